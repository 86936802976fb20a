/**
 * (0012,0064) says what the files fulfil, and nothing else: the Basic Profile (DCM 113100) where no attribute of PS3.15
 * Table E.1-1 tells more than the profile and the options that are claimed allow.
 */

import { describe, expect, test } from 'vitest';
import { el, file, type Part, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { findElement, readDicom, textOf } from '../support/reader.ts';
import type { SectionSource } from '../support/settings.ts';

function outputOf(general: SectionSource, more: readonly Part[] = []) {
  const elements = [el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'), ...more];
  const { bytes } = processOne(file({ elements }), {
    shipped: true,
    general: { preset: ['ps315-basic'], ...general },
  });
  return readDicom(bytes).dataSet;
}

function codes(general: SectionSource): string[] {
  const items = findElement(outputOf(general), 0x00120064)?.items ?? [];
  return items.map((item) => textOf(findElement(item, 0x00080100)));
}

describe('the profile is not fulfilled where more comes through', () => {
  test.each<[string, SectionSource]>([
    ['a name that the user keeps', { '(0010,0010)': 'keep' }],
    ['a name that the user keeps in one place', { '(0008,1111)/(0010,0010)': 'keep' }],
    ['all names', { '(vr:PN)': 'keep' }],
    ['a name that goes into another attribute', { '(0008,1030)': 'set(@value(0010,0010)@)' }],
    ['a name that goes into an attribute without a row', { '(0018,1020)': 'set(@value(0010,0010)@)' }],
    ['the same, wherever it is', { '(0028,xxxx)': 'replace(@value(0010,0010)@)' }],
    ['a private value that goes there', { '(0018,1020)': 'set(@value(0029,1010)@)' }],
    ['a date that the user keeps', { '(0008,0020)': 'keep' }],
    ['the year of a date', { '(0008,0020)': 'truncdate' }],
    ['an age', { '(0010,1010)': 'capage' }],
    ['the UID of a device', { '(0018,1002)': 'keep' }],
    ['private elements of any kind', { removeUnknownTags: false }],
    ['a private element that is not safe', { '(0029,{ACME}10)': 'keep' }],
    ['a private group', { '(0029,xxxx)': 'keep' }],
    ['a VR that private elements may have, and no row of the table', { '(vr:FD)': 'keep' }],
    ['such a VR in a sequence', { '(0028,3010)/(vr:FD)': 'keep' }],
    ['curves', { removeCurves: false, '(50xx,xxxx)': 'keep' }],
    ['overlays', { removeOverlays: false, '(60xx,3000)': 'keep' }],
    ['another preset', { preset: ['default'] }],
    ['none', { preset: ['none'] }],
  ])('%s', (_, general) => expect(codes(general)).toEqual([]));
});

const cleaning = (rules: SectionSource): SectionSource => ({
  preset: ['ps315-basic', 'ps315-clean-structured-content', 'ps315-clean-descriptors'],
  ...rules,
});

// PS3.15 Table E.1-1: (0040,1101), (0040,A730), (0070,0001) D; with the options for content and descriptors C.
describe('what comes through inside a sequence counts against the row of the sequence', () => {
  test.each<[string, SectionSource]>([
    ...['keep', 'K', 'safe', 'clean', 'C', 'set(@value@)', 'replace(x @value@)'].map(
      (command): [string, SectionSource] => [`a meaning: ${command}`, { '(0008,0104)': command }],
    ),
    ['a meaning, by its path', { '(0040,1101)/(0008,0104)': 'keep' }],
    ['a code', { '(0008,0100)': 'keep' }],
    ['a long code', { '(0008,0119)': 'keep' }],
    ['codes by a mask', { '(0008,01xx)': 'keep', '(0008,010c)': 'mapuid' }],
    ['the text of an item', { '(0040,a160)': 'keep' }],
    ['the same by its path', { '(0040,a730)/(0040,a160)': 'safe' }],
    ['a number', { '(0040,a30a)': 'keep' }],
    ['a number, by the sequence around it', { '(0040,a300)/(0040,a30a)': 'keep' }],
    ['whatever a path names in a report', { '(0040,a730)/(0018,1020)': 'keep' }],
    ['what PS3.6 does not know', { '(0040,a730)/(0008,fff1)': 'keep' }],
    ['a label of graphics', { '(0070,0001)/(0070,0289)': 'keep' }],
    ['text that is to be cleaned', cleaning({ '(0040,a160)': 'keep' })],
    ['meanings of diagnoses that are to be cleaned', cleaning({ '(0008,0104)': 'keep' })],
  ])('%s', (_, general) => expect(codes(general)).toEqual([]));

  test.each<[string, SectionSource]>([
    ['a dummy', { '(0008,0104)': 'dummy' }],
    ['a text for all', { '(0040,a160)': 'set(none)' }],
    ['nothing', { '(0040,1101)/(0008,0104)': 'remove' }],
    ['codes elsewhere', { '(0008,2218)/(0008,0104)': 'keep' }],
    ['codes of concepts, which stay anyway', { '(0040,a730)/(0040,a043)/(0008,0104)': 'keep' }],
    ['a label that is in no such sequence', { '(0062,0005)': 'keep' }],
  ])('%s costs nothing', (_, general) => expect(codes(general)).toEqual(['113100']));
});

describe('(0028,0303) never says REMOVED where a real date or time is left', () => {
  const device = { preset: ['ps315-basic', 'ps315-retain-device'] };
  test.each<[string, SectionSource, string]>([
    ['nothing is left', {}, 'REMOVED'],
    ['a calibration', device, 'MODIFIED'],
    ['a birth date', { '(0010,0030)': 'keep' }, 'MODIFIED'],
    ['its year', { '(0010,0030)': 'truncdate' }, 'MODIFIED'],
    ['a birth date in another attribute', { '(0018,1020)': 'set(@value(0010,0030)@)' }, 'MODIFIED'],
    ['a time of day', { '(0008,0030)': 'keep' }, 'MODIFIED'],
    ['the day of the study', { '(0008,0020)': 'keep' }, 'UNMODIFIED'],
    ['the same beside a calibration', { ...device, '(0008,0020)': 'keep' }, 'UNMODIFIED'],
    ['the same in another attribute', { '(0018,1020)': 'set(@value(0008,0020)@)' }, 'UNMODIFIED'],
    [
      'a birth date beside dates that move',
      { preset: ['ps315-basic', 'ps315-retain-modified-dates'], '(0010,0030)': 'keep' },
      'MODIFIED',
    ],
  ])('%s', (_, general, expected) =>
    expect(textOf(findElement(outputOf(general), 0x00280303))).toBe(expected),
  );
});

describe('codes of earlier steps', () => {
  const item = (tag: number, vr: string, code: string, scheme = 'DCM'): Part[] => [
    el(tag, vr, code),
    ...(scheme === '' ? [] : [el(0x00080102, 'SH', scheme)]),
    el(0x00080104, 'LO', 'earlier'),
  ];
  const left = (general: SectionSource, ...items: Part[][]): string[] => {
    const found = findElement(outputOf(general, [sq(0x00120064, items)]), 0x00120064)?.items ?? [];
    return found.flatMap((one) =>
      [0x00080100, 0x00080119, 0x00080120].flatMap((tag) => textOf(findElement(one, tag)) || []),
    );
  };
  const FORMS: [number, string][] = [
    [0x00080100, 'SH'],
    [0x00080119, 'UC'],
    [0x00080120, 'UR'],
  ];
  test.each(FORMS)('in %i %s go where they are no longer true', (tag, vr) => {
    expect(left({}, item(tag, vr, '113106'))).toEqual(['113100']);
    expect(left({}, item(tag, vr, '113106', ''))).toEqual(['113100']);
    expect(left({ preset: ['default'] }, item(tag, vr, '113106'), item(tag, vr, '113100'))).toEqual([]);
  });
  test.each(['113101', '999'])('%s stays, of which nothing is known here', (code) => {
    expect(left({}, item(0x00080100, 'SH', code))).toEqual([code, '113100']);
    expect(left({ preset: ['default'] }, item(0x00080100, 'SH', code))).toEqual([code]);
  });
  test('those of another scheme stay', () =>
    expect(left({ preset: ['default'] }, item(0x00080100, 'SH', '113106', '99X'))).toEqual(['113106']));
  test('a preset that does not de-identify leaves them', () =>
    expect(left({ preset: ['none'] }, item(0x00080100, 'SH', '113106'))).toEqual(['113106']));
});

describe('rules that take away as much, or what the table does not list, change nothing', () => {
  test.each<[string, SectionSource]>([
    ['an attribute that goes instead of a dummy', { '(0010,0020)': 'remove' }],
    ['a name that is replaced', { '(0010,0010)': 'set(@fake_name@)' }],
    ['a value without a row in an attribute without one', { '(0018,1020)': 'set(@value(0018,0050)@)' }],
    ['an attribute without a row', { '(0028,0010)': 'keep', '(0018,0050)': 'remove' }],
    ['a name in a sequence that goes', { '(0040,0275)/(0040,0007)': 'keep' }],
    ['an age where none can be', { '(0010,0020)': 'capage' }],
    ['days moved where no date can be', { '(0010,1010)': 'shiftdate' }],
    ['overlays that nobody removes but the profile', { removeOverlays: false, removeCurves: false }],
  ])('%s', (_, general) => expect(codes(general)).toEqual(['113100']));
});

describe('options', () => {
  test.each<[string, SectionSource, string[]]>([
    ['UIDs by the option of the settings', { retainUids: true }, ['113100', '113110']],
    [
      'several',
      { preset: ['ps315-basic', 'ps315-retain-institution', 'ps315-retain-device'] },
      ['113100', '113109', '113112'],
    ],
    [
      'one of which nothing is left',
      {
        preset: ['ps315-basic', 'ps315-retain-patient-characteristics'],
        '(vr:UC)': 'remove',
      },
      ['113100', '113108'],
    ],
    [
      'one that does not cover a rule of the user',
      { preset: ['ps315-basic', 'ps315-retain-device'], '(0008,0080)': 'keep' },
      [],
    ],
  ])('%s', (_, general, expected) => expect(codes(general)).toEqual(expected));
});
