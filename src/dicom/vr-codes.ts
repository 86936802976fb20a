import { has32BitLength, isString, KNOWN_VRS } from '../standard/vr.ts';

/** What reading needs to know of a VR, found by its two bytes without making a string. */
export interface VrForm {
  readonly vr: string;
  readonly known: boolean;
  /** Two reserved bytes and a 32-bit length (PS3.5 Table 7.1-1). */
  readonly long: boolean;
}

const A = 65;
const LETTERS = 26;

/**
 * A VR of the future has the 32-bit form (PS3.5 Section 7.1.2), which readers of the past do not know: where such an
 * element ends cannot be told for all of them.
 */
const UNKNOWN: VrForm = { vr: '', known: false, long: true };

const forms: readonly VrForm[] = Array.from({ length: LETTERS * LETTERS }, (_, index) => {
  const vr = String.fromCharCode(A + Math.floor(index / LETTERS), A + (index % LETTERS));
  return KNOWN_VRS.has(vr) ? { vr, known: true, long: has32BitLength(vr) } : UNKNOWN;
});

/** Undefined where the bytes are not two upper-case letters. */
export function vrForm(first: number, second: number): VrForm | undefined {
  const row = first - A;
  const column = second - A;
  if (row < 0 || row >= LETTERS || column < 0 || column >= LETTERS) return undefined;
  return forms[row * LETTERS + column];
}

const strings = new Set([...KNOWN_VRS].filter(isString));

/** The value is characters, of any repertoire. */
export const holdsCharacters = (vr: string): boolean => strings.has(vr);
