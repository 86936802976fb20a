import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches, type Place } from '../../src/rules/matches.ts';
import { formatSelector, parseSelector, selectorKey } from '../../src/rules/selector.ts';
import type { Selector } from '../../src/rules/types.ts';
import { KNOWN_VRS } from '../../src/standard/vr.ts';
import { anyText } from '../support/any-text.ts';

/** Key, canonical form, and whether the key is written in that form already. */
const GOOD: readonly (readonly [string, string, boolean])[] = [
  ['(0010,0010)', '(0010,0010)', true],
  ['(0010,21b0)', '(0010,21b0)', true],
  ['(0010,21B0)', '(0010,21b0)', false],
  ['(0x0010,0x0020)', '(0010,0020)', false],
  ['(0X10,20)', '(0010,0020)', false],
  ['(8,5)', '(0008,0005)', false],
  [' ( 0008 ,\t0005 ) ', '(0008,0005)', false],
  ['(FFFE,E000)', '(fffe,e000)', false],
  ['(0,0)', '(0000,0000)', false],
  ['(60xx,3000)', '(60xx,3000)', true],
  ['(60XX,3000)', '(60xx,3000)', false],
  ['(0x60xx,3000)', '(60xx,3000)', false],
  ['(50xx,xxxx)', '(50xx,xxxx)', true],
  ['(xxxx,0010)', '(xxxx,0010)', true],
  ['(0029,10x1)', '(0029,10x1)', true],
  ['(0029,x010)', '(0029,x010)', true],
];

/** Key, and the key that the hint offers; undefined where only the form can be told. */
const BAD: readonly (readonly [string, string | undefined])[] = [
  ['0010,0010', '(0010,0010)'],
  ['8,5', '(0008,0005)'],
  ['00100010', '(0010,0010)'],
  ['0x00100010', '(0010,0010)'],
  ['60xx3000', '(60xx,3000)'],
  ['(00100010)', '(0010,0010)'],
  ['(0010)', undefined],
  ['(,)', undefined],
  ['(', undefined],
  ['()', undefined],
  ['(0010,)', undefined],
  ['(0010,00100)', undefined],
  ['(00010,0010)', undefined],
  ['(0x,0010)', undefined],
  ['[0010,0010]', '(0010,0010)'],
  ['{0010,0010}', '(0010,0010)'],
  ['(0010;0010)', '(0010,0010)'],
  ['0010:0010', '(0010,0010)'],
  ['0010 0010', '(0010,0010)'],
  ['0010-0010', '(0010,0010)'],
  ['0010_21B0', '(0010,21b0)'],
  ['0010/0010', '(0010,0010)'],
  ['(0010.0010)', '(0010,0010)'],
  ['(0010 0010)', '(0010,0010)'],
  ['(0010,001g)', undefined],
  ['0010,001g', undefined],
  ['(0010,0010', '(0010,0010)'],
  ['0010,0010)', '(0010,0010)'],
  ['((0010,0010))', '(0010,0010)'],
  ['(0010,0010) Patient Name', '(0010,0010)'],
  ['(OO10,0010)', '(0010,0010)'],
  ['(00l0,0010)', '(0010,0010)'],
  ['"(0010,0010)"', '(0010,0010)'],
  ['（0010，0010）', '(0010,0010)'],
  ['\u200b(0010,0010)', '(0010,0010)'],
  ['(0010,\u200b0010)', '(0010,0010)'],
  ['0010\u200b,0010', '(0010,0010)'],
  ['(60x,3000)', undefined],
  ['(60xx,300)', undefined],
  ['(0x1x,0010)', undefined],
];

const NO_TAGS = [
  '',
  'note',
  'preset',
  'PatientName',
  'a,b',
  'version 1.2',
  '2024-05-01',
  '20240501',
  '20241231',
];
const STILL_NO_TAGS = [
  'deadbeef',
  'facade',
  '//',
  'x',
  'site A',
  'v1.0',
  'note (0010,0010)',
  '1',
  'abcd-efgh',
];

/** Key, canonical form, and whether the key is written in that form already. */
const GOOD_OTHERS: readonly (readonly [string, string, boolean])[] = [
  ['(vr:PN)', '(vr:PN)', true],
  ['(VR:pn)', '(vr:PN)', false],
  [' ( vr : Pn ) ', '(vr:PN)', false],
  ['(0029,{SIEMENS CSA HEADER}10)', '(0029,{SIEMENS CSA HEADER}10)', true],
  ['(0x29,{SIEMENS CSA HEADER}1)', '(0029,{SIEMENS CSA HEADER}01)', false],
  [' ( 29 , { Acme v1 } 0A ) ', '(0029,{Acme v1}0a)', false],
  ['(0029,{ACME}Xx)', '(0029,{ACME}xx)', false],
  ['(0029,{ACME}x0)', '(0029,{ACME}x0)', true],
  ['(0029,{ACME}0x)', '(0029,{ACME}0x)', true],
  ['(0029,{(0010,0010)/}10)', '(0029,{(0010,0010)/}10)', true],
  ['(0040,0275)/(0040,0007)', '(0040,0275)/(0040,0007)', true],
  [' ( 40 , 275 ) / ( 0x40 , 7 ) ', '(0040,0275)/(0040,0007)', false],
  ['(0040,02XX)/(vr:lo)', '(0040,02xx)/(vr:LO)', false],
  ['(0029,{A}10)/(0029,{A}11)/(0029,1012)', '(0029,{A}10)/(0029,{A}11)/(0029,1012)', true],
  ['(0009,9999)/(0010,0010)', '(0009,9999)/(0010,0010)', true],
  ['(0040,9999)/(0010,0010)', '(0040,9999)/(0010,0010)', true],
];

/** Key, what is wrong with it, and the hint. */
const BAD_SELECTORS: readonly (readonly [string, string, string])[] = [
  ['(vr:XX)', 'names the VR XX, which PS3.5 does not know', 'write a VR such as "(vr:PN)"'],
  ['(vr:p)', 'names the VR P, which PS3.5 does not know', 'write a VR such as "(vr:PN)"'],
  [
    '(0029,{}10)',
    'names no private creator',
    'write its name in the braces: "(0029,{SIEMENS CSA HEADER}10)"',
  ],
  [
    '(0029,{ }10)',
    'names no private creator',
    'write its name in the braces: "(0029,{SIEMENS CSA HEADER}10)"',
  ],
  ['(0028,{ACME}10)', 'names a private creator, but its group is even', 'private elements have an odd group'],
  ...['(0029,{ACME}1010)', '(0029,{ACME})', '(0029,{ACME}x)', '(0029,{ACME}0x10)'].map(
    (key) =>
      [
        key,
        'needs the last two digits of the element number after the creator',
        'write "(0029,{SIEMENS CSA HEADER}10)" for the element (0029,xx10) of that owner',
      ] as const,
  ),
  [
    '(0010,0010)/(0010,0020)',
    'leads through (0010,0010), which is not a sequence',
    'name sequences, and the element itself at the end',
  ],
  [
    '(0040,0275)/(0029,0010)/(0010,0020)',
    'leads through (0029,0010), which is not a sequence',
    'name sequences, and the element itself at the end',
  ],
  [
    '(vr:SQ)/(0010,0020)',
    'leads through a VR, which is not a sequence',
    'name sequences, and the element itself at the end',
  ],
  ['(0040,0275)/(vr:XX)', 'names the VR XX, which PS3.5 does not know', 'write a VR such as "(vr:PN)"'],
];

const AS_VR = 'write a VR as "(vr:PN)"';
const AS_CREATOR =
  'write a private element by its owner as "(0029,{SIEMENS CSA HEADER}10)": group, owner, the last two digits of the element';
const AS_PATH =
  'write an element inside sequences as "(0040,0275)/(0040,0007)": the sequences first, with a slash after each';

/** Slips in the wider forms, and the hint. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['(vr PN)', AS_VR],
  ['(VR:PatientName)', AS_VR],
  ['(vr:PN', AS_VR],
  ['(0029,{ACME},10)', AS_CREATOR],
  ['(0029,{ACME}1g)', AS_CREATOR],
  ['(00x9,{ACME}10)', AS_CREATOR],
  ['(0029,{A{}10)', AS_CREATOR],
  ['(0040,0275)(0040,0007)', 'write "(0040,0275)/(0040,0007)"'],
  ['(0040,0275)//(0040,0007)', 'write "(0040,0275)/(0040,0007)"'],
  ['(0040,0275)/0040,0007', 'write "(0040,0275)/(0040,0007)"'],
  ['(0040,0275/0040,0007)', 'write "(0040,0275)/(0040,0007)"'],
  ['(0040,0275)/(00400007)', 'write "(0040,0275)/(0040,0007)"'],
  ['(0040,0275)/', 'write "(0040,0275)"'],
  ['(0040,0275)/(0040,0007)/', 'write "(0040,0275)/(0040,0007)"'],
  // Through (0010,0010) no way leads.
  ['(0010,0010)(0010,0020)', AS_PATH],
  ['(0040,0275)|(0040,0007)', AS_PATH],
  ['(0040,0275)/PatientName', AS_PATH],
  ['(0040,0275)/*', AS_PATH],
  [`${'(0040,0275)/'.repeat(33)}(0040,0007)`, AS_PATH],
];

describe('parseSelector', () => {
  test.each(GOOD)('%j is %s', (key, canonical, isCanonical) => {
    const parsed = parseSelector(key);
    expect(parsed).toMatchObject({ ok: true, canonical: isCanonical });
    expect(parsed?.ok && formatSelector(parsed.selector)).toBe(canonical);
  });

  test.each(BAD)('%j looks like a tag but is not one', (key, repaired) => {
    const parsed = parseSelector(key);
    expect(parsed).toMatchObject({ ok: false, id: 'bad-tag' });
    const hint = parsed?.ok === false ? parsed.hint : undefined;
    if (repaired === undefined) expect(hint).toContain('(gggg,eeee)');
    else expect(hint).toBe(`write "${repaired}"`);
  });

  test.each([...NO_TAGS, ...STILL_NO_TAGS])('%j does not look like a tag', (key) => {
    expect(parseSelector(key)).toBeUndefined();
  });

  test.each(GOOD_OTHERS)('%j is %s', (key, canonical, isCanonical) => {
    const parsed = parseSelector(key);
    expect(parsed).toMatchObject({ ok: true, canonical: isCanonical });
    expect(parsed?.ok && formatSelector(parsed.selector)).toBe(canonical);
  });

  test.each(BAD_SELECTORS)('%j %s', (key, message, hint) => {
    expect(parseSelector(key)).toEqual({
      ok: false,
      id: 'bad-selector',
      message: `the key "${key}" ${message}`,
      hint,
    });
  });

  test.each(SLIPS)('%j: %s', (key, hint) => {
    expect(parseSelector(key)).toMatchObject({ ok: false, id: 'bad-tag', hint });
  });

  test.each(['see (0040,0275)/(0040,0007)', 'vr:PN', '0029,{ACME}10', '{ACME}', 'VR PN'])(
    '%j is a note',
    (key) => {
      expect(parseSelector(key)).toBeUndefined();
    },
  );

  test('a creator is its group, its name as it is, and the end of an element', () => {
    expect(parseSelector('(0029,{ Acme  v1 }1X)')).toEqual({
      ok: true,
      canonical: false,
      selector: {
        kind: 'creator',
        group: 0x0029,
        creator: 'Acme  v1',
        element: 0x10,
        elementMask: 0xf0,
        wildcards: 1,
      },
    });
  });

  test('a path is its sequences, and the element at its end', () => {
    expect(parseSelector('(0040,0275)/(0029,{A}xx)/(vr:PN)')).toEqual({
      ok: true,
      canonical: true,
      selector: {
        kind: 'path',
        sequences: [
          { kind: 'exact', tag: 0x00400275 },
          { kind: 'creator', group: 0x0029, creator: 'A', element: 0, elementMask: 0, wildcards: 2 },
        ],
        target: { kind: 'vr', vr: 'PN' },
      },
    });
  });

  test('a date that is an attribute counts as a tag', () => {
    // (2010,0130) is Max Density; there is no (2010,1201).
    expect(parseSelector('20101201')).toBeUndefined();
    expect(parseSelector('20100130')).toMatchObject({ ok: false, hint: 'write "(2010,0130)"' });
  });

  test('the tag is one number', () => {
    expect(parseSelector('(FFFE,E00D)')).toMatchObject({ selector: { kind: 'exact', tag: 0xfffee00d } });
    expect(parseSelector('(60xx,3000)')).toEqual({
      ok: true,
      canonical: true,
      selector: { kind: 'mask', value: 0x60003000, mask: 0xff00ffff, wildcards: 2, evenGroups: true },
    });
    expect(parseSelector('(xxxx,xxxx)')).toMatchObject({ selector: { value: 0, mask: 0, wildcards: 8 } });
  });
});

const MATCHES: readonly (readonly [string, number, boolean])[] = [
  ['(0010,0010)', 0x00100010, true],
  ['(0010,0010)', 0x00100011, false],
  ['(60xx,3000)', 0x60003000, true],
  ['(60xx,3000)', 0x60fe3000, true],
  ['(60xx,3000)', 0x60013000, false],
  ['(60xx,3000)', 0x60003001, false],
  ['(60xx,3000)', 0x61003000, false],
  ['(50xx,xxxx)', 0x50fe0005, true],
  ['(50xx,xxxx)', 0x50010005, false],
  ['(xxxx,0010)', 0x00290010, true],
  ['(xxxx,0010)', 0xfff00010, true],
  ['(00x1,0010)', 0x00f10010, true],
  ['(fxxx,e000)', 0xfffee000, true],
];

const TOP: Place = { vr: 'UN', creator: undefined, path: [] };

test.each(MATCHES)('%s and tag %i: %s', (key, tag, expected) => {
  expect(matches(parsedOf(key), tag, TOP)).toBe(expected);
  expect(matches(parsedOf(key), tag, { ...TOP, path: [0x00081140] })).toBe(expected);
});

const inside = (...path: number[]): Place => ({ ...TOP, path });

/** Owners are those that a file names; VRs of attributes are those of PS3.6. */
const MATCHES_IN_PLACE: readonly (readonly [string, number, Place, boolean])[] = [
  // Whatever the block.
  ['(0029,{ACME}10)', 0x00291010, { ...TOP, creator: 'ACME' }, true],
  ['(0029,{ACME}10)', 0x0029ff10, { ...TOP, creator: 'ACME' }, true],
  ['(0029,{ACME}10)', 0x00291011, { ...TOP, creator: 'ACME' }, false],
  ['(0029,{ACME}10)', 0x00311010, { ...TOP, creator: 'ACME' }, false],
  ['(0029,{ACME}10)', 0x00291010, { ...TOP, creator: 'Acme' }, false],
  ['(0029,{ACME}10)', 0x00291010, { ...TOP, creator: 'ACME 2' }, false],
  ['(0029,{ACME}10)', 0x00291010, TOP, false],
  // The creator itself is no element of its block.
  ['(0029,{ACME}10)', 0x00290010, { ...TOP, creator: 'ACME' }, false],
  ['(0029,{ACME}xx)', 0x002910ff, { ...TOP, creator: 'ACME' }, true],
  ['(0029,{ACME}1x)', 0x0029101f, { ...TOP, creator: 'ACME' }, true],
  ['(0029,{ACME}1x)', 0x00291021, { ...TOP, creator: 'ACME' }, false],
  ['(0029,{ACME}10)', 0x00291010, { ...inside(0x00081140), creator: 'ACME' }, true],
  // In the file or in PS3.6: (0010,0010) is PN, (7fe0,0010) OB or OW.
  ['(vr:PN)', 0x00100010, { ...TOP, vr: 'PN' }, true],
  ['(vr:PN)', 0x00100010, { ...TOP, vr: 'UN' }, true],
  ['(vr:PN)', 0x00100010, { ...TOP, vr: 'LO' }, true],
  ['(vr:LO)', 0x00100010, { ...TOP, vr: 'LO' }, true],
  ['(vr:LO)', 0x00100010, { ...TOP, vr: 'PN' }, false],
  ['(vr:PN)', 0x00291010, { ...TOP, vr: 'PN' }, true],
  ['(vr:PN)', 0x00291010, { ...TOP, vr: 'UN' }, false],
  ['(vr:OB)', 0x7fe00010, { ...TOP, vr: 'OW' }, true],
  ['(vr:OW)', 0x7fe00010, { ...TOP, vr: 'OB' }, true],
  ['(vr:OW)', 0x60023000, { ...TOP, vr: 'UN' }, true],
  // A private creator is LO whatever the file calls it (PS3.5 Section 7.8.1).
  ['(vr:LO)', 0x00290010, { ...TOP, vr: 'UN' }, true],
  // The end of the chain of sequences, one step per level.
  ['(0040,0275)/(0040,0007)', 0x00400007, TOP, false],
  ['(0040,0275)/(0040,0007)', 0x00400007, inside(0x00400275), true],
  ['(0040,0275)/(0040,0007)', 0x00400008, inside(0x00400275), false],
  ['(0040,0275)/(0040,0007)', 0x00400007, inside(0x00081140, 0x00400275), true],
  ['(0040,0275)/(0040,0007)', 0x00400007, inside(0x00400275, 0x00081140), false],
  ['(0008,1115)/(0008,1140)/(0008,1155)', 0x00081155, inside(0x00081115, 0x00081140), true],
  ['(0008,1115)/(0008,1140)/(0008,1155)', 0x00081155, inside(0x00081140), false],
  ['(0008,1115)/(0008,1140)/(0008,1155)', 0x00081155, inside(0x00081140, 0x00081115), false],
  ['(0008,1115)/(0008,1155)', 0x00081155, inside(0x00081115, 0x00081140), false],
  ['(0008,11xx)/(0008,1155)', 0x00081155, inside(0x00081140), true],
  ['(0008,1140)/(vr:UI)', 0x00081155, inside(0x00081140), true],
  ['(0008,1140)/(vr:UI)', 0x00081155, TOP, false],
  ['(0029,{A}10)/(0008,1155)', 0x00081155, { ...inside(0x00291110), pathCreators: ['A'] }, true],
  ['(0029,{A}10)/(0008,1155)', 0x00081155, { ...inside(0x00291110), pathCreators: ['B'] }, false],
  ['(0029,{A}10)/(0008,1155)', 0x00081155, inside(0x00291110), false],
  [
    '(0029,{A}10)/(0008,1155)',
    0x00081155,
    { ...inside(0x00081140, 0x00291010), pathCreators: [undefined, 'A'] },
    true,
  ],
  [
    '(0008,1140)/(0029,{A}10)',
    0x00291010,
    { ...inside(0x00081140), pathCreators: [undefined], creator: 'A' },
    true,
  ],
];

test.each(MATCHES_IN_PLACE)('%s and tag %i in %j: %s', (key, tag, place, expected) => {
  expect(matches(parsedOf(key), tag, place)).toBe(expected);
});

const tag = fc.integer({ min: 0, max: 0xffffffff });
const character = fc.constantFrom(...'0123456789abcdefx');
const key = fc
  .array(character, { minLength: 8, maxLength: 8 })
  // `0x` at the beginning of a part is a prefix.
  .map((digits) => `(${digits.slice(0, 4).join('')},${digits.slice(4).join('')})`)
  .filter((text) => !/[(,]0x/.test(text));

function parsedOf(text: string): Selector {
  const parsed = parseSelector(text);
  if (!parsed?.ok) throw new Error(text);
  return parsed.selector;
}

describe('properties', () => {
  test('a canonical key comes back as it was', () => {
    fc.assert(fc.property(key, (text) => formatSelector(parsedOf(text)) === text));
  });

  const hex = (length: number) =>
    fc.array(character, { minLength: length, maxLength: length }).map((digits) => digits.join(''));
  const owner = fc
    .string({ minLength: 1, maxLength: 20, unit: 'binary' })
    .map((text) => text.replace(/[{}]/g, '').trim())
    .filter((text) => text !== '');
  const creatorKey = fc
    .tuple(fc.nat(0x7fff), owner, hex(2))
    .map(([half, name, end]) => `(${(2 * half + 1).toString(16).padStart(4, '0')},{${name}}${end})`);
  const vrKey = fc.constantFrom(...KNOWN_VRS).map((vr) => `(vr:${vr})`);
  const sequenceKey = fc.oneof(
    fc.constantFrom('(0040,0275)', '(0008,1140)', '(0009,1010)', '(5200,9230)', '(xxxx,xxxx)'),
    creatorKey,
  );
  const pathKey = fc
    .tuple(fc.array(sequenceKey, { minLength: 1, maxLength: 5 }), fc.oneof(key, creatorKey, vrKey))
    .map(([steps, target]) => [...steps, target].join('/'));

  test('a canonical key of a wider form comes back as it was, and is known to be so', () => {
    fc.assert(
      fc.property(fc.oneof(creatorKey, vrKey, pathKey), (text) => {
        expect(parseSelector(text)).toMatchObject({ ok: true, canonical: true });
        expect(formatSelector(parsedOf(text))).toBe(text);
      }),
    );
  });

  test('blanks, capitals and 0x change no selector', () => {
    const blanks = fc.constantFrom('', ' ', '\t', '  ');
    fc.assert(
      fc.property(fc.oneof(vrKey, pathKey, creatorKey), blanks, (text, blank) => {
        const loose = text
          .split(/(\{[^{}]*\})/)
          .map((part, i) =>
            i % 2 === 1 ? part : part.toUpperCase().replace(/[(),/:]/g, `${blank}$&${blank}`),
          )
          .join('')
          .replace(/\(\s*(?=[0-9A-F]{4}\s*,)/g, '(0x');
        expect(parsedOf(loose)).toEqual(parsedOf(text));
      }),
    );
  });

  test('a selector comes back from its text', () => {
    const exact = tag.map((value): Selector => ({ kind: 'exact', tag: value }));
    const others = fc.oneof(creatorKey, vrKey, pathKey).map(parsedOf);
    fc.assert(
      fc.property(fc.oneof(exact, key.map(parsedOf), others), (selector) => {
        expect(parsedOf(formatSelector(selector))).toEqual(selector);
        expect(selectorKey(selector)).toBe(formatSelector(selector));
      }),
    );
  });

  test('a mask matches what its digits say', () => {
    fc.assert(
      fc.property(key, tag, (text, value) => {
        const hex = value.toString(16).padStart(8, '0');
        const digits = text.replace(/[(),]/g, '');
        const even = !/^\((50|60)xx/.test(text) || (value >>> 16) % 2 === 0;
        const expected = even && [...digits].every((digit, i) => digit === 'x' || digit === hex[i]);
        return matches(parsedOf(text), value, TOP) === expected;
      }),
    );
  });

  test('any text is read without an exception', () => {
    fc.assert(fc.property(anyText, (text) => void parseSelector(text)));
    fc.assert(fc.property(fc.string(), (text) => void parseSelector(`(${text}`)));
  });

  test('a long key takes no time', () => {
    const start = performance.now();
    for (const run of [' ', '(', '0', '_', '"', ') ', '(0029,{', '(0040,0275)/', '(vr:PN)/'])
      parseSelector(run.repeat(200_000));
    for (const start of ['(0029,{A}', '(0040,0275)', '(0040,0275)/', '(vr', '(0029', '(0029,{'])
      parseSelector(start + ' '.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('what begins with a parenthesis is never passed over', () => {
    fc.assert(fc.property(fc.string(), (text) => parseSelector(`(${text}`) !== undefined));
  });
});
