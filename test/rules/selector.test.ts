import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSelector, matches, parseSelector, selectorKey } from '../../src/rules/selector.ts';
import type { Selector } from '../../src/rules/types.ts';
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
  ['(0010,0010,0020)', '(0010,0010)'],
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

const LATER = ['(vr:PN)', '( VR : PN )', '(0029,{SIEMENS CSA HEADER}10)', '(0040,0275)/(0040,0007)'];

describe('parseSelector', () => {
  test.each(GOOD)('%j is %s', (key, canonical, isCanonical) => {
    const parsed = parseSelector(key);
    expect(parsed).toMatchObject({ ok: true, canonical: isCanonical });
    expect(parsed?.ok && formatSelector(parsed.selector)).toBe(canonical);
  });

  test.each(BAD)('%j looks like a tag but is none', (key, repaired) => {
    const parsed = parseSelector(key);
    expect(parsed).toMatchObject({ ok: false, id: 'bad-tag' });
    const hint = parsed?.ok === false ? parsed.hint : undefined;
    if (repaired === undefined) expect(hint).toContain('(gggg,eeee)');
    else expect(hint).toBe(`write "${repaired}"`);
  });

  test.each([...NO_TAGS, ...STILL_NO_TAGS])('%j does not look like a tag', (key) => {
    expect(parseSelector(key)).toBeUndefined();
  });

  test.each(LATER)('%s is reserved', (key) => {
    expect(parseSelector(key)).toMatchObject({ ok: false, id: 'later-selector' });
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

test.each(MATCHES)('%s and tag %i: %s', (key, tag, expected) => {
  const parsed = parseSelector(key);
  expect(parsed?.ok && matches(parsed.selector, tag)).toBe(expected);
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

  test('a selector comes back from its text', () => {
    const exact = tag.map((value): Selector => ({ kind: 'exact', tag: value }));
    fc.assert(
      fc.property(fc.oneof(exact, key.map(parsedOf)), (selector) => {
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
        return matches(parsedOf(text), value) === expected;
      }),
    );
  });

  test('any text is read without an exception', () => {
    fc.assert(fc.property(anyText, (text) => void parseSelector(text)));
    fc.assert(fc.property(fc.string(), (text) => void parseSelector(`(${text}`)));
  });

  test('a long key takes no time', () => {
    const start = performance.now();
    for (const run of [' ', '(', '0', '_', '"', ') ']) parseSelector(run.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('what begins with a parenthesis is never passed over', () => {
    fc.assert(fc.property(fc.string(), (text) => parseSelector(`(${text}`) !== undefined));
  });
});
