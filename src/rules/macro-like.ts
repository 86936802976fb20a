import { lookUpKeyword } from '../standard/dictionary.ts';
import { formatTag, type Tag } from '../standard/tag.ts';
import { MACROS, macroUsages } from './macros.ts';
import { nearest } from './near.ts';
import { type Refusal, refusal } from './refusal.ts';
import { parseSelector } from './selector.ts';

const looksLike = (name: string, hint: string): Refusal =>
  refusal('bad-macro', `the text holds something that looks like the macro "@${name}@" but is not`, hint);
const keywordMeant = (keyword: string, tag: Tag): Refusal =>
  refusal(
    'bad-macro',
    `"@${keyword}@" is how mercure writes an attribute, not a macro`,
    asValue(formatTag(tag)),
  );
const asMacro = (name: string): string =>
  `write "${usageOf(name)}": small letters between two @ signs, without blanks`;
const usageOf = (name: string): string =>
  MACROS.filter((info) => info.name === name).flatMap(macroUsages)[0] ?? `@${name}@`;
const asValue = (tag: string, macro = 'value'): string => `write "@${macro}${tag}@"`;
const asAnyValue = (): string => 'write "@value@", or "@value(gggg,eeee)@" for the value of another element';

/** Macro names without what may stand between their words. */
const NAMES = new Map(MACROS.map(({ name }): [string, string] => [squashed(name), name]));
/** `hash_acc` is no word of any language; `value` is. */
const COMPOUND = [...NAMES].filter(([, name]) => name.includes('_')).map(([letters]) => letters);

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** `@PatientID@`: mercure's rules on the Rules page name attributes so. */
const KEYWORD = /^(?<name>[A-Z][A-Za-z0-9]{2,63})@/;

/** Letters of other scripts that look like the Latin ones of our macros. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    х: 'x',
    у: 'y',
    к: 'k',
    м: 'm',
    т: 't',
    н: 'h',
    і: 'i',
    ј: 'j',
    ѕ: 's',
  },
  ...{
    ԁ: 'd',
    ո: 'n',
    ս: 'u',
    α: 'a',
    ε: 'e',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ı: 'i',
  },
};

/** The text as it looks: without diacritics, full-width forms, and letters of other scripts. */
const asSeen = (text: string): string =>
  Array.from(
    text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, ''),
    (character) => LOOK_ALIKES[character.toLowerCase()] ?? character,
  ).join('');

/** `@Fake_Name@`, `@ fake name @`, `@value (0010,0010)@`: between two signs, and no macro. */
const CLOSED = /^\s{0,3}(?<name>[a-z0-9][a-z0-9 _.\\-]{0,40}?)\s{0,3}(?:\([^@]{0,40}\)\s{0,3})?@/i;
/** `@fake_name`, `@FAKE-NAME`: the second sign lacks. */
const OPEN = /^\s{0,3}(?<name>[a-z]{1,20}[ _-]?[a-z]{1,20})/i;
const OPEN_WORD = /^\s{0,3}(?<name>[a-z]{1,40})/i;
const OPEN_VALUE = /^value(?![a-z_])/i;
/** `fake_name@`: the first sign lacks. */
const UNOPENED = /(?<name>[a-z]{1,20}[_-][a-z]{1,20})$/i;

const DOMAIN = /^[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){0,8}\.\p{L}{2,24}(?![\p{L}\p{N}@(_-])/u;
const ADDRESSEE = /[\p{L}\p{N}._%+-]$/u;
/** More than any of the patterns looks at. */
const AROUND = 128;

/**
 * What is wrong with a text that is no macro and was meant as one: in capitals, with an @ too few, one letter off. The
 * original writes such a text into every image, so that all patients get one and the same ID. Mail addresses and other
 * @ signs are text.
 */
export function macroLike(written: string): Refusal | undefined {
  const text = asSeen(written);
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = text.slice(Math.max(0, at - AROUND), at);
    const behind = text.slice(at + 1, at + 1 + AROUND);
    if (ADDRESSEE.test(before) && DOMAIN.test(behind)) continue;
    const name = meant(before, behind);
    if (name !== undefined) return looksLike(name, hintFor(name, behind));
    const keyword = KEYWORD.exec(behind)?.groups?.name;
    const entry = keyword === undefined ? undefined : lookUpKeyword(keyword);
    if (entry !== undefined) return keywordMeant(entry.keyword, entry.tag);
  }
  return undefined;
}

function meant(before: string, behind: string): string | undefined {
  const closed = CLOSED.exec(behind)?.groups?.name;
  const open = [OPEN, OPEN_WORD].map((pattern) => pattern.exec(behind)?.groups?.name);
  const unopened = UNOPENED.exec(before)?.groups?.name;
  const letters =
    (closed !== undefined ? nearest(squashed(closed), [...NAMES.keys()], 1) : undefined) ??
    open.flatMap((name) => (name === undefined ? [] : (nearest(squashed(name), COMPOUND, 1) ?? [])))[0] ??
    (OPEN_VALUE.test(behind) ? 'value' : undefined) ??
    (unopened !== undefined ? COMPOUND.find((name) => squashed(unopened).endsWith(name)) : undefined);
  return letters === undefined ? undefined : NAMES.get(letters);
}

function hintFor(name: string, behind: string): string {
  if (name !== 'value') return asMacro(name);
  const inside = /^[^@]{0,12}?[([{](?<tag>[^@)\]}]{1,64})/.exec(behind)?.groups?.tag;
  return (inside === undefined ? undefined : askFor(inside)) ?? asAnyValue();
}

/** How to ask for the value of an attribute, by what was written for its tag; undefined where that is none. */
export function askFor(inside: string, macro = 'value'): string | undefined {
  const entry = lookUpKeyword(inside.trim());
  if (entry !== undefined) return asValue(formatTag(entry.tag), macro);
  const parsed = parseSelector(`(${inside})`);
  if (parsed?.ok)
    return parsed.selector.kind === 'exact' ? asValue(formatTag(parsed.selector.tag), macro) : undefined;
  // The selector's hint speaks of a key; here the tag stands inside the macro.
  const meant =
    parsed?.id === 'bad-tag'
      ? /^write "(\([0-9a-f]{4},[0-9a-f]{4}\))"$/.exec(parsed.hint ?? '')?.[1]
      : undefined;
  return meant === undefined ? undefined : asValue(meant, macro);
}
