/**
 * What pads a value: blanks, and null characters, as many writers put in their place (PS3.5 Section 6.2). Each function goes
 * over the value once. A regular expression such as /[\0 ]+$/ begins anew at every blank, so that its time grows with the
 * square of the padding.
 */

/** Of a byte, or the code of a character. */
const isPadding = (code: number | undefined): boolean => code === 0 || code === 0x20;

/** The end of the bytes from `start` to `end` without the padding behind them. */
export function endOfValue(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && isPadding(bytes[at - 1])) at--;
  return at;
}

/** Bytes without the padding behind them. */
export const trimmedBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(0, endOfValue(bytes, 0, bytes.length));

/** Text without the padding behind it. */
export function trimmedText(text: string): string {
  let end = text.length;
  while (end > 0 && isPadding(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Text without null characters and white space on either side; `trim` alone would stop at a null character. */
export function bareText(text: string): string {
  let start = 0;
  let end = text.length;
  while (end > start && isBlank(text[end - 1]!)) end--;
  while (start < end && isBlank(text[start]!)) start++;
  return text.slice(start, end);
}

const isBlank = (character: string): boolean => character === '\0' || character.trim() === '';
