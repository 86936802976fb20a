/** NULs and blanks around a value are padding (PS3.5 Section 6.2). */
const OUTER = /^[ \0]+|(?<![ \0])[ \0]+$/g;

/** Nothing to do but letter case: nearly all values are so, and millions of them are to be read. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/**
 * A value as it is hashed, so that two spellings of padding and letter case are one: NFC, without blanks and NULs around
 * it, A to Z as a to z. No other letters are folded, and nothing else is left out.
 */
export const normalised = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFC')
        .replace(OUTER, '')
        .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
