import { expect, test } from 'vitest';
import { allSrConcepts } from '../../src/standard/sr-concepts.ts';
import { standardTable } from '../support/standard-table.ts';

const rowsOf = (scheme: string, value: string) =>
  allSrConcepts().filter((row) => row.scheme === scheme && row.value === value);

// PS3.15 Table E.3.4-1.
test.each([
  ['DCM', '121022', 'Accession Number', 'X', {}],
  ['DCM', '121029', 'Subject Name', 'D', {}],
  ['DCM', '121033', 'Subject Age', 'X', { retainPatientCharacteristics: 'K' }],
  ['DCM', '121012', 'Device Observer UID', 'X/D', { retainUids: 'K', retainDeviceIdentity: 'K' }],
  [
    ...(['SCT', '398164008', 'Anesthesia Finish Time', 'X'] as const),
    { retainLongitudinalFullDates: 'K', retainLongitudinalModifiedDates: 'C' },
  ],
  ['NCDR [2.0b]', '76', 'Catheterization Operator', 'D', {}],
  ['DCM', '121009', "Person Observer's Organization Name", 'X', { retainInstitutionIdentity: 'K' }],
] as const)('%s %s %s', (scheme, value, meaning, basic, options) => {
  expect(rowsOf(scheme, value)[0]).toMatchObject({ meaning, basic });
  expect(rowsOf(scheme, value)[0]?.options).toEqual(options);
});

test('a code whose rows differ in the Value Type', () => {
  expect(rowsOf('DCM', '121112').map(({ valueType, basic }) => [valueType, basic])).toEqual([
    ['IMAGE', 'D'],
    ['WAVEFORM', 'X'],
  ]);
});

test.each([
  ['SCT', '121022'],
  ['dcm', '121022'],
  ['DCM', '126000'],
  ['LOINC', '11329-0'],
])('%s %s is not listed', (scheme, value) => {
  expect(rowsOf(scheme, value)).toEqual([]);
});

const source = standardTable<readonly Readonly<Record<string, string>>[]>('ps315_sr_concepts_2026c.json');
const columns = {
  retainUids: 'Rtn. UIDs Opt.',
  retainDeviceIdentity: 'Rtn. Dev. Id. Opt.',
  retainInstitutionIdentity: 'Rtn. Inst. Id. Opt.',
  retainPatientCharacteristics: 'Rtn. Pat. Chars. Opt.',
  retainLongitudinalFullDates: 'Rtn. Long. Full Dates Opt.',
  retainLongitudinalModifiedDates: 'Rtn. Long. Modif. Dates Opt.',
  cleanDescriptors: 'Clean Desc. Opt.',
};

test.skipIf(source === undefined)('every row is there, with all of its columns', () => {
  const expected = source!.map((row) => ({
    scheme: row['Coding Scheme Designator'],
    value: row['Code Value'],
    meaning: row['Code Meaning'],
    valueType: row['Value Type'],
    basic: row['Basic Prof.'],
    options: Object.fromEntries(
      Object.entries(columns).flatMap(([option, name]) => (row[name] === '' ? [] : [[option, row[name]]])),
    ),
  }));
  expect(allSrConcepts()).toEqual(expected);
});
