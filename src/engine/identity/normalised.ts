/** NULs and blanks around a value are padding (PS3.5 Section 6.2). */
const OUTER = /^[ \0]+|(?<![ \0])[ \0]+$/g;

/**
 * A value as it is hashed, so that two spellings of padding and letter case are one: NFC, without blanks and NULs around
 * it, A to Z as a to z. No other letters are folded, and nothing else is left out.
 */
export const normalised = (text: string): string =>
  IS_NORMAL.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(OUTER, '')
        .replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Printable ASCII without capitals, and without blanks at its ends: UIDs and most numbers, of which there are many. */
const IS_NORMAL = /^(?! )[ -@[-~]*(?<! )$/;
