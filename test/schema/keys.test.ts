import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSelector } from '../../src/rules/selector.ts';
import { optionNames } from '../../src/settings/options.ts';
import { parseJson } from '../../src/settings/tree.ts';
import { judgeUnknownKey, PLAIN_WORDS } from '../../src/settings/unknown-key.ts';
import { follows } from './schema.ts';

const RULES = [
  ...['(0010,0010)', '(0010,21b0)', '(0010,21B0)', '(0x0010,0x0020)', '(0X10,20)', '(8,5)', '(0,0)'],
  ...[' ( 0008 ,\t0005 ) ', '(FFFE,E000)', '(60xx,3000)', '(60XX,3000)', '(0x60xx,3000)', '(50xx,xxxx)'],
  ...['(xxxx,0010)', '(0029,10x1)', '(0029,x010)', '(0x10,0010)', '(0010,0010)\n'],
  ...['(vr:PN)', '( VR : PN )', '(vr:pn)', '(Vr:uV)', ' (vr:SQ)'],
  ...['(0029,{SIEMENS CSA HEADER}10)', '(0x29,{A}1)', '(9,{ A B }Xx)', '(0029,{A}x0)', '(0029, { A } 1X )'],
  ...['(0029,{(0010,0010)}10)', '(0029,{A/B}10)', '(0029,{"}0x)', '(fffF,{é\u00a0}FF)'],
  ...['(0040,0275)/(0040,0007)', ' ( 40 , 275 ) / (40,7) ', '(0040,xxxx)/(0040,0007)', '(0040,0275)/(vr:PN)'],
  ...[
    '(0021,{A}10)/(0021,{A}11)/(0021,{A}xx)',
    '(0009,1010)/(60xx,3000)',
    '(0009,xx10)/(0009,{A}10)/(vr:lo)',
  ],
  `${'(0040,0275)/'.repeat(32)}(0040,0007)`,
];

const NO_SELECTORS = [
  ...[
    '(vr:XX)',
    '(vr:)',
    '(vr:P)',
    '(vr:PNX)',
    '(vr: P N)',
    '(vrPN)',
    '(vr;PN)',
    '(vr:PN',
    '(VR:PatientName)',
  ],
  ...['(0029,{}10)', '(0029,{ }10)', '(0029,{A})', '(0029,{A}1010)', '(0029,{A}x)', '(0029,{A}101)'],
  ...['(0028,{A}10)', '(0x8,{A}10)', '(00x9,{A}10)', '(00029,{A}10)', '(0029,{A},10)', '(0029,{A{}10)'],
  ...['(0029,{A}1g)', '(0029,[A]10)', '(0029,A BC10)', '({A},10)', '(0029,{A}10', '(,{A}10)'],
  ...[
    '(0040,0275)(0040,0007)',
    '(0040,0275)/',
    '/(0040,0275)/(',
    '(0040,0275)//(0040,0007)',
    '(0040,0275)/0040,0007',
  ],
  ...[
    '(0040,0275)|(0040,0007)',
    '(0040,0275) (0040,0007)',
    '(vr:PN)/(0040,0007)',
    '(0040,0275)/(0040,0007)/',
  ],
  ...['(0040,0275)/(00400007)', '(0040,0275/0040,0007)', '(0040,0275)/(vr:XX)', '(0028,{A}10)/(0040,0007)'],
  ...['(0040,0275)/*', '(0040,0275)/(0028,{A}10)', '(0040,0275)/PatientName'],
  `${'(0040,0275)/'.repeat(33)}(0040,0007)`,
];

const REFUSED_KEYS = [
  ...[
    '0010,0010',
    '8,5',
    '00100010',
    '0x00100010',
    '60xx3000',
    '(00100010)',
    '(0010)',
    '(,)',
    '(',
    '()',
    '(0010,)',
  ],
  ...[
    '(0010,00100)',
    '(00010,0010)',
    '(0x,0010)',
    '(60x,3000)',
    '(60xx,300)',
    '(0x1x,0010)',
    '(0010,0010,0020)',
  ],
  ...[
    '[0010,0010]',
    '{0010,0010}',
    '(0010;0010)',
    '0010:0010',
    '0010 0010',
    '0010-0010',
    '0010_21B0',
    '0010/0010',
  ],
  ...['(0010.0010)', '(0010 0010)', '(0010,001g)', '0010,001g', '(0010,0010', '0010,0010)', '((0010,0010))'],
  ...[
    '(0010,0010) Patient Name',
    '(OO10,0010)',
    '(00l0,0010)',
    '"(0010,0010)"',
    '（0010，0010）',
    '\u200b(0010,0010)',
  ],
  ...['(0010,\u200b0010)', '20100130'],
  ...[
    '60xx,3000',
    '10,20',
    '0x10,0x20',
    '0010 , 0010',
    '001g-0010',
    '0010a 0010b',
    '0x0010:0x0020',
    '0010| 0010',
  ],
  ...['presett', 'Preset', 'perset', 'remove_unknown_tag', 'remove_overlay', 'remove_unknwon_tags', 'onwer'],
  ...[
    'REMOVE_CURVES',
    'remove_curve',
    'retainuids',
    'burnedin',
    'nmae',
    'Name',
    'mod',
    'date_shift_max_day',
    'verfy',
  ],
];

const NOTES = [
  ...[
    '',
    'note',
    'a,b',
    'version 1.2',
    '2024-05-01',
    '20240501',
    '20241231',
    '20101201',
    'deadbeef',
    'facade',
    '//',
  ],
  ...[
    'x',
    'site A',
    'v1.0',
    'note (0010,0010)',
    '1',
    'abcd-efgh',
    'code',
    'model',
    'date',
    'same',
    'comment',
  ],
  ...['see (0040,0275)/(0040,0007)', 'vr:PN', '0029,{SIEMENS CSA HEADER}10', 'VR'],
  ...['0xab,12', 'title', 'contact', 'general', 'remove', 'keep'],
];

const noText = parseJson('1').root!;

/** What the reader of settings makes of a key whose value is no command. */
function verdictOfReader(key: string): 'rule' | 'refused' | 'note' {
  const parsed = parseSelector(key);
  if (parsed !== undefined) return parsed.ok ? 'rule' : 'refused';
  return judgeUnknownKey(key, noText).severity === 'error' ? 'refused' : 'note';
}

/** A rule takes a command and no number, a note takes a number and no command. */
function verdictOfSchema(key: string): 'rule' | 'refused' | 'note' {
  const [command, number] = ['remove', 1].map((value) => follows({ general: { [key]: value } }));
  if (command) return number ? 'refused' : 'rule';
  return number ? 'note' : 'refused';
}

describe('keys', () => {
  test.each([
    ...RULES.map((key) => [key, 'rule'] as const),
    ...[...REFUSED_KEYS, ...NO_SELECTORS].map((key) => [key, 'refused'] as const),
    ...NOTES.map((key) => [key, 'note'] as const),
  ])('%j: %s', (key, expected) => {
    expect(verdictOfReader(key)).toBe(expected);
    expect(verdictOfSchema(key)).toBe(expected);
  });

  const text = (characters: string, maxLength: number) =>
    fc.array(fc.constantFrom(...characters), { maxLength }).map((letters) => letters.join(''));

  test('of parentheses, digits and blanks', () => {
    const inner = fc
      .tuple(text('019afAFxX0x ', 7), text('019afAFxX0x ', 7))
      .map((parts) => `(${parts.join(',')})`);
    const key = fc.oneof(inner, inner, text('01xX(),a ', 14));
    fc.assert(
      fc.property(key, (key) => {
        expect(verdictOfSchema(key) === 'rule').toBe(parseSelector(key)?.ok === true);
      }),
      { numRuns: 5000 },
    );
  });

  test('of owners, VRs and sequences', () => {
    const part = fc.constantFrom(
      ...['(', ')', '/', ',', ':', ' ', '{', '}', 'x', '0', 'vr', 'VR', 'PN', 'lo', 'XX', '0x', 'A'],
      ...['(0040,0275)', '(0029,{A}10)', '(vr:PN)', '0029', '10', '1', '0028', '{A}', '{A B}', '(0029,{A}'],
    );
    const key = fc.array(part, { maxLength: 7 }).map((parts) => `(${parts.join('')}`);
    const creator = fc
      .tuple(text('0129afX x', 4), text(' {}A', 3), text('0129afX x', 3))
      .map(([group, owner, end]) => `(${group},{${owner}}${end})`);
    const step = fc.oneof(
      creator,
      fc.constantFrom('(0040,0275)', '(0009,xx10)', '(vr:PN)', '(vr:AA)', '(8,1140)'),
    );
    const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'));
    fc.assert(
      fc.property(fc.oneof(key, creator, path), (key) => {
        const parsed = parseSelector(key);
        // A schema does not know which elements are sequences.
        if (parsed?.ok === false && parsed.message.includes('is not a sequence') && !key.includes('vr'))
          return;
        expect([key, verdictOfSchema(key) === 'rule']).toEqual([key, parsed?.ok === true]);
      }),
      { numRuns: 10_000 },
    );
  });

  test('of a path through what PS3.6 knows as no sequence: the schema lets it pass, and the reader says so', () => {
    expect(parseSelector('(0010,0010)/(0040,0007)')).toMatchObject({ ok: false, id: 'bad-selector' });
    expect(verdictOfSchema('(0010,0010)/(0040,0007)')).toBe('rule');
  });

  test('that the schema refuses, the reader refuses', () => {
    const slips = fc
      .tuple(fc.constantFrom(...optionNames), fc.nat(20), fc.nat(3), text('aenot_sA ', 3))
      .map(([name, from, width, filling]) => name.slice(0, from) + filling + name.slice(from + width));
    const tags = fc
      .tuple(
        text('"\'`[ ', 2),
        text('0129axgX', 5),
        text(',;:./|_- ', 2),
        text('0129bxgX', 5),
        text("]' )", 2),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(slips, tags, text('0123456789abx', 9)), (key) => {
        // A plain word stays one with a blank before it: a schema cannot trim.
        if (optionNames.includes(key) || PLAIN_WORDS.has(key.trim().toLowerCase())) return;
        if (verdictOfSchema(key) === 'refused') expect([key, verdictOfReader(key)]).toEqual([key, 'refused']);
      }),
      { numRuns: 5000 },
    );
  });

  test('of a tag that lacks its parentheses', () => {
    const key = fc
      .tuple(text('0129axg', 5), fc.constantFrom(',', ';', ':', ' ', '-', '.', '_'), text('0129bxg', 5))
      .map((parts) => parts.join(''))
      // A number of digits behind `0x` is more than the pattern can tell exactly.
      .filter((text) => !/[^0-9a-z]0x/.test(text));
    fc.assert(
      fc.property(key, (key) => {
        expect([key, verdictOfSchema(key)]).toEqual([key, verdictOfReader(key)]);
      }),
      { numRuns: 3000 },
    );
  });
});
