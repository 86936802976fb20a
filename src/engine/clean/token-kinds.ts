import { isClinical, isCommon, isKindOfWork, isTitle, standsBeforeNames } from './known-words.ts';
import { foldedText, wordsOf } from './text-words.ts';

/**
 * What a value is, and so which parts of it are looked for: a name of the patient or of another person, a number (or
 * code) of a person, an order or a device, an identifier of the patient or the order (which may be short), a place or organization, a postal address, a telephone number or e-mail
 * address.
 */
export type TokenKind = 'patient' | 'name' | 'number' | 'identifier' | 'place' | 'address' | 'contact';

/** The texts to look for, in the value's own spelling. */
export function tokensOf(kind: TokenKind, value: string): string[] {
  switch (kind) {
    case 'name':
      // Somebody typed what is done there.
      return isKindOfWork(value) ? [] : value.split('=').flatMap(nameTokens);
    case 'patient':
      return value.split('=').flatMap(nameTokens);
    case 'number':
      return isClinical(value) ? [] : numberTokens(value);
    case 'identifier':
      return numberTokens(value);
    case 'place':
      return [value, ...linesOf(value)]
        .flatMap(placeTokens)
        .filter((token) => !isClinical(token) || isNamedAfter(value));
    case 'address':
      return linesOf(value).flatMap((line) => [...placeTokens(line), ...digitRuns(line, 4)]);
    case 'contact':
      return linesOf(value).flatMap(numberTokens);
  }
}

const linesOf = (text: string): string[] => text.split(/[\n\r,;^]/);
const letterRuns = (text: string): string[] => text.match(/[\p{L}\p{M}\p{Cf}]+/gu) ?? [];
const digitRuns = (text: string, least: number): string[] =>
  (text.match(/\p{Nd}+/gu) ?? []).filter((digits) => digits.length >= least);

const lengthOf = (text: string): number => [...foldedText(text)].length;

/** One component group of a PN (PS3.5 Section 6.2.1): family, given and middle name, prefix, suffix. */
function nameTokens(group: string): string[] {
  const all = group.split('^').filter((component) => component.trim() !== '');
  const components = all.filter((component) => !isInitials(component) && !isOnlyTitles(component));
  const words = components.flatMap(letterRuns).filter((word) => lengthOf(word) > 1 && !isTitle(word));
  const numbers = components.flatMap((component) => digitRuns(component, 4));
  // Where the caret was forgotten, `Doe Jane` or `DOE, JANE`, the words are the parts.
  const parts =
    all.length === 1
      ? letterRuns(all[0] ?? '').filter((word) => !isTitle(word))
      : group.split('^').slice(0, 3);
  return [
    ...components.filter((component) => lengthOf(component) > 1),
    ...words,
    ...numbers,
    ...(parts.every(isOnlyTitles) ? [] : joined(parts)),
  ];
}

/** Family, given and middle name in the orders that people write them in, and with an initial for the given name. */
function joined(parts: readonly string[]): string[] {
  const [family = '', given = '', ...others] = parts.map((part) => part.trim());
  if (family === '' || given === '') return [];
  const middle = others.filter((part) => part !== '');
  const initial = [...given][0] ?? '';
  return [
    `${family} ${given}`,
    `${given} ${family}`,
    [family, given, ...middle].join(' '),
    [given, ...middle, family].join(' '),
    // `To` and `E` would be a toe.
    ...(lengthOf(family) > 3 ? [`${family} ${initial}`, `${initial} ${family}`] : []),
    ...(lengthOf(given) > 3 ? [`${given} ${[...family][0]}`] : []),
  ];
}

const isInitials = (component: string): boolean => {
  const runs = component.match(/[\p{L}\p{M}\p{Cf}\p{Nd}]+/gu) ?? [];
  return runs.every((run) => lengthOf(run) === 1);
};

const isOnlyTitles = (component: string): boolean =>
  isTitle(component) ||
  (digitRuns(component, 1).length === 0 && letterRuns(component).every((word) => isTitle(word)));

/** Three characters where letters and digits are mixed, four otherwise. */
function numberTokens(text: string): string[] {
  const all = foldedText(text);
  const digits = digitRuns(all, 1).join('').length;
  const isMixed = digits > 0 && digits < all.length;
  const isToken = all.length >= (isMixed ? 3 : 4) && (digits > 0 || !isCommon(text));
  const parts = digitRuns(text, 5);
  return [...(isToken ? [text] : []), ...parts, ...[all, ...parts].flatMap(withoutZeros)];
}

/** `000123456` is often written without its zeros. */
function withoutZeros(digits: string): string[] {
  const rest = /^0+(\d{4,})$/.exec(digits)?.[1];
  return rest === undefined ? [] : [rest];
}

/** The whole, and each word of four letters and more that is part of no other name. */
const placeTokens = (text: string): string[] =>
  [
    ...(lengthOf(text) > 2 ? [text] : []),
    ...letterRuns(text).filter((word) => lengthOf(word) > 3 || (lengthOf(word) > 1 && isAsian(word))),
  ].filter((token) => !isCommon(token));

/** `Praxis Dr. Kopf`: the person's name is no head. MR is magnetic resonance there, and no Mister. */
const isNamedAfter = (place: string): boolean =>
  wordsOf(place).some(({ plain }) => plain !== 'mr' && standsBeforeNames(plain));

const isAsian = (word: string): boolean => /^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}]+$/u.test(word);
