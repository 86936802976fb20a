import { KNOWN_VRS } from '../../src/standard/vr.ts';

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

/** An odd group, an owner that is not blank, and the end of an element number with x for any digit. */
const oddGroup = `(?:${PREFIX})?${HEX}{0,3}[13579bBdDfF]`;
const owner = '\\{\\s*[^{}\\s][^{}]*\\}';
const creator = `\\(\\s*${oddGroup}\\s*,\\s*${owner}\\s*(?:[0-9a-fA-FxX]{2}|${HEX})\\s*\\)`;

const vr = `\\(\\s*${anyCase('vr')}\\s*:\\s*${oneOf([...KNOWN_VRS].map(anyCase))}\\s*\\)`;

/** One way to read each step: a path would be tried in as many ways as all of its steps together. */
const step = oneOf([pair(half), `(?!${pair(half)})${pair(maskHalf)}`, creator]);

/** What `parseSelector` accepts, but for paths through elements that PS3.6 knows as no sequences. */
export const SELECTOR = `\\s*(?:${step}\\s*/\\s*){0,32}(?:${step}|${vr})\\s*`;

/** A tag inside the parentheses of `@value(...)@`. */
export const INNER_TAG = `\\s*${half}\\s*,\\s*${half}\\s*`;
