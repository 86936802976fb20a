import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Derive, PatientIdentity } from '../../src/engine/context/types.ts';
import { dayOffset } from '../../src/engine/identity/day-offset.ts';
import { hex } from '../support/bytes.ts';

const hashed: Derive = (purpose, ...parts) =>
  new Uint8Array(
    createHash('sha256')
      .update(`${purpose}\n${parts.join('\n')}`)
      .digest(),
  );
const never: Derive = () => {
  throw new Error('not of this task');
};
const patient = (id: string): PatientIdentity => ({ parts: [id, ''], from: 'id' });

// The first eight bytes as a number: 0, 1, 335, 336, and 2^64 - 1; 336 days are from 30 to 365.
test.each([
  ['0000000000000000', 365, -30],
  ['0000000000000001', 365, -31],
  ['000000000000014f', 365, -365],
  ['0000000000000150', 365, -30],
  ['ffffffffffffffff', 365, -(Number(0xffffffffffffffffn % 336n) + 30)],
  ['ffffffffffffffff', 30, -30],
  ['0000000000000000', 29, -1],
  ['000000000000001c', 29, -29],
  ['ffffffffffffffff', 1, -1],
])('%s of %i days', (bytes, maxDays, offset) => {
  const derive = () => hex(bytes.padEnd(64, '9'));
  expect(dayOffset({ derive, fresh: never }, patient('a'), maxDays)).toBe(offset);
});

test('every day of the range for many patients, and about equally often', () => {
  const offsets = Array.from({ length: 600 }, (_, i) =>
    dayOffset({ derive: hashed, fresh: never }, patient(String(i)), 35),
  );
  expect([...new Set(offsets)].sort((a, b) => a - b)).toEqual([-35, -34, -33, -32, -31, -30]);
  for (const day of new Set(offsets)) {
    const share = offsets.filter((offset) => offset === day).length / offsets.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.24);
  }
});

test('is made of patient and maximum, under a purpose of its own; without any patient of the task alone', () => {
  const asked: string[] = [];
  const spy =
    (name: string): Derive =>
    (...parts) => {
      asked.push([name, ...parts].join(' '));
      return new Uint8Array(32);
    };
  const keys = { derive: spy('lasting'), fresh: spy('fresh') };
  dayOffset(keys, { parts: ['id', 'issuer'], from: 'id' }, 90);
  dayOffset(keys, { parts: ['', '', '1.2'], from: 'study' }, 90);
  dayOffset(keys, { parts: ['', '', ''], from: 'nothing' }, 90);
  expect(asked).toEqual([
    'lasting date-offset id issuer 90',
    'lasting date-offset   1.2 90',
    'fresh date-offset    90',
  ]);
});
