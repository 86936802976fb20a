/**
 * (0012,0064) says what the files fulfil, and nothing else: the Basic Profile (DCM 113100) where no attribute of PS3.15
 * Table E.1-1 tells more than the profile and the options that are claimed allow.
 */

import { describe, expect, test } from 'vitest';
import { el, file } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { findElement, readDicom, textOf } from '../support/reader.ts';
import type { SectionSource } from '../support/settings.ts';

function codes(general: SectionSource): string[] {
  const { bytes } = processOne(file({ elements: [el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2')] }), {
    shipped: true,
    general: { preset: ['ps315-basic'], ...general },
  });
  const items = findElement(readDicom(bytes).dataSet, 0x00120064)?.items ?? [];
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
