import type { Tag } from '../standard/tag.ts';
import direct from './data/direct-identifiers.json' with { type: 'json' };
import freeText from './data/free-text.json' with { type: 'json' };
import { readTag } from './tag-list.ts';

let directTags: ReadonlyMap<Tag, string> | undefined;
let freeTextTags: ReadonlySet<Tag> | undefined;

/** What of a person the attribute tells: `name`, `number`, `birth date`, `address`, `contact`; undefined for all others. */
export function directIdentifier(tag: Tag): string | undefined {
  directTags ??= new Map(direct.attributes.map(({ tag: text, why }) => [readTag(text), why]));
  return directTags.get(tag);
}

/** Whether it holds what somebody typed, though PS3.15 Table E.1-1 does not list it. */
export function isFreeText(tag: Tag): boolean {
  freeTextTags ??= new Set(freeText.attributes.map(({ tag: text }) => readTag(text)));
  return freeTextTags.has(tag);
}
