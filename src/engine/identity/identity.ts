import type { Derive } from '../context/types.ts';

const GREEK_LETTERS = [
  ...['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Iota', 'Kappa', 'Lambda', 'Mu'],
  ...['Nu', 'Xi', 'Omicron', 'Pi', 'Rho', 'Sigma', 'Tau', 'Upsilon', 'Phi', 'Chi', 'Psi', 'Omega'],
];

/**
 * The UID that stands for an original one: `2.25.` and a version 8 UUID as a decimal number (PS3.5 Section B.2, RFC
 * 9562 Section 5.8), at most 44 characters.
 */
export function newUid(derive: Derive, original: string): string {
  const uuid = Uint8Array.from(derive('uid', original).subarray(0, 16));
  const view = new DataView(uuid.buffer);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x80);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return `2.25.${(view.getBigUint64(0) << 64n) | view.getBigUint64(8)}`;
}

/** Two Greek letters as family and given name, in the original's format: `Omega^Alpha^^^`. */
export function fakeName(derive: Derive, patientKey: string): string {
  const number = derivedNumber(derive, 'fake-name', patientKey);
  const count = GREEK_LETTERS.length;
  return `${GREEK_LETTERS[number % count]}^${GREEK_LETTERS[Math.floor(number / count) % count]}^^^`;
}

/** 12 digits, the first not 0, as the original's; the same for the same patient. */
export const fakeMrn = (derive: Derive, patientKey: string): string =>
  twelveDigits(derivedNumber(derive, 'fake-mrn', patientKey));

/** 12 digits, the first not 0, as the original's; the same for the same accession number. */
export const fakeAcc = (derive: Derive, accessionKey: string): string =>
  twelveDigits(derivedNumber(derive, 'fake-acc', accessionKey));

/**
 * By how many days the dates of a patient move: -1 to -maxDays, the same for the same patient. Only into the past, so
 * that no date comes to lie in the future. For a `maxDays` of up to a million the offsets are equally likely to within
 * one in 10^8.
 */
export const dayOffset = (derive: Derive, patientKey: string, maxDays: number): number =>
  -1 - (derivedNumber(derive, 'date-shift', patientKey) % maxDays);

const twelveDigits = (number: number): string => String(1e11 + (number % 9e11));

/** 48 bits: a number that is exact in a double. */
function derivedNumber(derive: Derive, purpose: string, value: string): number {
  return derive(purpose, value)
    .subarray(0, 6)
    .reduce((number, byte) => number * 256 + byte, 0);
}
