import type { Tag } from '../standard/tag.ts';
import { formatSelector } from './format-selector.ts';
import type { Selector } from './types.ts';

/**
 * Whether somebody meant a tag by this key: `00100010`, `0010,0010`, `[0010;0010]`, `(0010`. The original read every
 * key that begins with a parenthesis as a tag, and passed over the others in silence.
 */
export function looksLikeTag(key: string, isKnown: (tag: Tag) => boolean): boolean {
  const text = plain(key);
  if (text.startsWith('(')) return true;
  // "//(0010,0010)": a note on that rule, or the rule taken out of use; its value tells which.
  if (/^(#|\/\/|_|--|;)/.test(text)) return false;
  const core = text.replace(/^[^0-9a-z]+/i, '').replace(/[^0-9a-z]+$/i, '');
  return isEightDigits(core, isKnown) || isTwoParts(core);
}

/** More than one tag stands there, one behind the other: what reads only the first one reads something else. */
export function hasSeveralParts(key: string): boolean {
  const text = key.slice(0, MAX_KEY);
  const end = text.indexOf(')');
  if (end >= 0 && (text.includes('(', end) || /^\s*\/\s*\S/.test(text.slice(end + 1)))) return true;
  return text.split('/').filter((part) => part.includes(',')).length > 1;
}

/** The selector that was probably meant, a path as a whole; undefined where that is a guess. */
export function repairSelector(
  key: string,
  parse: (key: string) => Selector | undefined,
): Selector | undefined {
  // Of owners and VRs nobody can guess the spelling.
  if (/,\s*\{|\(\s*vr/i.test(key)) return undefined;
  if (!hasSeveralParts(key)) return repairTag(key, parse);
  if (key.length > MAX_KEY) return undefined;
  const steps = key.split(/[()/]/).filter((part) => part.trim() !== '');
  const tags = steps.map((step) => repairTag(step, parse));
  if (tags.some((tag) => tag === undefined)) return undefined;
  return parse(tags.map((tag) => formatSelector(tag!)).join('/'));
}

/** The tag that was probably meant; undefined where that is a guess, or where more stands there than one tag. */
export function repairTag(key: string, parse: (key: string) => Selector | undefined): Selector | undefined {
  const whole = plain(key);
  if (isNegated(whole)) return undefined;
  const text = whole.replace(/^[^0-9a-z*?#]+/i, '');
  const parts =
    /^((?:0x)?[0-9a-z]{1,4})[^0-9a-z*?#]+((?:0x)?[0-9a-z]{1,4})(?![0-9a-z])/i.exec(text) ??
    /^(?:0x)?([0-9a-z]{4})([0-9a-z]{4})(?![0-9a-z])/i.exec(text);
  if (parts === null || isMore(text.slice(parts[0].length))) return repairMask(text, parse);
  return parse(`(${digits(parts[1]!)},${digits(parts[2]!)})`);
}

/** All but this one. */
const isNegated = (text: string): boolean => /^[([{\s]*[!~^¬]/.test(text);

/** Brackets and signs may close a tag, and its name may follow; digits and signs for any digit say more. */
const isMore = (rest: string): boolean => /[0-9[=*?#]/.test(rest);

/** `(0010,00**)`, `(0010,00?0)`, `(0010,*)`: other signs for any digit than x. */
function repairMask(text: string, parse: (key: string) => Selector | undefined): Selector | undefined {
  const parts = /^(?:0x)?([0-9a-fx*?#]{1,4})\s*[,.;:]\s*(?:0x)?([0-9a-fx*?#]{1,4})[)\]}\s]*$/i.exec(text);
  const [group, element] = [masked(parts?.[1]), masked(parts?.[2])];
  return group === undefined || element === undefined ? undefined : parse(`(${group},${element})`);
}

/** Four digits; one * stands for all that are missing. */
function masked(part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  const filled =
    part.length < 4 && /^[^*]*\*[^*]*$/.test(part) ? part.replace('*', 'x'.repeat(5 - part.length)) : part;
  return filled.length === 4 ? filled.replace(/[*?#]/g, 'x') : undefined;
}

/** The letters that are taken for digits when a tag is copied by hand. */
const digits = (part: string): string => part.replace(/o/gi, '0').replace(/[il]/gi, '1');

/** No tag is longer, and the patterns below take the square of a key's length. */
const MAX_KEY = 200;

/** What a reader sees: full-width forms folded, invisible characters and quotes gone. */
function plain(key: string): string {
  return key
    .slice(0, MAX_KEY)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/^[\s"'`]+/, '')
    .replace(/[\s"'`]+$/, '');
}

function isEightDigits(core: string, isKnown: (tag: Tag) => boolean): boolean {
  if (!/^(0x)?[0-9a-fx]{8}$/i.test(core) || !/\d/.test(core)) return false;
  // People date their notes: 20240501 is a day unless it is an attribute.
  return (
    !/^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(core) || isKnown(Number.parseInt(core, 16))
  );
}

function isTwoParts(core: string): boolean {
  const parts = /^(?:0x)?([0-9a-z]{1,5})\s*([,;:./|_\s-])\s*(?:0x)?([0-9a-z]{1,5})$/i.exec(core);
  if (parts === null) return false;
  const [, group = '', separator, element = ''] = parts;
  const count = (group + element).replace(/\D/g, '').length;
  const hexadecimal = /^[0-9a-fx]+$/i.test(group) && /^[0-9a-fx]+$/i.test(element);
  if (separator === ',') return (hexadecimal && /\d/.test(group) && /\d/.test(element)) || count >= 4;
  return group.length >= 4 && element.length >= 4 && (hexadecimal ? count >= 1 : count >= 5);
}
