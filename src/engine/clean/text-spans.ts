import type { Steps } from '../context/steps.ts';
import { findUids } from './find-uids.ts';
import { matchDate } from './known-dates.ts';
import { standsBeforeNames } from './known-words.ts';
import { type Word, wordsOf } from './text-words.ts';
import { timeBefore } from './time-behind.ts';
import { FARTHEST, type Spelling, type TokenSet } from './tokens.ts';

/** UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units that are looked through at once. */
const PIECE = 2 ** 16;
/** Seen on both sides of a piece, so that what is found does not depend on where it was cut. */
const AROUND = 4 * FARTHEST;

/** The text to be cleaned, and what of it is known elsewhere already. */
interface SearchedText {
  readonly text: string;
  readonly tokens: TokenSet;
  /** Backslashes separate values, and each is a text of its own. */
  readonly severalValues: boolean;
  /** The group of sources that the text's attribute is of, where it is one itself. */
  readonly source: string | undefined;
}

/**
 * What of a text is known to identify, from left to right without overlaps. Yields behind each piece of the text, so that
 * others can do their work between them.
 */
export function* spansOf(searched: SearchedText): Steps<Span[]> {
  const { text } = searched;
  const spans: Span[] = [];
  for (let start = 0; start < text.length; start += PIECE) {
    if (start > 0) yield;
    const from = Math.max(0, start - AROUND);
    const piece = text.slice(from, start + PIECE + AROUND);
    // What ends before the piece has been found with all that is before it.
    const least = from === 0 ? 0 : AROUND / 2;
    for (const span of pieceSpans({ ...searched, text: piece }))
      if (span.end > least && span.start + from < start + PIECE)
        spans.push({ start: span.start + from, end: span.end + from });
  }
  return merged(spans);
}

function* pieceSpans(searched: SearchedText): Generator<Span> {
  const { text, tokens } = searched;
  const words = wordsOf(text, searched.severalValues);
  yield* tokenSpans(searched, words);
  yield* findUids(text, tokens.uids, 'likely');
  yield* contactSpans(text, words);
}

function tokenSpans({ text, tokens, source }: SearchedText, words: readonly Word[]): Span[] {
  const spellings: Spelling[] = ['plain'];
  if (words.some(({ plain, german }) => plain !== german)) spellings.push('german');
  if (words.some(({ plain, loose }) => plain !== loose)) spellings.push('loose');
  const spans: Span[] = [];
  // Every word may begin one: two tokens may overlap, and both go.
  for (let at = 0; at < words.length; at++) {
    let named = tokens.matchShort(text, words, at);
    for (const spelling of spellings) named = Math.max(named, tokens.match(words, at, spelling, source));
    const dated = matchDate(text, words, at, tokens.dates);
    const count = Math.max(named, dated);
    if (count === 0) continue;
    const first = dated > 0 ? at - timeBefore(text, words, at) : firstTitle(text, words, at);
    // Word by word, so that a bracket between two of them is not lost without its other half.
    for (const { start, end } of words.slice(first, at + count)) spans.push({ start, end });
    const end = words[at + count - 1]?.end ?? 0;
    spans.push({ start: end, end: end + possessive(text, end) });
  }
  return spans;
}

const MOST_TITLES = 4;

/** The index of the word with which `Prof. Dr.` before a name begins. */
function firstTitle(text: string, words: readonly Word[], at: number): number {
  let first = at;
  while (first > 0 && at - first < MOST_TITLES) {
    const title = words[first - 1];
    const next = words[first];
    if (title === undefined || next === undefined || next.apart || !standsBeforeNames(title.plain)) break;
    if (!/^[\s.]{1,3}$/.test(text.slice(title.end, Math.min(next.start, title.end + 4)))) break;
    first--;
  }
  return first;
}

const possessive = (text: string, at: number): number =>
  /^['’]s(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 4)) ? 2 : 0;

// All repetitions have a bound: the time stays in proportion to the text.
const E_MAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** Words that say that a telephone number follows, folded. */
const TELEPHONES: ReadonlySet<string> = new Set([
  ...['tel', 'telephone', 'telefon', 'telefono', 'phone', 'ph', 'fax', 'telefax'],
  ...['mobile', 'mobil', 'cell', 'handy', 'pager'],
]);
const TELEPHONE_SIGN = /[☎☏]/g;
const NUMBER_BEHIND =
  /[\s.:#/-]{0,6}(?:(?:no|nr|num|number)(?!\p{L})[\s.:#-]{0,4})?\+?\(?\d(?:[\s()/.+-]{0,3}\d){3,19}/iuy;

function contactSpans(text: string, words: readonly Word[]): Span[] {
  const spans = text.includes('@') ? matches(text, E_MAIL) : [];
  const called = words.filter(
    ({ plain, glued }, index) =>
      TELEPHONES.has(plain) && !(glued && isLetters(words[index - 1])) && !isLetters(next(index)),
  );
  function next(index: number): Word | undefined {
    const word = words[index + 1];
    return word?.glued === true ? word : undefined;
  }
  for (const { start, end } of [...called, ...matches(text, TELEPHONE_SIGN)]) {
    NUMBER_BEHIND.lastIndex = end;
    const number = NUMBER_BEHIND.exec(text)?.[0];
    if (number !== undefined) spans.push({ start, end: end + number.length });
  }
  return spans;
}

const isLetters = (word: Word | undefined): boolean => word !== undefined && !/^\d/.test(word.plain);

const matches = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** From left to right, without overlaps. */
export function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
