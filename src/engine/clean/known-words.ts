import data from './data/known-words.json' with { type: 'json' };
import { foldedText } from './text-words.ts';

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
