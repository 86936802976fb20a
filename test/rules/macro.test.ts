import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate, usesMacro } from '../../src/rules/macro.ts';
import { MACROS } from '../../src/rules/macros.ts';
import type { Template } from '../../src/rules/types.ts';
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
    ['@Project_Name@ a@b', [text('@Project_Name@ a@b')]],
    ['@@value@@', [text('@'), macro('value'), text('@')]],
    ['@', [text('@')]],
    ['@value', [text('@value')]],
    ['@value@0', [macro('value'), text('0')]],
    ['@value(0010,0020)@', [ofTag(0x00100020)]],
    ['@value(0008,103E)@', [ofTag(0x0008103e)]],
    ['@value( 0x8 , 5 )@', [ofTag(0x00080005)]],
    ['<@value(0099,0099)@>', [text('<'), ofTag(0x00990099), text('>')]],
    ['@value(0028,0010)@x@value(0028,0011)@', [ofTag(0x00280010), text('x'), ofTag(0x00280011)]],
    ['@value(0010,0020)', [text('@value(0010,0020)')]],
  ])('%j', (source, template) => {
    expect(parseTemplate(source)).toEqual({ ok: true, template });
  });

  test.each([
    ['@nope@', 'unknown-macro', 'the macros are'],
    ['@projct_name@', 'unknown-macro', '"@project_name@"'],
    ['@fake_nmae@', 'unknown-macro', '"@fake_name@"'],
    ['a @value@ @hashacc@', 'unknown-macro', '"@hash_acc@"'],
    ['@pseudo_mrn@', 'later-macro', undefined],
    ['@pseudo_name(x)@', 'later-macro', undefined],
    ['@hash_acc(0008,0050)@', 'bad-macro', '"@hash_acc@"'],
    ['@value()@', 'bad-macro', '@value(gggg,eeee)@'],
    ['@value(0010,00100)@', 'bad-macro', '@value(gggg,eeee)@'],
    ['@value(00100020)@', 'bad-macro', '"@value(0010,0020)@"'],
    ['@value(PatientID)@', 'bad-macro', '@value(gggg,eeee)@'],
    ['@value(60xx,3000)@', 'bad-macro', 'one tag'],
  ])('%j is refused', (source, id, hint) => {
    const parsed = parseTemplate(source);
    expect(parsed).toMatchObject({ ok: false, id });
    if (hint !== undefined) expect(parsed.ok ? '' : parsed.hint).toContain(hint);
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
  for (const { name } of MACROS)
    expect(parseTemplate(`@${name}@`)).toEqual({ ok: true, template: [macro(name)] });
});

test('usesMacro', () => {
  const parsed = parseTemplate('a @hash_acc@');
  const template: Template = parsed.ok ? parsed.template : [];
  expect(usesMacro(template, 'hash_acc')).toBe(true);
  expect(usesMacro(template, 'project_owner')).toBe(false);
});
