/** The line that is shown with a finding: expected values are counted by hand. */
import { expect, test } from 'vitest';
import { frameOf } from '../../src/format/frame.ts';
import { locator } from '../../src/format/place.ts';

/** `‹...›` is what may be shown, `⟦...⟧` what is marked. */
function frame(marked: string, width = 80): readonly string[] | undefined {
  const text = marked.replace(/[‹›⟦⟧]/g, '');
  const offset = (mark: string): number =>
    marked.slice(0, marked.indexOf(mark)).replace(/[‹›⟦⟧]/g, '').length;
  const span = { start: offset('⟦'), end: offset('⟧') };
  const shown = { start: offset('‹'), end: offset('›') };
  const { line } = locator(text)(span.start);
  const made = frameOf(text, line, span, shown, width);
  return made && [made.source, made.marker];
}

test.each<[string, string, readonly string[], number?]>([
  ['a key', '{\n    ‹⟦"a"⟧: "keep"›,\n "b": 1}', ['"a": "keep"', '^~~']],
  ['a value', '{\n    ‹"a": ⟦"keep"⟧›\n}', ['"a": "keep"', '     ^~~~~~']],
  ['only the property of a long line', '{"x":"Doe^Jane","s":{‹"a":⟦1⟧›},"y":"Doe"}', ['"a":1', '    ^']],
  ['the first line of an object', '{‹⟦"s"⟧: {\n  "a": 1}›}', ['"s": {', '^~~']],
  ['a mark over several lines', '‹"s": ⟦{\n  "a": 1}⟧›', ['"s": {', '     ^']],
  ['CR alone ends a line', '{\r‹⟦"s"⟧: {\r  "a": 1}›}', ['"s": {', '^~~']],
  ['a tab is one column', '‹\t"a":\t⟦1⟧›', ['"a": 1', '     ^']],
  ['control and direction marks are dots', '‹"\u001b[31m\u202e": ⟦1⟧›', ['"·[31m·": 1', '          ^']],
  ['a wide character takes two columns', '‹"日": ⟦1⟧›', ['"日": 1', '      ^']],
  ['cut behind', '‹⟦"a"⟧: "1234567890123"›', ['"a": "12345678…', '^~~'], 16],
  ['cut before the mark', '‹"1234567890123": ⟦12⟧, "b": 2›', ['…567890123": 12…', '             ^~'], 16],
  ['a mark longer than the line', '‹⟦"1234567890123456"⟧: 2›', ['"123456789…', '^~~~~~~~~~'], 12],
  ['no half of a surrogate pair', '‹⟦"a😀😀😀"⟧: 2›', ['"a😀…', '^~~~'], 6],
])('%s', (_, marked, expected, width) => {
  const made = frame(marked, width);
  expect(made).toEqual(expected);
});

test('nothing where the place lies outside of what may be shown', () => {
  expect(frame('⟦"secret"⟧: ‹"a"›')).toBeUndefined();
});

test('nothing of a line with a private key in it, wherever the mark is', () => {
  const key = '"-----BEGIN RSA PRIVATE KEY-----\\nMIIEpAIB"';
  expect(frame(`‹⟦"certificate"⟧: ${key}›`)).toBeUndefined();
  expect(frame(`{‹⟦"a"⟧: 1›, "certificate": ${key}}`)).toBeUndefined();
  expect(frame(`{‹⟦"a"⟧: 1›,\n"certificate": ${key}}`)).toEqual(['"a": 1', '^~~']);
});
