import { withoutSpans } from './close-gaps.ts';
import { spansOf } from './text-spans.ts';
import type { TokenSet } from './tokens.ts';

export interface CleanedText {
  readonly text: string;
  readonly removed: boolean;
}

/** UTF-16 units. No description is longer; whatever is, is not looked through and goes. */
const LONGEST_TEXT = 2 ** 20;
/** Nobody writes a text that needs more than two. */
const MOST_ROUNDS = 8;

/**
 * A text less what the tokens know, UIDs of objects, e-mail addresses, and telephone numbers that say so. Names are
 * found in any case, with and without diacritics, in either order and glued together, as whole words only. A text in
 * which nothing is found comes back as it is. `severalValues`: backslashes separate values, and each is a text of its
 * own. Never throws. Where tokens do not know the patient, or are `full`, the caller removes the text instead.
 */
export function cleanText(text: string, tokens: TokenSet, severalValues = false): CleanedText {
  if (!severalValues) return cleanOne(text, tokens);
  const values = text.split('\\').map((value) => cleanOne(value, tokens));
  if (!values.some(({ removed }) => removed)) return { text, removed: false };
  const isEmpty = values.every((value) => value.text === '');
  return { text: isEmpty ? '' : values.map((value) => value.text).join('\\'), removed: true };
}

function cleanOne(text: string, tokens: TokenSet): CleanedText {
  if (text.length > LONGEST_TEXT) return { text: '', removed: true };
  let left = text;
  // What a removed name stood between may be a number now: `123 Doe 4567`.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const spans = spansOf(left, tokens);
    if (spans.length === 0) return { text: left, removed: round > 0 };
    left = withoutSpans(left, spans);
  }
  return { text: '', removed: true };
}
