import { latin1 } from '../../dicom/coded-sets.ts';
import { isNumeric } from '../../dicom/numbers.ts';
import { trimmedText } from '../../dicom/padding.ts';
import type { Element } from '../../dicom/types.ts';
import { ENCAPSULATED_DOCUMENT, SPECIFIC_CHARACTER_SET } from '../../standard/named-tags.ts';
import { isString, isText } from '../../standard/vr.ts';
import { namesAlone } from '../context/charset-value.ts';
import { readVr } from '../context/element-vr.ts';
import { type Entry, holdsBulk } from './known-entry.ts';
import { isNoNumber } from './number-value.ts';
import { isPlainText } from './text-in-numbers.ts';

const bytesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const PADDING = '\0 \\\t\r\n';
const NUMBER = bytesOf(`0123456789+-.,eEdD${PADDING}`);
const DATE = bytesOf(`0123456789+-.:/${PADDING}`);

/** What a value of these VRs can be made of, as generously as real files need it (PS3.5 Table 6.2-1 is stricter). */
const ALPHABETS: Readonly<Record<string, ReadonlySet<number>>> = {
  AS: bytesOf(`0123456789.DWMYdwmy${PADDING}`),
  DA: DATE,
  DS: NUMBER,
  DT: DATE,
  IS: NUMBER,
  TM: DATE,
};

/** What separates the parts of names and of mail addresses; codes have neither, whatever else is wrong with them. */
const NOT_IN_CODES = bytesOf('^@');

/** How writers spell numbers that are none: C, Java, Microsoft's C. */
const NO_NUMBER = /^[+-]?(nan|inf|infinity|1\.#(ind|inf|qnan|snan)0*)$/i;

const BACKSLASH = 0x5c;

/** Longer than all of them. */
const LONGEST_NO_NUMBER = 32;

/**
 * A value that its attribute cannot have, by the VR that the standard gives it: a name among numbers, items where no sequence
 * belongs. Attributes are kept for what the standard says they hold, so this is not kept with them. Free text and bulk
 * data can be anything; a code may be any word.
 */
export function isMisfit(element: Element, entry: Entry, bigEndian: boolean): boolean {
  const { vrs } = entry;
  if (element.items !== undefined) return !vrs.includes('SQ');
  if (element.end === element.valueStart) return false;
  if (element.encapsulated) return !vrs.includes('OB') && !vrs.includes('OW');
  if (vrs.includes('SQ')) return true;
  if (element.vr === 'PN' && !vrs.includes('PN')) return true;
  if (holdsBulk(entry)) return isString(element.vr) || isNothingButText(element);
  if (element.value === undefined) return false;
  if (element.tag === SPECIFIC_CHARACTER_SET) return namesAlone(element.value) === '';
  const vr = readVr(element, vrs);
  if (isNumeric(vr)) return isNoNumber(element.value, vr, entry, bigEndian);
  if (vrs.some((known) => isText(known) || known === 'UR')) return false;
  return !isMadeOf(element.value, isNumeric(vrs[0]!) ? 'DS' : vrs[0]!);
}

/** Pixels and documents are what others have to look into. */
const isNothingButText = ({ tag, value }: Element): boolean =>
  tag !== ENCAPSULATED_DOCUMENT && value !== undefined && isPlainText(value);

/** A value that is too long to be held, where the attribute is none for bulk data: what it is, nobody has looked at. */
export const isUnread = (element: Element, entry: Entry): boolean =>
  element.value === undefined &&
  element.items === undefined &&
  !element.encapsulated &&
  element.end > element.valueStart &&
  !holdsBulk(entry);

function isMadeOf(value: Uint8Array, vr: string): boolean {
  if (vr === 'CS' || vr === 'AE') return !value.some((byte) => NOT_IN_CODES.has(byte)) && areShort(value);
  if (vr === 'UI') return latin1(value).split('\\').every(isUidText);
  const alphabet = ALPHABETS[vr];
  if (alphabet === undefined) return true;
  if (alphabet !== NUMBER) return value.every((byte) => alphabet.has(byte));
  if (value.every((byte) => alphabet.has(byte))) return hasExponentsOnly(value);
  return isListOf(value, isNumberText);
}

/** Digits and full stops, as any UID, whatever else is wrong with it (PS3.5 Section 9.1); nothing between them. */
const isUidText = (text: string): boolean => /^[\d.]*$/.test(trimmedText(text));

/** Codes have 16 characters at most; real ones are up to some dozens, and more is text. */
const LONGEST_CODE = 64;

function areShort(value: Uint8Array): boolean {
  let length = 0;
  return value.every((byte) => {
    if (byte === BACKSLASH) length = 0;
    else if (byte !== 0 && byte !== 0x20) length++;
    return length <= LONGEST_CODE;
  });
}

function isListOf(value: Uint8Array, isOne: (bytes: Uint8Array) => boolean): boolean {
  for (let start = 0; start <= value.length; ) {
    const next = value.indexOf(BACKSLASH, start);
    const end = next < 0 ? value.length : next;
    if (!isOne(value.subarray(start, end))) return false;
    start = end + 1;
  }
  return true;
}

const isNumberText = (bytes: Uint8Array): boolean => {
  if (bytes.every((byte) => NUMBER.has(byte))) return hasExponentsOnly(bytes);
  const word = latin1(bytes).replaceAll('\0', ' ').trim();
  return word.length <= LONGEST_NO_NUMBER && NO_NUMBER.test(word);
};

/** The letters of a number are E, or Fortran's D, behind digits (`0.5D+00`): words are made of them as well. */
function hasExponentsOnly(value: Uint8Array): boolean {
  return value.every((byte, at) => byte < 0x41 || byte === BACKSLASH || isDigitOrPoint(value[at - 1] ?? 0));
}

const isDigitOrPoint = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2c;
