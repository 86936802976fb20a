import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../src/rules/macro.ts';
import { MACROS } from '../../src/rules/macros.ts';
import { anyText } from '../support/any-text.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const macro = (kind: string) => ({ kind: 'macro', macro: { kind } });
const ofTag = (tag: number) => ({ kind: 'macro', macro: { kind: 'value_of', tag } });

describe('parseTemplate', () => {
  test.each([
    ['', []],
    ['plain', [text('plain')]],
    ['@project_name@', [macro('project_name')]],
    [
      'x@project_owner@y@project_owner@',
      [text('x'), macro('project_owner'), text('y'), macro('project_owner')],
    ],
    ['@fake_mrn@@fake_acc@', [macro('fake_mrn'), macro('fake_acc')]],
    ['@Project@ a@b', [text('@Project@ a@b')]],
    ['@@value@@', [text('@'), macro('value'), text('@')]],
    ['@', [text('@')]],
    ['@value@0', [macro('value'), text('0')]],
    ['@value(0010,0020)@', [ofTag(0x00100020)]],
    ['@value(0008,103E)@', [ofTag(0x0008103e)]],
    ['@value( 0x8 , 5 )@', [ofTag(0x00080005)]],
    ['<@value(0099,0099)@>', [text('<'), ofTag(0x00990099), text('>')]],
    ['@value(0028,0010)@x@value(0028,0011)@', [ofTag(0x00280010), text('x'), ofTag(0x00280011)]],
  ])('%j', (source, template) => {
    expect(parseTemplate(source)).toEqual({ ok: true, template });
  });

  test.each([
    ['@nope@', 'unknown-macro', 'the macros are'],
    ['@projct_name@', 'unknown-macro', '"@project_name@"'],
    ['@fake_nmae@', 'unknown-macro', '"@fake_name@"'],
    ['a @value@ @hashacc@', 'unknown-macro', '"@hash_acc@"'],
    ['@pseudo_name(x)@', 'bad-macro', 'write "@pseudo_name@"'],
    ['@pseudo(0010,00xx)@', 'bad-macro', 'write "@pseudo(gggg,eeee)@": one tag, without x'],
    ['@pseudo(PatientID)@', 'bad-macro', 'write "@pseudo(0010,0020)@"'],
    ['@hash_acc(0008,0050)@', 'bad-macro', '"@hash_acc@"'],
    ['@value()@', 'bad-macro', '@value(gggg,eeee)@'],
    ['@value(0010,00100)@', 'bad-macro', '@value(gggg,eeee)@'],
    ['@value(00100020)@', 'bad-macro', '"@value(0010,0020)@"'],
    ['@value(PatientID)@', 'bad-macro', '"@value(0010,0020)@"'],
    ['@value(Patient)@', 'bad-macro', '@value(gggg,eeee)@'],
    ['@value(60xx,3000)@', 'bad-macro', 'one tag'],
  ])('%j is refused', (source, id, hint) => {
    const parsed = parseTemplate(source);
    expect(parsed).toMatchObject({ ok: false, id });
    if (hint !== undefined) expect(parsed.ok ? '' : parsed.hint).toContain(hint);
  });

  test.each([
    ['capitals', '@FAKE_NAME@', 'fake_name'],
    ['a capital', '@Fake_name@', 'fake_name'],
    ['a capital and one letter off', '@Fake_Nam@', 'fake_name'],
    ['a capital within text', 'MS_@Hash_Acc@_1', 'hash_acc'],
    ['capitals in front of a macro', '@FAKE_NAME@value@', 'fake_name'],
    ['no second sign', '@fake_name', 'fake_name'],
    ['no second sign, text in front', 'MS_@fake_mrn', 'fake_mrn'],
    ['no second sign, text behind', '@hash_acc-1', 'hash_acc'],
    ['no second sign, words behind', '@fakename is new', 'fake_name'],
    ['no second sign, one letter off', '@fake_nam', 'fake_name'],
    ['no second sign, capitals', '@PROJECT_NAME', 'project_name'],
    ['no second sign, a macro behind', '@fake_name @value@', 'fake_name'],
    ['no first sign', 'fake_mrn@', 'fake_mrn'],
    ['no first sign, text in front', 'MS_fake_mrn@', 'fake_mrn'],
    ['one sign for two', '@fake_name@fake_mrn@', 'fake_mrn'],
    ['blanks within', '@ fake_name @', 'fake_name'],
    ['a blank for the underscore', '@fake name@', 'fake_name'],
    ['a hyphen for the underscore', '@fake-name@', 'fake_name'],
    ['a digit more', '@fake_name1@', 'fake_name'],
    ['a macro of a later version', '@Pseudo_MRN@', 'pseudo_mrn'],
  ])('what only looks like a macro is refused: %s', (_, source, name) => {
    const parsed = parseTemplate(source);
    expect(parsed).toMatchObject({ ok: false, id: 'bad-macro' });
    expect(parsed.ok ? '' : parsed.hint).toContain(`write "@${name}@"`);
  });

  test.each([
    ['@value(0010,0010)', '"@value(0010,0010)@"'],
    ['@value(0010,0010)x@', '"@value(0010,0010)@"'],
    ['@value(0010,0010@', '"@value(0010,0010)@"'],
    ['@value (0010,0010)@', '"@value(0010,0010)@"'],
    ['@Value(0010,103E)@', '"@value(0010,103e)@"'],
    ['@value[0010,0010]@', '"@value(0010,0010)@"'],
    ['@value(PatientName)', '"@value(0010,0010)@"'],
    ['@VALUE@', '"@value@"'],
    ['@value', '"@value@"'],
    ['x@value', '"@value@"'],
    ['@ value@', '"@value@"'],
    ['@value(0010,0010)x@value(0010,0020)@', '"@value(0010,0010)@"'],
  ])('what only looks like @value@ is refused: %s', (source, hint) => {
    const parsed = parseTemplate(source);
    expect(parsed).toMatchObject({ ok: false, id: 'bad-macro' });
    expect(parsed.ok ? '' : parsed.hint).toContain(hint);
  });

  test.each([
    ...[
      'a@b.org',
      'x@fake_name.org',
      'fake_name@example.org',
      'a.b@value.example.org',
      'write to a@value.de now',
    ],
    ...['a@b', '@X@', '@ABC@', '@home', 'at 5 @ noon', '@@', 'me@here and you@there', 'a@b @X@', '2 @ 30%'],
    ...[
      '@values of all',
      '@Valuation',
      'fake_name',
      'hash acc',
      'name@host',
      'Müller@klinik.de',
      '@(0010,0010)@',
    ],
  ])('an @ that is text stays text: %s', (source) => {
    expect(parseTemplate(source)).toEqual({ ok: true, template: [text(source)] });
  });

  test('a message quotes nothing of the text', () => {
    const parsed = parseTemplate('Doe Jane @FAKE_NAME(Doe)@ Jane');
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toMatch(/Doe|Jane/);
  });

  test('time is linear in the length of a text', () => {
    const start = performance.now();
    for (const piece of ['@', '@ ', '@a', '@fake', '@value(', 'a@b.', 'a-', '@ _ '])
      void parseTemplate(piece.repeat(200_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('any text is read without an exception', () => {
    fc.assert(fc.property(anyText, (source) => void parseTemplate(source)));
    const pieces = fc.array(fc.constantFrom('@', 'value', '(', ')', '0010', ',', 'fake_mrn', ' ', 'x'));
    fc.assert(fc.property(pieces, (parts) => void parseTemplate(parts.join(''))));
  });

  test('text without macros stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        const parsed = parseTemplate(source.replaceAll('@', '#'));
        const joined = parsed.ok
          ? parsed.template.map((part) => (part.kind === 'text' ? part.text : '')).join('')
          : '';
        return joined === source.replaceAll('@', '#');
      }),
    );
  });
});

test('the table of macros is what is parsed', () => {
  for (const { name, takesColumn } of MACROS)
    if (!takesColumn) expect(parseTemplate(`@${name}@`)).toEqual({ ok: true, template: [macro(name)] });
});
