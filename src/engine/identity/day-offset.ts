import { leastDays, possibleDays } from '../../assignment/day-range.ts';
import type { PatientIdentity } from '../context/types.ts';
import { deriveFor, type Keys } from './derive-for.ts';

/**
 * By how many days the dates of a patient move: from -30 to -`maxDays`, all equally likely to within one in 10^13, the
 * same for the same patient, scope and `maxDays`. Only into the past, so that no date comes to lie in the future. A
 * `maxDays` under 30 leaves -1 to -`maxDays`.
 */
export function dayOffset(keys: Keys, identity: PatientIdentity, maxDays: number): number {
  const derived = deriveFor(keys, identity)('date-offset', ...identity.parts, String(maxDays));
  return -(leastDays(maxDays) + Number(first64Bits(derived) % BigInt(possibleDays(maxDays))));
}

/** Big endian. */
const first64Bits = (bytes: Uint8Array): bigint =>
  new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
