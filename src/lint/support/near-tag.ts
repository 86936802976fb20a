import { allEntries, type DictionaryEntry } from '../../standard/dictionary.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';

/** Attributes of PS3.6 whose tag differs in one digit, or by two neighbours that changed places; those in use first. */
export function nearTags(tag: Tag): DictionaryEntry[] {
  const digits = digitsOf(tag);
  return allEntries()
    .filter(
      (entry) => entry.mask === 0xffffffff && entry.keyword !== '' && isNear(digitsOf(entry.tag), digits),
    )
    .sort((a, b) => rank(a, tag) - rank(b, tag) || slipAt(b, tag) - slipAt(a, tag) || a.tag - b.tag);
}

/** "(0008,103e) SeriesDescription". */
export const tagAndKeyword = ({ tag, keyword }: DictionaryEntry): string => `${formatTag(tag)} ${keyword}`;

const digitsOf = (tag: Tag): string => tag.toString(16).padStart(8, '0');

function isNear(a: string, b: string): boolean {
  const differing = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  if (differing.length === 1) return true;
  const [i = 0, j = 0] = differing;
  return differing.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}

/** A slip in the element is likelier than one in the group, and nobody means what is retired. */
const rank = (entry: DictionaryEntry, tag: Tag): number =>
  (entry.retired ? 2 : 0) + (entry.tag >>> 16 === tag >>> 16 ? 0 : 1);

/** Place of the first digit that differs: the last ones are mistaken most. */
const slipAt = (entry: DictionaryEntry, tag: Tag): number => Math.clz32(entry.tag ^ tag) >>> 2;
