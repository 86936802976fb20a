import type { Options } from '../../assignment/types.ts';
import type { Derive, FreshPurpose } from '../context/types.ts';
import { normalised } from './normalised.ts';

const GREEK_LETTERS = [
  ...['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Iota', 'Kappa', 'Lambda', 'Mu'],
  ...['Nu', 'Xi', 'Omicron', 'Pi', 'Rho', 'Sigma', 'Tau', 'Upsilon', 'Phi', 'Chi', 'Psi', 'Omega'],
];

/**
 * The UID that stands for an original one: `2.25.` and a version 8 UUID as a decimal number (PS3.5 Section B.2, RFC
 * 9562 Section 5.8), at most 44 characters.
 */
export const newUid = ({ derive, assignment }: UidKeys, original: string): string =>
  uidOf(derive('uid', normalised(original), String(assignment.options.uidGeneration)));

/** What new UIDs are made with. */
export interface UidKeys {
  readonly derive: Derive;
  readonly assignment: { readonly options: Pick<Options, 'uidGeneration'> };
}

/** A UID of this form made from a derived value: its first 128 bits. */
export function uidOf(derived: Uint8Array): string {
  const uuid = derived.slice(0, 16);
  const view = new DataView(uuid.buffer);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x80);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return `2.25.${(view.getBigUint64(0) << 64n) | view.getBigUint64(8)}`;
}

/** Two Greek letters as family and given name, in the original's format: `Omega^Alpha^^^`. */
export function fakeName(fresh: Derive, patientKey: string): string {
  const number = derivedNumber(fresh, 'fake-name', patientKey);
  const count = GREEK_LETTERS.length;
  return `${GREEK_LETTERS[number % count]}^${GREEK_LETTERS[Math.floor(number / count) % count]}^^^`;
}

/** 12 digits, the first not 0, as the original's; the same for the same patient. */
export const fakeMrn = (fresh: Derive, patientKey: string): string =>
  twelveDigits(derivedNumber(fresh, 'fake-mrn', patientKey));

/** 12 digits, the first not 0, as the original's; the same for the same accession number. */
export const fakeAcc = (fresh: Derive, accessionKey: string): string =>
  twelveDigits(derivedNumber(fresh, 'fake-acc', accessionKey));

const twelveDigits = (number: number): string => String(1e11 + (number % 9e11));

/** 48 bits: a number that is exact in a double. */
function derivedNumber(fresh: Derive, purpose: FreshPurpose, value: string): number {
  return fresh(purpose, value)
    .subarray(0, 6)
    .reduce((number, byte) => number * 256 + byte, 0);
}
