import { describe, expect, test } from 'vitest';
import {
  has32BitLength,
  isMultiValued,
  isString,
  isText,
  KNOWN_VRS,
  padByte,
  vrLimits,
} from '../../src/standard/vr.ts';
import { standardTable } from '../support/standard-table.ts';

const those = (is: (vr: string) => boolean): string => [...KNOWN_VRS].filter(is).sort().join(' ');

// PS3.5 Tables 6.2-1, 7.1-1 and 7.1-2; Section 6.1.2.2 names the VRs that (0008,0005) is for.
test('VRs by what they share', () => {
  expect(KNOWN_VRS.size).toBe(34);
  expect(those(has32BitLength)).toBe('OB OD OF OL OV OW SQ SV UC UN UR UT UV');
  expect(those(isText)).toBe('LO LT PN SH ST UC UT');
  expect(those(isString)).toBe('AE AS CS DA DS DT IS LO LT PN SH ST TM UC UI UR UT');
  expect(those(isMultiValued)).toBe('AE AS CS DA DS DT IS LO PN SH TM UC UI');
  expect(those((vr) => padByte(vr) === 0x20)).toBe('AE AS CS DA DS DT IS LO LT PN SH ST TM UC UR UT');
});

describe('patterns', () => {
  const accepted: Readonly<Record<string, readonly string[]>> = {
    AE: ['A', 'STORE_SCP', ' x ', 'lower-case.1', '~'],
    AS: ['018M', '000Y', '999D'],
    CS: ['ISO_IR 100', 'A', '0', 'YES '],
    DA: ['19930822', '20240229', '00010101'],
    DS: ['1', '-1.5', '+.5', '5.', ' 1e-3 ', '1.0E+10'],
    DT: [
      '2024',
      '202412',
      '2024123123',
      '20241231235960',
      '20241231235959.123456',
      '2024+0100',
      '1953082711-0500 ',
    ],
    IS: ['0', '-12', '+7', ' 3 '],
    LO: ['Any text', 'ümlaut', '山田', 'a^b=c'],
    LT: ['two\r\nlines', 'tab\tand \\ backslash'],
    PN: ['Doe^Jane', '山田^太郎=やまだ^たろう'],
    SH: ['abc'],
    ST: ['two\nlines'],
    TM: ['07', '0709', '070907', '070907.0705', '235960', '070907.070 '],
    UC: ['any'],
    UI: ['1.2.840.10008.1.2', '0.0', '2.25.0', '1'],
    UR: ['https://example.org/a?b=c#d', 'urn:uuid:1234', 'a%20b  '],
    UT: ['free\ftext'],
  };
  const refused: Readonly<Record<string, readonly string[]>> = {
    AE: ['   ', 'a\\b', 'tab\t', 'é'],
    AS: ['18M', '018m', '018', '0018Y', '18 Y'],
    CS: ['lower', 'A-B', 'A\\B', 'Ä'],
    DA: ['1993.08.22', '19931301', '19930832', '19930800', '1993', '199308220'],
    DS: ['', '.', '1,5', '1e', 'abc', '1 2', '--1', '1e1.5'],
    DT: [
      '202413',
      '20241232',
      '2024123124',
      '202412312360',
      '20241231235959.',
      '20241231235959.1234567',
      '2024+01',
      '2024.5',
    ],
    IS: ['1.0', '', '1e3', '1 2', 'x'],
    LO: ['a\\b', 'line\nbreak', 'esc\u001b', 'c1\u0085'],
    LT: ['nul\u0000', 'bell\u0007', 'esc\u001b$B'],
    PN: ['a\\b', 'a\u0000'],
    SH: ['a\\b', 'a\tb'],
    ST: ['\u0001'],
    TM: ['7', '24', '0760', '070961', '07:09:07', '0709.5', '070907.', '070907.1234567'],
    UC: ['a\\b'],
    UI: ['1.02', '1..2', '.1', '1.', '1.a', '', '1.2 '],
    UR: [' leading', 'a b', 'a\\b', 'ü', ''],
    UT: ['\u001b'],
  };
  for (const [vr, values] of Object.entries(accepted))
    test.each(values)(`${vr} may be %j`, (value) => expect(vrLimits(vr).pattern!.test(value)).toBe(true));
  for (const [vr, values] of Object.entries(refused))
    test.each(values)(`${vr} may not be %j`, (value) =>
      expect(vrLimits(vr).pattern!.test(value)).toBe(false),
    );
  test('every string VR has cases', () => {
    expect(Object.keys(accepted).sort().join(' ')).toBe(those(isString));
    expect(Object.keys(refused).sort().join(' ')).toBe(those(isString));
  });
});

test('a long value is tested in no time', () => {
  const start = performance.now();
  for (const vr of KNOWN_VRS) vrLimits(vr).pattern?.test(`${'1'.repeat(100_000)}!`);
  expect(performance.now() - start).toBeLessThan(1000);
});

interface Constraint {
  readonly max?: number;
  readonly fixed?: number;
  readonly unit?: string;
}
const constraints = standardTable<Readonly<Record<string, Constraint>>>('vr_constraints.json');

test.skipIf(constraints === undefined)('lengths are those of PS3.5 Table 6.2-1', () => {
  expect(Object.keys(constraints!).sort()).toEqual([...KNOWN_VRS].sort());
  for (const [vr, { max, fixed, unit }] of Object.entries(constraints!)) {
    expect(vrLimits(vr), vr).toMatchObject({
      max: max ?? fixed ?? Number.POSITIVE_INFINITY,
      fixed,
      unit: unit?.startsWith('chars') ? 'chars' : 'bytes',
    });
  }
});
