import type { PseudonymFormat } from '../../settings/pseudonym-format.ts';

/** Letters and digits that nobody takes for one another, in print or by hand. A prime number of them, for the check. */
export const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
const BASE = CODE_ALPHABET.length;

/**
 * A code of `length` characters: a derived value, taken as one big endian number, to the base of the alphabet, and a check
 * character behind it that shows one wrong character and two that changed places.
 */
export function codeOf(derived: Uint8Array, length: number): string {
  const hexadecimal = Array.from(derived, (byte) => byte.toString(16).padStart(2, '0')).join('');
  let number = BigInt(`0x${hexadecimal}`);
  let code = '';
  for (let i = 1; i < length; i++) {
    code = CODE_ALPHABET.charAt(Number(number % BigInt(BASE))) + code;
    number /= BigInt(BASE);
  }
  return code + checkCharacter(code);
}

/** The sum of places, each times its distance from the end, is a multiple of 23 with the check character. */
export function checkCharacter(code: string): string {
  const sum = [...code].reduce(
    (total, character, i) => total + CODE_ALPHABET.indexOf(character) * (code.length + 1 - i),
    0,
  );
  return CODE_ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}

export const formatted = ({ before, length, behind }: PseudonymFormat, derived: Uint8Array): string =>
  `${before}${codeOf(derived, length)}${behind}`;
