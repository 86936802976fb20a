import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { locator } from '../../src/format/place.ts';
import { type JsonNode, parseJson, withoutMark } from '../../src/settings/tree.ts';
import { anyText } from '../support/any-text.ts';
import { marked } from './marked.ts';

const linesOf = (text: string, findings: readonly Finding[]): number[] =>
  findings.map(({ span }) => locator(text)(span.start).line);

/** § stands before the place that the first finding names. */
test.each([
  ['§'],
  ['§nope'],
  ['{"a": 1§,}'],
  ['[1§,\n]'],
  ['{"a": 1\n "b": 2§'.replace('"b": 2§', '§"b": 2}')],
  ['§// note\n{}'],
  ['{§a: 1}'],
  ["{§'a': 1}"],
  ['{"a" §1}'],
  ['{"a": §}'],
  ['{"a": 0§1}'],
  ['{"a": §"x\\q"}'],
  ['{"a": §"x\ty"}'],
  ['{"a": §NaN}'],
  ['{"a": [1, 2§'],
  ['{"a": 1} §x'],
  ['{"a": 1}§}'],
  ['{"a": §"open\n}'],
])('%j is no JSON', (source) => {
  const { text, start } = marked(source);
  const { root, findings } = parseJson(text);
  expect(root).toBeUndefined();
  expect(findings[0]).toMatchObject({ severity: 'error', id: 'json-syntax', span: { start } });
});

test('errors in several lines are all told, and no text of the file is shown', () => {
  const text = '{"a": SECRET,\n"b": 1,\n"c" SECRET}';
  const { findings } = parseJson(text);
  expect(linesOf(text, findings)).toEqual([1, 3]);
  expect(JSON.stringify(findings)).not.toContain('SECRET');
});

test.each([
  ["{\n'a': 1\n}", [2]],
  ['{\n"a": open\n}', [2]],
  ['{\n"a": open,\n"b": True\n}', [2, 3]],
  ['{\n"a": "open,\n"b": 1\n}', [2]],
  ['{\n"a": "open,\n"b": 1\n"c": 2}', [2, 4]],
  ['[one, two,\r\nthree four,\rfive six,\nseven\r\n]', [1, 2, 3, 4]],
])('%j: the next line is not blamed for what is wrong in the one before', (text, lines) => {
  expect(linesOf(text, parseJson(text).findings)).toEqual(lines);
});

describe('positions', () => {
  const keys = (text: string) => {
    const { root } = parseJson(text);
    const placeOf = locator(withoutMark(text));
    return root?.kind === 'object'
      ? root.properties.map(({ key, start, value }) => [key, placeOf(start), placeOf(value.start)])
      : [];
  };

  test('lines end with LF, CR LF or CR; columns count UTF-16 units, a tab is one', () => {
    expect(keys('{\n"a": 1,\r\n\t"b": 2,\r "c": 3, "😀": 4, "d": 5}')).toEqual([
      ['a', { line: 2, column: 1 }, { line: 2, column: 6 }],
      ['b', { line: 3, column: 2 }, { line: 3, column: 7 }],
      ['c', { line: 4, column: 2 }, { line: 4, column: 7 }],
      ['😀', { line: 4, column: 10 }, { line: 4, column: 16 }],
      ['d', { line: 4, column: 19 }, { line: 4, column: 24 }],
    ]);
  });

  test('a byte order mark counts nothing', () => {
    expect(keys('\ufeff{"a": 1}')).toEqual([['a', { line: 1, column: 2 }, { line: 1, column: 7 }]]);
  });
});

test('duplicate keys are all there, __proto__ is a key like others', () => {
  const { root } = parseJson('{"a": 1, "__proto__": 2, "a": 3}');
  expect(root?.kind === 'object' && root.properties.map(({ key }) => key)).toEqual(['a', '__proto__', 'a']);
});

test.each(['[', '{"a":', '[[],'])('a deep file of %j is refused', (piece) => {
  expect(parseJson(piece.repeat(100_000)).findings).toMatchObject([{ id: 'json-syntax' }]);
});

/** The plain value of a tree, by a reading of our own here. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'object') return new Map(node.properties.map(({ key, value }) => [key, plain(value)]));
  if (node.kind === 'array') return node.items.map(plain);
  return node.kind === 'null' ? null : node.value;
}
function toMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toMaps);
  if (value === null || typeof value !== 'object') return value;
  return new Map(Object.entries(value).map(([key, child]) => [key, toMaps(child)]));
}

describe('properties', () => {
  test('what JSON.parse reads is read alike', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const { root, findings } = parseJson(text);
        expect(findings).toEqual([]);
        expect(plain(root!)).toEqual(toMaps(JSON.parse(text)));
      }),
    );
  });

  test('what JSON.parse refuses is refused, and nothing throws', () => {
    const soup = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '1',
        '//x',
        '/*',
        '"',
        '\\',
        '\n',
        '\u00a0',
        'null',
        '-',
        '.',
      ),
    );
    const texts = fc.oneof(
      anyText,
      soup.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const { root, findings } = parseJson(text);
        expect(root !== undefined).toBe(valid);
        expect(findings.length > 0).toBe(!valid);
      }),
      { numRuns: 1000 },
    );
  });
});
