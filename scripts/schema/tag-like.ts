/** Keys that somebody meant as a tag, as `looksLikeTag` sees them; full-width letters and rare invisible ones are left to the linter. */

import { allEntries } from '../../src/standard/dictionary.ts';
import { oneOf, SELECTOR } from './patterns.ts';

/** Blanks, quotes and invisible characters, which a reader does not see. */
const UNSEEN = '[\\s"\'`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*';
const PARENTHESIS = '[(\\uff08]';
const NO_PARENTHESIS = `(?!${UNSEEN}${PARENTHESIS})`;
const JUNK = '[^0-9a-zA-Z]*';
const HEX = '[0-9a-fA-FxX]';
const WORD = '[0-9a-zA-Z]';
/** `0x` is a prefix wherever something follows it. */
const PREFIX = `(?:0[xX](?=${WORD})|(?!0[xX]${WORD}))`;

const BAD_PARENTHESIS = `^(?!${SELECTOR}$)${UNSEEN}${PARENTHESIS}`;

const DAY = '(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])';

/** The attributes whose tag could be a day: 20100110. */
const daysThatAreTags = allEntries()
  .map(({ tag }) => tag.toString(16).padStart(8, '0'))
  .filter((digits) => new RegExp(`^${DAY}$`).test(digits));

const EIGHT_DIGITS = [
  `^${NO_PARENTHESIS}${JUNK}`,
  `(?:0[xX]${HEX}{8}|(?!${DAY}(?!${WORD}))(?=${HEX}*[0-9])${HEX}{8}${daysThatAreTags.map((day) => `|${day}`).join('')})`,
  `${JUNK}$`,
].join('');

const COMMA = '\\s*,\\s*';
const OTHER = '\\s*[;:./|_\\s-]\\s*';
const WITH_DIGIT = `(?=[a-fA-FxX]*[0-9])${HEX}{1,5}`;

/** Two halves with so many digits in them; the nought of a `0x` is none. */
function twoHalves(half: string, between: string, digits: number): string {
  const all = `(?=(?:[^0-9]*[0-9]){${digits}})${half}${between}(?!0[xX]${WORD})${half}`;
  const prefixed = `(?=(?:[^0-9]*(?!0[xX])[0-9]){${digits}})${half}${between}0[xX]${half}`;
  return `${all}|${prefixed}`;
}

const TWO_PARTS = [
  `^${NO_PARENTHESIS}${JUNK}${PREFIX}`,
  oneOf([
    `${WITH_DIGIT}${COMMA}${PREFIX}${WITH_DIGIT}`,
    twoHalves(`${WORD}{1,5}`, COMMA, 4),
    twoHalves(`${HEX}{4,5}`, OTHER, 1),
    twoHalves(`${WORD}{4,5}`, OTHER, 5),
  ]),
  `${JUNK}$`,
].join('');

const MESSAGE =
  'This looks like a tag but is not one. Write a tag as "(gggg,eeee)": parentheses, four hexadecimal digits, a comma, four hexadecimal digits; x stands for any digit.';

const OTHER_FORMS =
  'A private element is named by its owner as "(0029,{SIEMENS CSA HEADER}10)", a VR as "(vr:PN)", an element inside sequences as "(0040,0275)/(0040,0007)".';

const refused = (pattern: string, errorMessage: string) => ({
  not: { type: 'string', pattern },
  errorMessage,
});

/** Schemas of a key, each of which refuses one way to misspell a selector. */
export const notTagLike = [
  refused(BAD_PARENTHESIS, `${MESSAGE} ${OTHER_FORMS}`),
  refused(EIGHT_DIGITS, MESSAGE),
  refused(TWO_PARTS, MESSAGE),
];
