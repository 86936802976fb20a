import { CODE_ALPHABET, type PseudonymFormat } from '../../settings/pseudonym-format.ts';
import type { PseudonymKind } from '../../settings/types.ts';

const BASE = CODE_ALPHABET.length;

/**
 * A code of `length` characters: a derived value, taken as one big endian number, to the base of the alphabet, and a check
 * character behind it that shows one wrong character and two that changed places.
 */
export function codeOf(derived: Uint8Array, length: number): string {
  const view = new DataView(derived.buffer, derived.byteOffset, derived.byteLength);
  const number: number[] = [];
  for (let at = 0; at < derived.byteLength; at += WORD) number.push(view.getUint32(at));
  let code = '';
  for (let i = 1; i < length; i++) code = CODE_ALPHABET.charAt(divide(number, BASE)) + code;
  return code + checkCharacter(code);
}

/** Bytes of a word. */
const WORD = 4;

/** Divides a number of words, the most significant first, where it stands, and returns the remainder. Far faster than a BigInt. */
function divide(words: number[], by: number): number {
  let remainder = 0;
  for (let i = 0; i < words.length; i++) {
    const dividend = remainder * 2 ** 32 + words[i]!;
    words[i] = Math.floor(dividend / by);
    remainder = dividend % by;
  }
  return remainder;
}

/** The sum of places, each times its distance from the end, is a multiple of 23 with the check character. */
export function checkCharacter(code: string): string {
  let sum = 0;
  for (let i = 0; i < code.length; i++) sum += CODE_ALPHABET.indexOf(code.charAt(i)) * (code.length + 1 - i);
  return CODE_ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}

export const formatted = ({ before, length, behind }: PseudonymFormat, derived: Uint8Array): string =>
  `${before}${codeOf(derived, length)}${behind}`;

/** So many are remembered of a task: more are no pseudonyms of a task's patients, numbers or codes. */
const MOST_KNOWN = 1_000_000;

/** The pseudonyms of a task, each with the original that it stands for. */
export class KnownPseudonyms {
  readonly #known = new Map<string, number>();

  /** Whether it already stands for another original; if not, it stands for this one from now on. */
  isOfAnother(kind: PseudonymKind, pseudonym: string, derived: Uint8Array): boolean {
    const key = `${kind} ${pseudonym}`;
    // 48 bits tell two originals apart whose codes are equal.
    const original = derived.subarray(0, 6).reduce((number, byte) => number * 256 + byte, 0);
    const known = this.#known.get(key);
    if (known === undefined && this.#known.size < MOST_KNOWN) this.#known.set(key, original);
    return known !== undefined && known !== original;
  }
}
