import { finish, type Steps } from '../context/steps.ts';
import { type Remnant, textOf, withoutSpans } from './close-gaps.ts';
import { merged, type Span, spansOf } from './text-spans.ts';
import type { TokenSet } from './tokens.ts';

interface CleanedText {
  readonly text: string;
  readonly removed: boolean;
}

/** UTF-16 units. No description is longer; whatever is, is not looked through and goes. */
const LONGEST_TEXT = 2 ** 20;
/** Nobody writes a text that needs more than two. */
const MOST_ROUNDS = 8;
const BACKSLASH = '\\';

interface CleaningOptions {
  /** Backslashes separate values, and each is a text of its own. */
  readonly severalValues?: boolean;
  /** The group of sources that the text's attribute is of, where it is one itself: what is known from there alone stays. */
  readonly source?: string | undefined;
  /** What has been found in the text by other ways of reading it. */
  readonly found?: readonly Span[];
}

/**
 * A text less what the tokens know, UIDs of objects, e-mail addresses, and telephone numbers that say so. Names are
 * found in any case, with and without diacritics, in either order and glued together, as whole words only. A text in
 * which nothing is found comes back as it is. `severalValues`: backslashes separate values, and each is a text of its
 * own. Never throws. Where tokens do not know the patient, or are `full`, the caller removes the text instead.
 */
export function cleanText(text: string, tokens: TokenSet, severalValues = false): CleanedText {
  const remnants = finish(cleaning(text, tokens, { severalValues }));
  return remnants === undefined ? { text, removed: false } : { text: textOf(text, remnants), removed: true };
}

/** As `cleanText`, in pieces: what stays of the text, undefined where that is all of it. Yields between the pieces. */
export function* cleaning(
  text: string,
  tokens: TokenSet,
  { severalValues = false, source, found = [] }: CleaningOptions,
): Steps<readonly Remnant[] | undefined> {
  const isTooLong = text.length > LONGEST_TEXT;
  if (isTooLong && !severalValues) return [];
  let remnants: readonly Remnant[] | undefined;
  let left = text;
  let spans: readonly Span[] = isTooLong ? [...found, ...valuesTooLong(text)] : found;
  // What a removed name stood between may be a number now: `123 Doe 4567`.
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    spans = merged([...spans, ...(yield* spansOf({ text: left, tokens, severalValues, source }))]);
    if (spans.length === 0) return remnants;
    const isLast = round === MOST_ROUNDS;
    const cut = severalValues
      ? withoutInValues(left, spans, isLast)
      : isLast
        ? []
        : withoutSpans(left, spans);
    yield;
    remnants = remnants === undefined ? cut : partsOf(remnants, cut);
    left = textOf(text, remnants);
    spans = [];
  }
  return remnants;
}

function valuesTooLong(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = endOfValue(text, start);
    if (end - start > LONGEST_TEXT) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

function endOfValue(text: string, from: number): number {
  const end = text.indexOf(BACKSLASH, from);
  return end < 0 ? text.length : end;
}

/** Only the values with spans change. `whole`: they go. */
function withoutInValues(text: string, spans: readonly Span[], whole: boolean): Remnant[] {
  const remnants: Remnant[] = [];
  let at = 0;
  for (let i = 0; i < spans.length; ) {
    const first = spans[i] as Span;
    const start = Math.max(at, first.start === 0 ? 0 : text.lastIndexOf(BACKSLASH, first.start - 1) + 1);
    let end = endOfValue(text, first.end);
    const inValue: Span[] = [];
    for (let span = spans[i]; span !== undefined && span.start <= end; span = spans[++i]) {
      inValue.push(span);
      if (span.end > end) end = endOfValue(text, span.end);
    }
    remnants.push({ start: at, end: start }, ...(whole ? [] : withoutSpans(text, inValue, start, end)));
    at = end;
  }
  remnants.push({ start: at, end: text.length });
  return isNothing(textOf(text, remnants)) ? [] : remnants;
}

/** No value has anything in it. */
function isNothing(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text[at] !== BACKSLASH) return false;
  return true;
}

/** Parts of what stays, as parts of the text that it is of. */
function partsOf(whole: readonly Remnant[], parts: readonly Remnant[]): Remnant[] {
  const result: Remnant[] = [];
  let index = 0;
  let offset = 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      result.push(part);
      continue;
    }
    for (let at = part.start; at < part.end; ) {
      const remnant = whole[index] as Remnant;
      const length = typeof remnant === 'string' ? 1 : remnant.end - remnant.start;
      if (at >= offset + length) {
        offset += length;
        index++;
        continue;
      }
      const to = Math.min(part.end, offset + length);
      result.push(
        typeof remnant === 'string'
          ? remnant
          : { start: remnant.start + at - offset, end: remnant.start + to - offset },
      );
      at = to;
    }
  }
  return result;
}
