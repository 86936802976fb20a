import { nearest } from '../rules/near.ts';
import { parseSelector } from '../rules/selector.ts';
import { repairTag } from '../rules/tag-like.ts';
import type { Selector } from '../rules/types.ts';
import { allKeywords, lookUpKeyword } from '../standard/dictionary.ts';
import type { Tag } from '../standard/tag.ts';
import { exampleOf } from './example-tag.ts';

export type NamedTag =
  /** `selector` as it was named: it may speak of an owner, of sequences around, or of more than the tag. */
  | { readonly ok: true; readonly tag: Tag; readonly selector: Selector }
  | { readonly ok: false; readonly near: string | undefined };

/** The tag that somebody names: `(0008,103e)`, `0008103E`, a keyword of PS3.6 in any case; of a wider selector an example. */
export function namedTag(text: string): NamedTag {
  const exact = lookUpKeyword(text);
  if (exact !== undefined) return { ok: true, tag: exact.tag, selector: { kind: 'exact', tag: exact.tag } };
  const lower = text.trim().toLowerCase();
  const keyword = allKeywords().find((one) => one.toLowerCase() === lower);
  if (keyword !== undefined) return namedTag(keyword);
  const parse = (key: string) => {
    const parsed = parseSelector(key);
    return parsed?.ok ? parsed.selector : undefined;
  };
  const selector = parse(text) ?? (/\d/.test(text) ? repairTag(text, parse) : undefined);
  if (selector !== undefined) return { ok: true, tag: exampleOf(selector, () => true), selector };
  return { ok: false, near: nearest(text.trim(), allKeywords(), 4) };
}
