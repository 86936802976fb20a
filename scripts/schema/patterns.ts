/** Building blocks of regular expressions for a JSON Schema: ECMA-262 with the flag u, and no flag for the case. */

/** The texts, as alternatives that hold no special characters but those of `literal`. */
export const oneOf = (texts: readonly string[]): string => `(?:${texts.join('|')})`;

export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The text in capital and small letters. */
export const anyCase = (text: string): string =>
  Array.from(text, (letter) =>
    /[a-z]/i.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : literal(letter),
  ).join('');

/** `0x` before a number; what stands behind it must not be read as if it began with a nought. */
const PREFIX = '0[xX]';
const HEX = '[0-9a-fA-F]';
const MASK = '[0-9a-fA-FxX]{4}';

const pair = (part: string): string => `\\(\\s*${part}\\s*,\\s*${part}\\s*\\)`;

/** One half of a tag without wildcards: a `0x` where wanted, and up to four digits. */
const half = `(?:${PREFIX})?${HEX}{1,4}`;

/** One half of a tag with x for any digit: exactly four characters. */
const maskHalf = `(?:${PREFIX}${MASK}|(?!${PREFIX})${MASK})`;

/** What `parseSelector` accepts. */
export const SELECTOR = `\\s*(?:${pair(half)}|${pair(maskHalf)})\\s*`;

/** A tag inside the parentheses of `@value(...)@`. */
export const INNER_TAG = `\\s*${half}\\s*,\\s*${half}\\s*`;
