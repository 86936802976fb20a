import { expect, test } from 'vitest';
import { allE11Rows, type E11Option, e11Row } from '../../src/standard/e11.ts';
import { safePrivate } from '../../src/standard/safe-private.ts';
import { standardTable, tagOfId } from '../support/standard-table.ts';

// PS3.15 Table E.1-1.
test.each([
  [0x00100010, 'Z', {}],
  [0x00180010, 'Z/D', { cleanDescriptors: 'C' }],
  [0x00081140, 'X/Z/U*', { retainUids: 'K' }],
  [0x00080020, 'Z', { retainLongitudinalFullDates: 'K', retainLongitudinalModifiedDates: 'C' }],
  [0x00100040, 'Z', { retainPatientCharacteristics: 'K' }],
  [0x00080080, 'X/Z/D', { retainInstitutionIdentity: 'K' }],
  [0x00181000, 'X/Z/D', { retainDeviceIdentity: 'K' }],
  [0x0040a730, 'D', { cleanStructuredContent: 'C' }],
  [0x50043000, 'X', { cleanGraphics: 'C' }],
  [0x60fe3000, 'X', { cleanGraphics: 'C' }],
  [0x60024000, 'X', { cleanGraphics: 'C' }],
])('%#: %i', (tag, basic, options) => {
  expect(e11Row(tag)).toMatchObject({ basic, options });
});

test.each([
  [0x00280010, 'Rows'],
  [0x60020010, 'Overlay Rows'],
  [0x50033000, 'odd curve group: private'],
  [0x00091001, 'private'],
])('%# not listed: %s', (tag) => {
  expect(e11Row(tag)).toBeUndefined();
});

const columns: Readonly<Record<string, E11Option>> = {
  rtnSafePriv: 'retainSafePrivate',
  rtnUIDs: 'retainUids',
  rtnDevId: 'retainDeviceIdentity',
  rtnInstId: 'retainInstitutionIdentity',
  rtnPatChars: 'retainPatientCharacteristics',
  rtnLongFullDates: 'retainLongitudinalFullDates',
  rtnLongModifDates: 'retainLongitudinalModifiedDates',
  cleanDesc: 'cleanDescriptors',
  cleanStructCont: 'cleanStructuredContent',
  cleanGraph: 'cleanGraphics',
};
const e11 = standardTable<readonly Readonly<Record<string, string>>[]>('ps315_e11_2026c.json');

test.skipIf(e11 === undefined)('every row of Table E.1-1 is there, but for private attributes', () => {
  const expected = e11!.filter(({ id }) => id !== 'private');
  expect(allE11Rows()).toHaveLength(expected.length);
  for (const row of expected) {
    const options = Object.entries(columns).filter(([column]) => row[column] !== '');
    const wanted = Object.fromEntries(options.map(([column, option]) => [option, row[column]]));
    const found = e11Row(tagOfId(row.id!, '2'));
    expect(found, row.id).toMatchObject({ name: row.name, basic: row.basic });
    expect(found?.options, row.id).toEqual(wanted);
  }
});

test('safe private elements are known by creator, group and low byte (PS3.15 Table E.3.10-1)', () => {
  expect(safePrivate('GEMS_ACQU_01', 0x0019, 0x23)).toBe(true);
  expect(safePrivate('Philips PET Private Group', 0x7053, 0x00)).toBe(true);
  expect(safePrivate('GEMS_ACQU_01', 0x0019, 0x22)).toBe(false);
  expect(safePrivate('GEMS_ACQU_01', 0x0043, 0x23)).toBe(false);
  expect(safePrivate('gems_acqu_01', 0x0019, 0x23)).toBe(false);
});

const safe = standardTable<readonly { tag: string; creator: string }[]>('ps315_safe_private_2026c.json');

test.skipIf(safe === undefined)('every safe private element is there', () => {
  for (const { tag, creator } of safe!) {
    const group = Number.parseInt(tag.slice(1, 5), 16);
    const low = Number.parseInt(tag.slice(8, 10), 16);
    expect(safePrivate(creator, group, low), `${creator} ${tag}`).toBe(true);
  }
});
