import { expect, test } from 'vitest';
import { edits, nearest } from '../../src/rules/near.ts';

test.each([
  ['owner', 'owner', 0],
  ['Owner', 'owner', 0],
  ['onwer', 'owner', 1],
  ['ownr', 'owner', 1],
  ['ownerr', 'owner', 1],
  ['note', 'mode', 2],
  ['code', 'mode', 1],
  ['remove_unkown_tgas', 'remove_unknown_tags', 2],
  ['', 'mode', 4],
])('%j and %j: %i edits', (a, b, expected) => {
  expect(edits(a, b)).toBe(expected);
});

test('nearest', () => {
  expect(nearest('presett', ['mode', 'preset', 'prefix'], 1)).toBe('preset');
  expect(nearest('preset', ['prefix'], 1)).toBeUndefined();
  expect(nearest('x'.repeat(100_000), ['preset'], 2)).toBeUndefined();
});
