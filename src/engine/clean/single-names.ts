import data from './data/known-words.json' with { type: 'json' };
import { foldedText, type Word } from './text-words.ts';

const { behind, before, beginnings, alsoWords } = data.besideSingleNames;
const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldedText));
const TITLES_BEHIND = folded(behind);
const TITLES_BEFORE = folded(before);
const BEGINNINGS = folded(beginnings);
const ALSO_WORDS = folded(alsoWords);
const LONGEST_TITLE = 2;

const SINGLE = /^[\p{sc=Han}\p{sc=Hangul}]$/u;
const SHORT_NAME = /^(?:\p{sc=Han}{2,3}|\p{sc=Hangul}{3})$/u;
/** Behind the name a title, or before it: nothing or a blank between. */
const GAP = /^[\s\u3000:：]?$/;

/**
 * Chinese and Korean family names of one character. Most texts have the character within other words: it is a name where
 * none of its script is beside it, and where a title is.
 */
export class SingleNames {
  readonly #names = new Set<string>();
  /** The first characters of names that are written in one: only with a title. */
  readonly #firsts = new Set<string>();

  get size(): number {
    return this.#names.size + this.#firsts.size;
  }

  /** A PN. */
  add(value: string): void {
    for (const group of value.split('=')) {
      const parts = group
        .split(/[\^\s\u3000]+/)
        .filter((part) => part !== '')
        .map(foldedText);
      const family = parts[0] ?? '';
      if (SINGLE.test(family)) this.#names.add(family);
      else if (parts.length === 1 && SHORT_NAME.test(family)) this.#firsts.add([...family][0] ?? '');
    }
  }

  /** Whether the word at `at` is one of them. */
  has(text: string, words: readonly Word[], at: number): boolean {
    const name = words[at]?.plain ?? '';
    const isName = this.#names.has(name);
    if (!isName && !this.#firsts.has(name)) return false;
    if (isTitleBehind(text, words, at)) return true;
    const goesOn = isBeside(words, at, at + 1);
    if (isTitleBefore(text, words, at) && !(goesOn && BEGINNINGS.has(name))) return true;
    return isName && !goesOn && !isBeside(words, at - 1, at) && !ALSO_WORDS.has(name);
  }
}

/** Nothing stands between the two words, and both are of such a script. */
function isBeside(words: readonly Word[], first: number, second: number): boolean {
  const [one, other] = [words[first], words[second]];
  return one !== undefined && other?.glued === true && SINGLE.test(one.plain) && SINGLE.test(other.plain);
}

function isTitleBehind(text: string, words: readonly Word[], at: number): boolean {
  let title = '';
  for (let count = 1; count <= LONGEST_TITLE; count++) {
    if (!isNear(text, words, at + count)) return false;
    title += words[at + count]?.plain;
    if (TITLES_BEHIND.has(title)) return true;
  }
  return false;
}

function isTitleBefore(text: string, words: readonly Word[], at: number): boolean {
  let title = '';
  for (let count = 1; count <= LONGEST_TITLE; count++) {
    if (!isNear(text, words, at + 1 - count)) return false;
    title = words[at - count]?.plain + title;
    if (TITLES_BEFORE.has(title)) return true;
  }
  return false;
}

/** Whether the word is next to the one before it. */
function isNear(text: string, words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined || word.apart) return false;
  return GAP.test(text.slice(before.end, Math.min(word.start, before.end + 2)));
}
