import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Additions } from '../../scripts/ps315/presets.ts';
import { compareTables } from '../../scripts/standard/compare.ts';
import { editionReport, type HandPreset } from '../../scripts/standard/edition-report.ts';
import type { TableRows } from '../../scripts/standard/tables.ts';
import { sharedFolder } from '../support/shared.ts';

const before: TableRows = {
  ps306: [
    '00080050|AccessionNumber|Accession Number|SH|1',
    '00102160|EthnicGroup|Ethnic Group|SH|1',
    '00280010|Rows|Rows|US|1',
  ],
  'ps306-uids': ['1.2.840.10008.1.1|Verification SOP Class|SOPClass'],
  'ps315-e11': [
    '00080050|Accession Number|Z',
    '00102160|Ethnic Group|X|retainPatientCharacteristics=K',
    '60xx3000|Overlay Data|X|cleanGraphics=C',
  ],
  'ps315-safe-private': ['MAKER 1|0019|23|DS|1'],
  'ps315-sr-concepts': ['DCM|121022|Accession Number|TEXT|X', 'DCM|121030|Subject ID|TEXT|X/D'],
};

const additions: Additions = {
  rules: [{ selector: '(0008,1190)', command: 'X', why: 'names a server' }],
  stay: [],
  modifiedDates: [],
  unusable: [],
  snomedRt: {},
};

const presets: readonly HandPreset[] = [
  {
    name: 'default',
    rules: [
      { selector: '(0008,0050)', command: 'set(@fake_acc@)' },
      { selector: '(0010,2160)', command: 'remove' },
      { selector: '(0028,0010)', command: 'safe' },
    ],
  },
];

const report = (after: Partial<TableRows>): readonly string[] =>
  editionReport(
    { edition: '2030a', rows: before },
    { edition: '2030b', rows: { ...before, ...after } },
    additions,
    presets,
  ).map((line) => line.trim());

test('no differences', () => expect(report({})).toEqual(['no differences']));

test.each<[string, Partial<TableRows>, readonly string[]]>([
  [
    'an action and an option that change',
    {
      'ps315-e11': ['00080050|Accession Number|X|retainDeviceIdentity=K', ...before['ps315-e11'].slice(1)],
    },
    [
      'DICOM PS3.15 Table E.1-1: 0 added, 0 removed, 1 changed',
      'changed (0008,0050); Accession Number; Basic Profile: Z -> X; retainDeviceIdentity: nothing -> K',
      'ps315-basic: Z -> X',
      'ps315-retain-device: new rule K',
      'default: set(@fake_acc@)',
    ],
  ],
  [
    'an attribute that is listed no more',
    { 'ps315-e11': before['ps315-e11'].filter((row) => !row.startsWith('00102160')) },
    [
      'DICOM PS3.15 Table E.1-1: 0 added, 1 removed, 0 changed',
      'removed (0010,2160); Ethnic Group; Basic Profile: X; retainPatientCharacteristics: K',
      'ps315-basic: rule X goes',
      'ps315-retain-patient-characteristics: rule K goes',
      'default: remove, no longer listed',
    ],
  ],
  [
    'attributes that are listed now: one that a preset keeps, one that was added by hand, one without a rule',
    {
      'ps315-e11': [
        ...before['ps315-e11'].slice(0, 1),
        '00081190|Retrieve URL|X/Z',
        '00102160|Ethnic Group|X|retainPatientCharacteristics=K',
        '00280010|Rows|X',
        '00280011|Columns|X',
        '60xx3000|Overlay Data|X|cleanGraphics=C',
      ],
    },
    [
      'DICOM PS3.15 Table E.1-1: 3 added, 0 removed, 0 changed',
      'added (0008,1190); Retrieve URL; Basic Profile: X/Z',
      'ps315-basic: X -> X/Z',
      'default: has no rule, goes as unknown',
      'added (0028,0010); Rows; Basic Profile: X',
      'ps315-basic: new rule X',
      'default: safe, listed as X: review',
      'added (0028,0011); Columns; Basic Profile: X',
      'ps315-basic: new rule X',
      'default: has no rule, goes as unknown',
    ],
  ],
  [
    'new attributes of PS3.6, one of which may identify; one that goes',
    {
      ps306: [
        ...before.ps306.slice(0, 2),
        '0018fffe|NewUid|New UID|UI|1',
        '0018ffff|NewNumber|New Number|US|1',
      ],
    },
    [
      'DICOM PS3.6 Chapters 6 to 9: 2 added, 1 removed, 0 changed',
      'added (0018,fffe); New UID; keyword: NewUid; VRs: UI; VM: 1',
      'ps315-basic: not in Table E.1-1, stays: decide in src/standard/data/identifying.json',
      'default: has no rule, goes as unknown',
      'added (0018,ffff); New Number; keyword: NewNumber; VRs: US; VM: 1',
      'ps315-basic: not in Table E.1-1, stays',
      'default: has no rule, goes as unknown',
      'removed (0028,0010); Rows; VRs: US; VM: 1',
      'ps315-basic: not in the standard then, goes unless a rule keeps it',
      'default: safe',
    ],
  ],
  [
    'safe private elements',
    { 'ps315-safe-private': ['MAKER 1|0019|24|DS|1'] },
    [
      'DICOM PS3.15 Table E.3.10-1: 1 added, 1 removed, 0 changed',
      'removed (0019,{MAKER 1}23); VRs: DS; VM: 1',
      'ps315-retain-safe-private: rule K goes',
      'added (0019,{MAKER 1}24); VRs: DS; VM: 1',
      'ps315-retain-safe-private: new rule K',
    ],
  ],
  [
    'concepts of reports',
    { 'ps315-sr-concepts': ['DCM|121022|Accession Number|TEXT|D'] },
    [
      'DICOM PS3.15 Table E.3.4-1: 0 added, 1 removed, 1 changed',
      'changed (121022, DCM) TEXT; Accession Number; Basic Profile: X -> D',
      'ps315-clean-structured-content: X -> D',
      'removed (121030, DCM) TEXT; Subject ID; Basic Profile: X/D',
      'ps315-clean-structured-content: rule X/D goes',
    ],
  ],
  [
    'UIDs: no rule speaks of them',
    { 'ps306-uids': ['1.2.840.10008.1.1|Verification SOP Class|SOPClass|R'] },
    [
      'DICOM PS3.6 Annex A: 0 added, 0 removed, 1 changed',
      'changed 1.2.840.10008.1.1; Verification SOP Class; retired: nothing -> R',
    ],
  ],
])('%s', (_, after, lines) => {
  expect(report(after).slice(2)).toEqual(lines);
});

test('a row that has to be decided before there can be presets is named', () => {
  const lines = report({
    'ps315-e11': [...before['ps315-e11'], '00280010|Rows|X|retainLongitudinalModifiedDates=C'],
  });
  expect(lines[1]).toBe('ps315-*: (0028,0010) Rows is not a date: decide in scripts/ps315/additions.json');
  expect(lines).toContain('default: safe, listed as X: review');
});

test('order of rows is no difference', () => {
  expect(
    compareTables(before, { ...before, 'ps315-sr-concepts': [...before['ps315-sr-concepts']].reverse() }),
  ).toEqual([]);
});

const script = fileURLToPath(new URL('../../scripts/compare-editions.ts', import.meta.url));
const call = (...args: readonly string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

test('a call that cannot be carried out exits 2', () => {
  const { status, stderr } = call('nowhere');
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'usage: node scripts/compare-editions.ts FOLDER EDITION\n',
  });
  expect(call('nowhere', '2030a').status).toBe(2);
});

const folder = sharedFolder('standard');

test.skipIf(folder === undefined)('our own edition has no differences', () => {
  const { status, stdout } = call(folder!, '2026c');
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'no differences\n' });
});
