import { nearest } from '../rules/near.ts';
import { parseSelector } from '../rules/selector.ts';
import { repairTag } from '../rules/tag-like.ts';
import { allKeywords, lookUpKeyword } from '../standard/dictionary.ts';
import type { Tag } from '../standard/tag.ts';
import { exampleOf } from './example-tag.ts';

export type NamedTag =
  | { readonly ok: true; readonly tag: Tag }
  | { readonly ok: false; readonly near: string | undefined };

/** The tag that somebody names: `(0008,103e)`, `0008103E`, a keyword of PS3.6 in any case; of a mask its first tag. */
export function namedTag(text: string): NamedTag {
  const exact = lookUpKeyword(text);
  if (exact !== undefined) return { ok: true, tag: exact.tag };
  const lower = text.trim().toLowerCase();
  const keyword = allKeywords().find((one) => one.toLowerCase() === lower);
  if (keyword !== undefined) return namedTag(keyword);
  const parse = (key: string) => {
    const parsed = parseSelector(key);
    return parsed?.ok ? parsed.selector : undefined;
  };
  const selector = parse(text) ?? (/\d/.test(text) ? repairTag(text, parse) : undefined);
  if (selector !== undefined) return { ok: true, tag: exampleOf(selector, () => true) };
  return { ok: false, near: nearest(text.trim(), allKeywords(), 4) };
}
