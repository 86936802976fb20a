import { isPlaceholder, isTitle } from '../clean/known-words.ts';
import { wordsOf } from '../clean/text-words.ts';

/** The words of a name by component group: alphabetic, ideographic, phonetic (PS3.5 Section 6.2.1.2). */
export type NameWords = readonly (readonly string[])[];

const GROUPS = 3;
/** A name has at most 64 characters in a group; what goes on behind that compares nothing. */
const LONGEST = 1024;

/**
 * A name as it is compared: without letter case, diacritics, signs, titles and the order of its parts. No group has
 * words where the name is absent, or only stands in the place of one.
 */
export function nameWords(name: string): NameWords {
  return name
    .slice(0, LONGEST)
    .split('=', GROUPS)
    .map((group) =>
      isPlaceholder(group)
        ? []
        : wordsOf(group)
            .map(({ german }) => german)
            .filter((word) => !isTitle(word))
            .sort(),
    );
}

/** Undefined where the two have no component group in common to compare. */
export function sameName(a: NameWords, b: NameWords): boolean | undefined {
  let compared = false;
  for (const [i, words] of a.entries()) {
    const others = b[i] ?? [];
    if (words.length === 0 || others.length === 0) continue;
    if (isWithin(words, others) || isWithin(others, words)) return true;
    compared = true;
  }
  return compared ? false : undefined;
}

/** A middle name may be left out, and a name cut to its first letter. */
const isWithin = (words: readonly string[], others: readonly string[]): boolean =>
  words.every((word) =>
    others.some((other) => other === word || (isInitial(word) && other.startsWith(word))),
  );

/** A character of a script without letter case is a name by itself. */
const isInitial = (word: string): boolean => /^\p{L}$/u.test(word) && word.toUpperCase() !== word;
