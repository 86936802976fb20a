import { expect, test } from 'vitest';
import { allSafePrivate, safeCreators, safePrivate } from '../../src/standard/safe-private.ts';
import { standardTable } from '../support/standard-table.ts';

// PS3.15 Table E.3.10-1.
test.each([
  ['GEMS_ACQU_01', 0x0019, 0x23, ['DS'], '1'],
  ['Philips PET Private Group', 0x7053, 0x09, ['DS'], '1'],
  ['Philips Imaging DD 001', 0x2001, 0xff, ['OW', 'OB'], '1'],
  ['SIEMENS Ultrasound SC2000', 0x0119, 0x11, [], '1'],
] as const)('%s (%i,xx%i)', (creator, group, element, vr, vm) => {
  expect(allSafePrivate()).toContainEqual({ creator, group, element, vr, vm });
});

test('creators of a tag', () => {
  expect(safeCreators(0x0019, 0x23)).toEqual(['GEMS_ACQU_01']);
  expect(safeCreators(0x0019, 0x22)).toEqual([]);
});

test('creators have no blanks around them and differ in more than their case, no row is there twice', () => {
  const creators = [...new Set(allSafePrivate().map(({ creator }) => creator))];
  expect(creators).toHaveLength(20);
  expect(creators.map((creator) => creator.trim())).toEqual(creators);
  expect(new Set(creators.map((creator) => creator.toLowerCase())).size).toBe(20);
  const keys = allSafePrivate().map(({ creator, group, element }) => `${creator} ${group} ${element}`);
  expect(new Set(keys).size).toBe(keys.length);
});

const source = standardTable<readonly Readonly<Record<'tag' | 'creator' | 'vr' | 'vm', string>>[]>(
  'ps315_safe_private_2026c.json',
);

test.skipIf(source === undefined)('every row is there, with its VR and VM', () => {
  const expected = source!.map(({ tag, creator, vr, vm }) => ({
    creator,
    group: Number.parseInt(tag.slice(1, 5), 16),
    element: Number.parseInt(tag.slice(8, 10), 16),
    vr: vr.split('/').filter((one) => one !== ''),
    vm,
  }));
  expect(allSafePrivate()).toEqual(expected);
  expect(expected.every(({ creator, group, element }) => safePrivate(creator, group, element))).toBe(true);
});
