import { lookUp } from '../standard/dictionary.ts';
import { groupOf, readTag, type Tag } from '../standard/tag.ts';
import { formatSelector } from './format-selector.ts';
import { parseSteps } from './parse-steps.ts';
import { type Refusal, refusal } from './refusal.ts';
import { hintForSeveral } from './several-tags.ts';
import { hasSeveralParts, looksLikeTag, repairSelector } from './tag-like.ts';
import type { MaskSelector, Selector } from './types.ts';

export { formatSelector } from './format-selector.ts';

const noTag = (key: string, hint: string, instead: Refusal['instead']): Refusal =>
  refusal('bad-tag', `the key ${key} looks like a tag but is not one`, hint, instead);
const asRepaired = (repaired: string): string => `write "${repaired}"`;
const asTag = (): string =>
  'write a tag as "(gggg,eeee)": parentheses, four hexadecimal digits, a comma, four hexadecimal digits';
const asVr = (): string => 'write a VR as "(vr:PN)"';
const asCreator = (): string =>
  'write a private element by its owner as "(0029,{SIEMENS CSA HEADER}10)": group, owner, the last two digits of the element';
const asPath = (): string =>
  'write an element inside sequences as "(0040,0275)/(0040,0007)": the sequences first, with a slash after each';
const noSelector = (key: string, what: string, hint: string): Refusal =>
  refusal('bad-selector', `the key ${key} ${what}`, hint);

type ParsedSelector =
  /** `canonical`: the key is written exactly as `formatSelector` writes it. */
  { readonly ok: true; readonly selector: Selector; readonly canonical: boolean } | Refusal;

/**
 * Reads the key of a rule: `(0010,0010)`, with x for any hexadecimal digit `(60xx,3000)`, a private element by its owner
 * `(0029,{SIEMENS CSA HEADER}10)`, a VR `(vr:PN)`, or one of these behind the sequences that it stands in,
 * `(0040,0275)/(0040,0007)`. Hexadecimal digits in any case, blanks, `0x` and short forms are accepted. Undefined where the
 * key does not even look like a tag: it is an option, or a note.
 */
export function parseSelector(key: string): ParsedSelector | undefined {
  // Thousands of rules of a preset are written so.
  if (CANONICAL.test(key)) {
    const tag = readTag(key);
    return { ok: true, selector: { kind: 'exact', tag }, canonical: true };
  }
  const steps = parseSteps(key);
  if (steps?.ok === false) return noSelector(quoteKey(key), steps.message, steps.hint);
  if (steps !== undefined) {
    const { selector } = steps;
    return { ok: true, selector, canonical: formatSelector(selector) === key };
  }
  if (!looksLikeTag(key, (tag) => lookUp(tag) !== undefined)) return undefined;
  const repaired = meantBy(key);
  return noTag(quoteKey(key), hintFor(key, repaired), insteadOf(key, repaired));
}

function parsed(text: string): Selector | undefined {
  const steps = parseSteps(text);
  return steps?.ok ? steps.selector : undefined;
}

function meantBy(key: string): string | undefined {
  const selector = repairSelector(key, parsed);
  return selector && formatSelector(selector);
}

/** Where nothing but signs between the digits differs, nothing is guessed. */
function insteadOf(key: string, repaired: string | undefined): Refusal['instead'] {
  if (repaired === undefined) return undefined;
  const digits = (text: string): string => text.toLowerCase().replace(/0x|[^0-9a-z]/g, '');
  return { text: repaired, guess: digits(key) !== digits(repaired) };
}

/** What to write in place of a key that looks like a selector and is none. */
function hintFor(key: string, repaired: string | undefined): string {
  if (repaired !== undefined) return asRepaired(repaired);
  const several = hintForSeveral(key, parsed, () => undefined);
  if (several !== undefined) return several;
  if (/^\s*\(\s*vr/i.test(key)) return asVr();
  if (/,\s*\{/.test(key)) return asCreator();
  return hasSeveralParts(key) ? asPath() : asTag();
}

/** Equal for two selectors that speak of the same elements in the same form: finds duplicates. */
export const selectorKey = formatSelector;

export const matchesMask = ({ value, mask, evenGroups }: MaskSelector, tag: Tag): boolean =>
  (tag & mask) >>> 0 === value && (!evenGroups || (groupOf(tag) & 1) === 0);

/** A key for a message: quoted, clipped. */
export function quoteKey(key: string): string {
  return JSON.stringify(key.length > 60 ? `${key.slice(0, 57)}...` : key);
}

const CANONICAL = /^\([0-9a-f]{4},[0-9a-f]{4}\)$/;
