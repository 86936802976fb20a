import { describe, expect, test } from 'vitest';
import { characterSetOf } from '../../src/dicom/charset.ts';
import { encodeValue } from '../../src/dicom/values.ts';
import terms from '../../src/engine/values/data/dummy-terms.json' with { type: 'json' };
import { dummyBytes, dummyText } from '../../src/engine/values/dummy-value.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { dictionaryVr, lookUp } from '../../src/standard/dictionary.ts';
import { allE11Rows } from '../../src/standard/e11.ts';
import { formatTag } from '../../src/standard/tag.ts';
import { isMultiValued, KNOWN_VRS, vrLimits } from '../../src/standard/vr.ts';

const NO_TAG = 0x00091001;
const charset = characterSetOf([]);
const encoded = (vr: string, text: string) =>
  encodeValue(vr, text, { bigEndian: false, charset, codec: textCodec });

/** What is wrong with a value of the VR by PS3.5 Table 6.2-1; values of fixed length in binary VRs are not text. */
function misfit(vr: string, text: string): string | undefined {
  const { max, fixed, pattern } = vrLimits(vr);
  const isBinary = fixed !== undefined && pattern === undefined;
  for (const value of isMultiValued(vr) ? text.split('\\') : [text]) {
    if (pattern?.test(value) === false) return 'form';
    if (!isBinary && (value.length > max || (fixed !== undefined && value.length !== fixed))) return 'length';
  }
  return undefined;
}

describe.each([...KNOWN_VRS])('%s', (vr) => {
  test('has one kind of dummy, or none', () => {
    const kinds = [dummyText(NO_TAG, vr, 1) !== undefined && 'text', dummyBytes(vr) !== undefined && 'bytes'];
    expect(kinds.filter(Boolean)).toHaveLength(['SQ', 'UI'].includes(vr) ? 0 : 1);
  });

  test('its text is valid and can be written', () => {
    const text = dummyText(NO_TAG, vr, 3);
    if (text === undefined) return;
    expect(misfit(vr, text)).toBeUndefined();
    expect(encoded(vr, text)).toMatchObject({ ok: true, problems: [] });
  });
});

test.each([
  ['SH', 'ANONYMIZED'],
  ['PN', 'ANONYMIZED'],
  ['CS', 'ANONYMIZED'],
  ['UT', 'ANONYMIZED'],
  ['AS', '000Y'],
  ['DA', '19000101'],
  ['DT', '19000101000000'],
  ['TM', '000000'],
  ['UR', 'about:blank'],
  ['AT', '(0000,0000)'],
  ['DS', '0\\0\\0'],
  ['IS', '0\\0\\0'],
  ['US', '0\\0\\0'],
  ['FD', '0\\0\\0'],
  ['UV', '0\\0\\0'],
  ['UI', undefined],
  ['SQ', undefined],
  ['OB', undefined],
  ['xx', undefined],
])('%s of three values: %j', (vr, text) => {
  expect(dummyText(NO_TAG, vr, 3)).toBe(text);
});

test('numbers have at least one value', () => {
  expect(dummyText(NO_TAG, 'DS', 0)).toBe('0');
  expect(dummyText(NO_TAG, 'US', 0)).toBe('0');
});

// Enumerated values and defined terms of PS3.3.
test.each([
  [0x00100040, 'CS', ['M', 'F', 'O']],
  [0x001021a0, 'CS', ['YES', 'NO', 'UNKNOWN']],
  [0x001021c0, 'US', ['1', '2', '3', '4']],
  [0x00102203, 'CS', ['ALTERED', 'UNALTERED']],
  [0x00160071, 'CS', ['N', 'S']],
  [0x00160073, 'CS', ['E', 'W']],
  [0x00160079, 'CS', ['A', 'V']],
  [0x0016007a, 'CS', ['2', '3']],
  [0x0016007c, 'CS', ['K', 'M', 'N']],
  [0x0016007e, 'CS', ['T', 'M']],
  [0x00160080, 'CS', ['T', 'M']],
  [0x00160083, 'CS', ['N', 'S']],
  [0x00160085, 'CS', ['E', 'W']],
  [0x00160087, 'CS', ['T', 'M']],
  [0x00160089, 'CS', ['K', 'M', 'N']],
  [0x04000565, 'CS', ['COERCE', 'CORRECT']],
  [0x04000600, 'CS', ['LOCAL', 'IMPORTED']],
])('the dummy of %i is one of its terms', (tag, vr, allowed) => {
  expect(allowed).toContain(dummyText(tag, vr, 1));
});

test('a denominator is never 0, a time zone is one', () => {
  expect(dummyText(0x0040a163, 'UL', 2)).toBe('1\\1');
  expect(dummyText(0x00080201, 'SH', 1)).toBe('+0000');
});

test('a code string of Table E.1-1 has a term, but for the one that has no list of terms', () => {
  const general = allE11Rows().filter(
    ({ tag }) => dictionaryVr(tag) === 'CS' && dummyText(tag, 'CS', 1) === 'ANONYMIZED',
  );
  // Modifying Device ID (0020,3401), retired.
  expect(general.map(({ tag }) => tag)).toEqual([0x00203401]);
});

test('the attributes with a term of their own are spelled right', () => {
  for (const { tag, keyword, dummy } of terms.attributes) {
    const number = Number.parseInt(tag.replace(/[(),]/g, ''), 16);
    const entry = lookUp(number);
    expect([formatTag(number), entry?.keyword]).toEqual([tag, keyword]);
    const vr = entry?.vrs[0] ?? '';
    expect(dummyText(number, vr, 1)).toBe(dummy);
    expect([tag, misfit(vr, dummy)]).toEqual([tag, undefined]);
  }
});

test('every attribute of Table E.1-1 has a dummy that is valid in its VR, or is a sequence or a UID', () => {
  for (const { tag, name } of allE11Rows()) {
    const vrs = lookUp(tag)?.vrs ?? [];
    for (const vr of vrs.length === 0 ? [dictionaryVr(tag)] : vrs) {
      if (vr === 'SQ' || vr === 'UI') continue;
      const text = dummyText(tag, vr, 1);
      if (text === undefined) expect([name, dummyBytes(vr)?.length]).toEqual([name, expect.any(Number)]);
      else
        expect([name, misfit(vr, text), encoded(vr, text)]).toMatchObject([
          name,
          undefined,
          { ok: true, problems: [] },
        ]);
    }
  }
});

test.each([
  ['OB', 2],
  ['OW', 2],
  ['UN', 2],
  ['OF', 4],
  ['OL', 4],
  ['OD', 8],
  ['OV', 8],
])('%s is %i bytes of zeros', (vr, length) => {
  expect(dummyBytes(vr)).toEqual(new Uint8Array(length));
});
