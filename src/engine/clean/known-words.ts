import data from './data/known-words.json' with { type: 'json' };
import { foldedText, wordsOf } from './text-words.ts';

const titles: ReadonlySet<string> = new Set([...data.titles, ...data.particles]);
const beforeNames: ReadonlySet<string> = new Set(data.beforeNames);
const common: ReadonlySet<string> = new Set([...data.common, ...data.titles, ...data.particles]);

const placeholders: ReadonlySet<string> = new Set(data.placeholders);

/** What stands in the place of a name that was taken out: whose file it is, it does not tell. */
export const isPlaceholder = (name: string): boolean =>
  (name.match(/[\p{L}\p{M}\p{Cf}]+/gu) ?? [])
    .map(foldedText)
    .every((word) => [...word].length < 2 || placeholders.has(word) || titles.has(word));

/** `Dr.`, `jr`, `van`: part of a name, and no name. */
export const isTitle = (word: string): boolean => titles.has(foldedText(word));

/** A word, already folded, that goes with the name behind it. */
export const standsBeforeNames = (word: string): boolean => beforeNames.has(word);

/** A word of many institutions, streets and devices. */
export const isCommon = (word: string): boolean => common.has(foldedText(word));

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldedText));
const kindsOfWork = folded([...data.modalities, ...data.departments]);
const regions = folded(data.regions);

/** A kind of examination or a department, and nothing else: `CT`, `X-Ray`, `MRT Neuro`. */
export const isKindOfWork = (text: string): boolean => consistsOf(text, (word) => kindsOfWork.has(word));

/** What descriptions are about: also a region of the body, `CT Thorax`. */
export const isClinical = (text: string): boolean =>
  consistsOf(text, (word) => kindsOfWork.has(word) || regions.has(word));

function consistsOf(text: string, isOne: (word: string) => boolean): boolean {
  const words = wordsOf(text).map(({ plain }) => plain);
  return words.length > 0 && (isOne(words.join('')) || words.every(isOne));
}
