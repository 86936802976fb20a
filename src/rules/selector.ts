import { lookUp } from '../standard/dictionary.ts';
import { formatTag, groupOf, type Tag } from '../standard/tag.ts';
import { type Fault, fault } from './fault.ts';
import { looksLikeTag, repairTag } from './tag-like.ts';
import type { Selector } from './types.ts';

const noTag = (key: string, repaired: string | undefined): Fault =>
  fault(
    'bad-tag',
    `the key ${key} looks like a tag but is none`,
    repaired === undefined
      ? 'write a tag as "(gggg,eeee)": parentheses, four hexadecimal digits, a comma, four hexadecimal digits'
      : `write "${repaired}"`,
  );
const laterSelector = (key: string, form: string): Fault =>
  fault(
    'later-selector',
    `the key ${key} selects by ${form}, which this version does not know yet`,
    'write one rule per tag, "(gggg,eeee)"',
  );

export type ParsedSelector =
  /** `canonical`: the key is written exactly as `formatSelector` writes it. */
  { readonly ok: true; readonly selector: Selector; readonly canonical: boolean } | Fault;

/**
 * Reads the key of a rule: `(0010,0010)`, or with x for any hexadecimal digit, `(60xx,3000)`. Hexadecimal digits in any
 * case, blanks, `0x` and short forms are accepted. Undefined where the key does not even look like a tag: it is an
 * option, or a note.
 */
export function parseSelector(key: string): ParsedSelector | undefined {
  // Thousands of rules of a preset are written so.
  if (CANONICAL.test(key)) {
    const tag = Number.parseInt(key.slice(1, 5) + key.slice(6, 10), 16);
    return { ok: true, selector: { kind: 'exact', tag }, canonical: true };
  }
  const selector = parseTag(key);
  if (selector !== undefined) return { ok: true, selector, canonical: formatSelector(selector) === key };
  const later = laterForm(key);
  if (later !== undefined) return laterSelector(quoteKey(key), later);
  if (!looksLikeTag(key, (tag) => lookUp(tag) !== undefined)) return undefined;
  const repaired = repairTag(key, parseTag);
  return noTag(quoteKey(key), repaired && formatSelector(repaired));
}

/** Lower-case, four characters on each side of the comma, no blanks: one text for each selector. */
export function formatSelector(selector: Selector): string {
  if (selector.kind === 'exact') return formatTag(selector.tag);
  const hex = selector.value.toString(16).padStart(8, '0');
  const digits = Array.from(hex, (digit, i) =>
    ((selector.mask >>> (28 - 4 * i)) & 0xf) === 0 ? 'x' : digit,
  );
  return `(${digits.slice(0, 4).join('')},${digits.slice(4).join('')})`;
}

/** Equal for two selectors that speak of the same elements in the same form: finds duplicates. */
export const selectorKey = formatSelector;

export function matches(selector: Selector, tag: Tag): boolean {
  if (selector.kind === 'exact') return selector.tag === tag;
  if ((tag & selector.mask) >>> 0 !== selector.value) return false;
  return !selector.evenGroups || (groupOf(tag) & 1) === 0;
}

/** A key for a message: quoted, clipped. */
export function quoteKey(key: string): string {
  return JSON.stringify(key.length > 60 ? `${key.slice(0, 57)}...` : key);
}

const CANONICAL = /^\([0-9a-f]{4},[0-9a-f]{4}\)$/;
const TAG = /^\(\s*(?<group>[0-9a-fx]+)\s*,\s*(?<element>[0-9a-fx]+)\s*\)$/i;

function parseTag(key: string): Selector | undefined {
  const parts = TAG.exec(key.trim())?.groups;
  if (parts === undefined) return undefined;
  // A leading `0x` is the prefix of a hexadecimal number, never a nought and a wildcard.
  const group = parts.group!.toLowerCase().replace(/^0x/, '');
  const element = parts.element!.toLowerCase().replace(/^0x/, '');
  if (group.includes('x') || element.includes('x')) return parseMask(group, element);
  if (!fits(group) || !fits(element)) return undefined;
  const tag = Number.parseInt(group.padStart(4, '0') + element.padStart(4, '0'), 16);
  return { kind: 'exact', tag };
}

const fits = (digits: string): boolean => digits.length >= 1 && digits.length <= 4;

/** All four characters must be there: in `(60x,3000)` nobody knows which digit is left out. */
function parseMask(group: string, element: string): Selector | undefined {
  if (group.length !== 4 || element.length !== 4) return undefined;
  let value = 0;
  let mask = 0;
  let wildcards = 0;
  for (const digit of group + element) {
    const wild = digit === 'x';
    value = value * 16 + (wild ? 0 : Number.parseInt(digit, 16));
    mask = mask * 16 + (wild ? 0 : 0xf);
    if (wild) wildcards++;
  }
  // Repeating groups are the even ones (PS3.5 Section 7.6); the odd ones between them are private.
  return { kind: 'mask', value, mask, wildcards, evenGroups: group === '50xx' || group === '60xx' };
}

/** The forms that the language reserves (selectors by VR, by private creator, by path). */
function laterForm(key: string): string | undefined {
  const text = key.trim();
  if (/^\(\s*vr\s*:/i.test(text)) return 'VR';
  if (/\)\s*\/\s*\(/.test(text)) return 'path';
  if (/^\(\s*[0-9a-fx]+\s*,\s*\{/i.test(text)) return 'private creator';
  return undefined;
}
