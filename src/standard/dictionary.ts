import data from './data/ps306.json' with { type: 'json' };
import { type Masked, parseMasked, tableOf } from './table.ts';
import { isGroupLength, isPrivate, isPrivateCreator, type Tag } from './tag.ts';

/** An attribute of PS3.6 Chapters 6 to 9. */
export interface DictionaryEntry extends Masked {
  /** Empty for a few retired attributes that PS3.6 lists by tag only. */
  readonly keyword: string;
  readonly name: string;
  /** "US or SS" is two; empty for items and delimiters, and for retired attributes without a VR. */
  readonly vrs: readonly string[];
  readonly vm: string;
  readonly retired: boolean;
}

const table = tableOf(data.rows, (row): DictionaryEntry => {
  const [tag = '', keyword = '', name = '', vrs = '', vm = '', retired = ''] = row.split('|');
  return {
    ...parseMasked(tag),
    keyword,
    name,
    vrs: vrs === '' ? [] : vrs.split(','),
    vm,
    retired: retired === 'R',
  };
});

let keywords: ReadonlyMap<string, DictionaryEntry> | undefined;

/**
 * The attribute of PS3.6 with this tag, repeating groups (50xx, 60xx, ...) included; undefined for private and unknown
 * tags.
 */
export const lookUp = (tag: Tag): DictionaryEntry | undefined =>
  isPrivate(tag) ? undefined : table.find(tag);

/** PS3.6 says what it holds: a few retired attributes are listed by their tag only, and can hold anything. */
export const isDescribed = (tag: Tag): boolean => (lookUp(tag)?.vrs.length ?? 0) > 0;

/**
 * The VR by which an element without a written one is read (PS3.5 Sections 6.2.2, 7.8.1 and Annex A.1). Where PS3.6
 * allows several: "US or SS" is US, "OB or OW" is OW.
 */
export function dictionaryVr(tag: Tag): string {
  if (isGroupLength(tag)) {
    return 'UL';
  }
  if (isPrivate(tag)) {
    return isPrivateCreator(tag) ? 'LO' : 'UN';
  }
  const vrs = lookUp(tag)?.vrs ?? [];
  return vrs[0] === 'OB' && vrs.includes('OW') ? 'OW' : (vrs[0] ?? 'UN');
}

/** All attributes by tag. */
export const allEntries = (): readonly DictionaryEntry[] => table.all();

function keywordMap(): ReadonlyMap<string, DictionaryEntry> {
  keywords ??= new Map(
    allEntries()
      .filter((entry) => entry.keyword !== '')
      .map((entry) => [entry.keyword, entry]),
  );
  return keywords;
}

/** The attribute with this keyword, spelled exactly. */
export const lookUpKeyword = (keyword: string): DictionaryEntry | undefined => keywordMap().get(keyword);

/** All keywords of PS3.6, for "did you mean". */
export const allKeywords = (): readonly string[] => [...keywordMap().keys()];
