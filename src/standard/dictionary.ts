import table from './data/ps306.json' with { type: 'json' };
import { parseMaskedTag } from './masked-tag.ts';
import { isGroupLength, isPrivate, isPrivateCreator, type Tag } from './tag.ts';

/** An attribute of PS3.6 Chapters 6 to 9. */
export interface DictionaryEntry {
  readonly tag: Tag;
  /** 0xFFFFFFFF for one tag; less for repeating groups: the entry is for all tags with (tag & mask) === entry.tag. */
  readonly mask: number;
  /** Empty for a few retired attributes that PS3.6 lists by tag only. */
  readonly keyword: string;
  readonly name: string;
  /** "US or SS" is two; empty for items and delimiters, and for retired attributes without a VR. */
  readonly vrs: readonly string[];
  readonly vm: string;
  readonly retired: boolean;
}

interface Index {
  readonly exact: ReadonlyMap<Tag, string>;
  readonly masked: readonly DictionaryEntry[];
}

let index: Index | undefined;
let keywords: ReadonlyMap<string, DictionaryEntry> | undefined;
let entries: readonly DictionaryEntry[] | undefined;

function parseRow(row: string): DictionaryEntry {
  const [tag = '', keyword = '', name = '', vrs = '', vm = '', retired = ''] = row.split('|');
  const { value, mask } = parseMaskedTag(tag);
  return {
    tag: value,
    mask,
    keyword,
    name,
    vrs: vrs === '' ? [] : vrs.split(','),
    vm,
    retired: retired === 'R',
  };
}

/** Rows are parsed one by one when they are asked for: splitting all of them would cost every start of the program. */
function indexOfTable(): Index {
  if (index === undefined) {
    const exact = new Map<Tag, string>();
    const masked: DictionaryEntry[] = [];
    for (const row of table.rows) {
      if (row.lastIndexOf('x', 7) === -1) {
        exact.set(Number.parseInt(row.slice(0, 8), 16), row);
      } else {
        masked.push(parseRow(row));
      }
    }
    index = { exact, masked };
  }
  return index;
}

const parsed = new Map<string, DictionaryEntry>();

/** The attribute of PS3.6 with this tag, repeating groups (50xx, 60xx, ...) included; undefined for private and unknown tags. */
export function lookUp(tag: Tag): DictionaryEntry | undefined {
  if (isPrivate(tag)) {
    return undefined;
  }
  const { exact, masked } = indexOfTable();
  const row = exact.get(tag);
  if (row === undefined) {
    return masked.find((entry) => (tag & entry.mask) >>> 0 === entry.tag);
  }
  let entry = parsed.get(row);
  if (entry === undefined) {
    entry = parseRow(row);
    parsed.set(row, entry);
  }
  return entry;
}

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
  return (vrs[0] === 'OB' ? vrs.find((vr) => vr === 'OW') : undefined) ?? vrs[0] ?? 'UN';
}

/** All attributes in the order of PS3.6. */
export function allEntries(): readonly DictionaryEntry[] {
  entries ??= table.rows.map(parseRow);
  return entries;
}

function keywordMap(): ReadonlyMap<string, DictionaryEntry> {
  keywords ??= new Map(
    allEntries()
      .filter((entry) => entry.keyword !== '')
      .map((entry) => [entry.keyword, entry]),
  );
  return keywords;
}

/** The attribute with this keyword, spelled exactly. */
export function lookUpKeyword(keyword: string): DictionaryEntry | undefined {
  return keywordMap().get(keyword);
}

/** All keywords of PS3.6, for "did you mean". */
export function allKeywords(): readonly string[] {
  return [...keywordMap().keys()];
}
