import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Derive } from '../../src/engine/context/types.ts';
import { fakeAcc, fakeMrn, fakeName, newUid } from '../../src/engine/identity/identity.ts';
import { hex } from '../support/bytes.ts';

const hashed: Derive = (purpose, ...parts) =>
  new Uint8Array(
    createHash('sha256')
      .update(`${purpose}\n${parts.join('\n')}`)
      .digest(),
  );

const under = (derive: Derive) => ({ derive, assignment: { options: { uidGeneration: 0 } } });

const originals = Array.from({ length: 500 }, (_, index) => `1.2.3.${index}`);

describe('newUid', () => {
  // What Python's uuid.UUID(...).int says of ffffffff-ffff-8fff-bfff-ffffffffffff and 00000000-0000-8000-8000-000000000000.
  test.each([
    ['ff'.repeat(32), '2.25.340282366920937934553716840013076889599'],
    ['00'.repeat(32), '2.25.604472133179351442128896'],
  ])('%s', (bytes, uid) => {
    expect(
      newUid(
        under(() => hex(bytes)),
        '1.2',
      ),
    ).toBe(uid);
  });

  test('a valid UID for each original, never the same for two', () => {
    const uids = originals.map((original) => newUid(under(hashed), original));
    for (const uid of uids) expect(uid).toMatch(/^2\.25\.[1-9]\d{0,38}$/);
    expect(new Set(uids).size).toBe(originals.length);
    expect(originals.map((original) => newUid(under(hashed), original))).toEqual(uids);
  });

  test('leaves the derived bytes alone', () => {
    const bytes = hex('ff'.repeat(32));
    newUid(
      under(() => bytes),
      '1.2',
    );
    expect(bytes).toEqual(hex('ff'.repeat(32)));
  });
});

test('fakeName is two Greek letters, and differs between patients', () => {
  const names = originals.map((key) => fakeName(hashed, key));
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+\^[A-Z][a-z]+\^\^\^$/);
  expect(new Set(names.flatMap((name) => name.split('^').slice(0, 2))).size).toBe(24);
  expect(new Set(names).size).toBeGreaterThan(250);
  expect(fakeName(hashed, 'a')).toBe(fakeName(hashed, 'a'));
});

test.each([
  ['fakeMrn', fakeMrn],
  ['fakeAcc', fakeAcc],
])('%s is 12 digits, one per key', (_, fake) => {
  const numbers = originals.map((key) => fake(hashed, key));
  for (const number of numbers) expect(number).toMatch(/^[1-9]\d{11}$/);
  expect(new Set(numbers).size).toBe(originals.length);
  expect(fake(hashed, 'a')).toBe(fake(hashed, 'a'));
  expect(fake(() => hex('00'.repeat(32)), 'a')).toBe('100000000000');
  expect(fake(() => hex('ff'.repeat(32)), 'a')).toHaveLength(12);
});

test('MRN and accession number of the same key have nothing to do with each other', () => {
  expect(fakeMrn(hashed, 'a')).not.toBe(fakeAcc(hashed, 'a'));
});
