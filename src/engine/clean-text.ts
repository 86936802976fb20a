import { withoutSpans } from './close-gaps.ts';
import { spansOf } from './text-spans.ts';
import type { TokenSet } from './tokens.ts';

export interface CleanedText {
  readonly text: string;
  readonly removed: boolean;
}

/** UTF-16 units. No description is longer; whatever is, is not looked through and goes. */
const LONGEST_TEXT = 2 ** 20;

/**
 * A text less what the tokens know, UIDs of objects, e-mail addresses, and telephone numbers that say so. Names are
 * found in any case, with and without diacritics, in either order and glued together, as whole words only. A text in
 * which nothing is found comes back as it is. `severalValues`: backslashes separate values, and each is a text of its
 * own. Never throws. Where tokens are not `known`, or are `full`, the caller removes the text instead.
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
  const spans = spansOf(text, tokens);
  return spans.length === 0 ? { text, removed: false } : { text: withoutSpans(text, spans), removed: true };
}
