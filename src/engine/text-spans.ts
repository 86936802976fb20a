import { findUids } from './find-uids.ts';
import { matchDate } from './known-dates.ts';
import { standsBeforeNames } from './known-words.ts';
import { type Word, wordsOf } from './text-words.ts';
import type { Spelling, TokenSet } from './tokens.ts';

/** UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What of a text is known to identify, from left to right without overlaps. */
export const spansOf = (text: string, tokens: TokenSet): Span[] =>
  merged([...tokenSpans(text, tokens), ...findUids(text, tokens.uids, 'likely'), ...contactSpans(text)]);

function tokenSpans(text: string, tokens: TokenSet): Span[] {
  const words = wordsOf(text);
  const spellings: Spelling[] = words.some(({ plain, german }) => plain !== german)
    ? ['plain', 'german']
    : ['plain'];
  const spans: Span[] = [];
  // Every word may begin one: two tokens may overlap, and both go.
  for (let at = 0; at < words.length; at++) {
    const named = Math.max(...spellings.map((spelling) => tokens.match(words, at, spelling)));
    const count = Math.max(named, matchDate(text, words, at, tokens.dates));
    if (count === 0) continue;
    const first = named > 0 ? firstTitle(text, words, at) : at;
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
    if (title === undefined || next === undefined || !standsBeforeNames(title.plain)) break;
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
const TELEPHONE =
  /(?<!\p{L})(?:tel|telephone|telefon|telefono|téléphone|phone|ph|fax|telefax|mobile|mobil|cell|handy|pager|☎|☏)(?!\p{L})[\s.:#/-]{0,6}(?:(?:no|nr|num|number)(?!\p{L})[\s.:#-]{0,4})?\+?\(?\d(?:[\s()/.+-]{0,3}\d){3,19}/giu;

const contactSpans = (text: string): Span[] => [...matches(text, E_MAIL), ...matches(text, TELEPHONE)];

const matches = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
