import { describe, expect, test } from 'vitest';
import { ascii, concat, el, file, hex, meta, preamble, raw, TS } from '../support/bytes.ts';
import { dataSetOf, outline, parseBytes } from '../support/parse.ts';

const modality = el(0x00080060, 'CS', 'CT');

describe('headers, byte by byte (PS3.5 Section 7.1)', () => {
  test.each<[string, string, string, string, string]>([
    ['explicit little endian', TS.explicit, '08 00 60 00 43 53 02 00 43 54', '00080060', 'CS'],
    ['explicit big endian', TS.big, '00 08 00 60 43 53 00 02 43 54', '00080060', 'CS'],
    ['implicit little endian', TS.implicit, '08 00 60 00 02 00 00 00 43 54', '00080060', 'CS'],
    ['a private element in implicit VR', TS.implicit, '09 00 01 10 02 00 00 00 43 54', '00091001', 'UN'],
    ['a private creator in implicit VR', TS.implicit, '09 00 10 00 02 00 00 00 43 54', '00090010', 'LO'],
    ['a 32-bit length', TS.explicit, '09 00 01 10 4F 42 00 00 02 00 00 00 43 54', '00091001', 'OB'],
  ])('%s', (_, transferSyntax, bytes, tag, vr) => {
    const value = hex(bytes);
    const { elements, start, end } = dataSetOf(file({ transferSyntax, elements: [raw(value)] }));
    expect(outline(elements)).toEqual([`${tag} ${vr} 2`]);
    expect(elements[0]).toMatchObject({
      start,
      valueStart: start + value.length - 2,
      end: start + value.length,
      undefinedLength: false,
      value: ascii('CT'),
      items: undefined,
      encapsulated: false,
    });
    expect(end).toBe(start + value.length);
  });

  const long = ['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV'];
  const short = 'AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US'.split(' ');
  test.each(['explicit', 'big'] as const)('all VRs, %s', (syntax) => {
    const value = Uint8Array.from({ length: 8 }, (_, index) => index + 1);
    const parts = [...long, ...short].map((vr, index) => el(0x00091000 + index, vr, value));
    const { elements } = dataSetOf(file({ transferSyntax: TS[syntax], elements: [modality, ...parts] }));
    expect(elements.slice(1).map(({ vr }) => vr)).toEqual([...long, ...short]);
    expect(elements.slice(1).map((element) => element.value)).toEqual([...long, ...short].map(() => value));
  });

  test.each(['20 20', '00 00'])('a VR of %s on a known attribute is the dictionary’s', (vr) => {
    const part = raw(hex(`10 00 10 00 ${vr} 02 00 41 42`));
    const { dataSet, warnings } = parseBytes(file({ elements: [modality, part, modality] }));
    expect(outline(dataSet?.elements ?? [])).toEqual(['00080060 CS 2', '00100010 PN 2', '00080060 CS 2']);
    expect([...warnings]).toEqual(['blank-vr']);
  });

  test('lengths of odd numbers, tags out of order and twice, group lengths', () => {
    const parts = [
      el(0x00100010, 'PN', ascii('Doe')),
      el(0x00080060, 'CS', 'CT'),
      el(0x00100010, 'PN', ascii('Roe^J')),
      el(0x00080000, 'UL', [12]),
    ];
    expect(outline(dataSetOf(file({ elements: parts })).elements)).toEqual([
      '00100010 PN 3',
      '00080060 CS 2',
      '00100010 PN 5',
      '00080000 UL 4',
    ]);
  });
});

describe('values that are held', () => {
  const lengths = (elements: readonly { value: Uint8Array | undefined }[]) =>
    elements.map(({ value }) => value?.length);
  const bytes = (length: number) => new Uint8Array(length).fill(0x41);

  test.each<[string, number, string, number, boolean]>([
    ['64 KB of anything', 0x00091001, 'OB', 65_536, true],
    ['more than 64 KB', 0x00091001, 'OB', 65_538, false],
    ['an encapsulated document', 0x00420011, 'OB', 100_000, false],
    ['text of 4 MB', 0x0040a160, 'UT', 4 * 1024 * 1024, true],
    ['text of more', 0x0040a160, 'UT', 4 * 1024 * 1024 + 2, false],
    ['pixel data', 0x7fe00010, 'OW', 2, false],
    ['float pixel data', 0x7fe00008, 'OF', 4, false],
    ['nothing', 0x00100010, 'PN', 0, true],
  ])('%s', (_, tag, vr, length, held) => {
    const { elements } = dataSetOf(file({ elements: [modality, el(tag, vr, bytes(length)), modality] }));
    expect(lengths(elements)).toEqual([2, held ? length : undefined, 2]);
    expect((elements[1]?.value ?? []).every((byte) => byte === 0x41)).toBe(true);
    expect(elements[1]?.end).toBe((elements[1]?.valueStart ?? 0) + length);
  });

  test('elements behind pixel data are read', () => {
    const parts = [
      el(0x7fe00010, 'OW', bytes(300_000)),
      el(0xfffafffa, 'SQ'),
      el(0xfffcfffc, 'OB', bytes(4)),
    ];
    expect(outline(dataSetOf(file({ elements: parts })).elements)).toEqual([
      '7fe00010 OW 300000',
      'fffafffa SQ 0',
      'fffcfffc OB 4',
    ]);
  });
});

describe('the end of the file', () => {
  test.each([1, 2, 7, 8, 100, 300_000])('%i zeros behind the last element are left out', (count) => {
    const whole = file({ elements: [modality] });
    const { dataSet, warnings } = parseBytes(concat(whole, new Uint8Array(count)));
    expect(dataSet?.end).toBe(whole.length);
    expect(outline(dataSet?.elements ?? [])).toEqual(['00080060 CS 2']);
    expect([...warnings]).toEqual(['zero-tail']);
  });

  test.each<[string, Uint8Array]>([
    ['a line feed', hex('0A')],
    ['a one behind a zero', hex('00 01')],
    ['text', ascii('PATIENT DOE JOHN')],
    ['zeros and then text', concat(new Uint8Array(100_000), ascii('DOE'))],
  ])('%s behind the last element is refused', (_, tail) => {
    expect(() => parseBytes(file({ elements: [modality], tail }))).toThrow(/file is damaged|cannot be told/i);
  });

  test('an empty data set', () => {
    const bytes = concat(preamble(), meta());
    expect(dataSetOf(bytes)).toMatchObject({ elements: [], start: bytes.length, end: bytes.length });
  });
});
