import { latin1 } from '../dicom/coded-sets.ts';
import { isNumeric, numberWidth } from '../dicom/numbers.ts';
import type { Element } from '../dicom/types.ts';
import { type DictionaryEntry, lookUp } from '../standard/dictionary.ts';
import { SPECIFIC_CHARACTER_SET } from '../standard/named-tags.ts';
import { isString, isText } from '../standard/vr.ts';

const bytesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const PADDING = '\0 \\\t\r\n';
const NUMBER = bytesOf(`0123456789+-.,eE${PADDING}`);
const DATE = bytesOf(`0123456789+-.:/${PADDING}`);

/** What a value of these VRs can be made of, as generously as real files need it (PS3.5 Table 6.2-1 is stricter). */
const ALPHABETS: Readonly<Record<string, ReadonlySet<number>>> = {
  AS: bytesOf(`0123456789.DWMYdwmy${PADDING}`),
  DA: DATE,
  DS: NUMBER,
  DT: DATE,
  IS: NUMBER,
  TM: DATE,
  UI: bytesOf(`0123456789.${PADDING}`),
};

/** What separates the parts of names and of mail addresses; codes have neither, whatever else is wrong with them. */
const NOT_IN_CODES = bytesOf('^@');

/** Defined terms of PS3.3 Section C.12.1.1.2, and what writers put in their place. */
const CHARACTER_SETS =
  /^(|(iso|gb|utf|unicode|ascii|us-ascii|latin|windows|cp|jis|shift|euc|ks|big5)[\w .:-]*)$/i;

/** How writers spell numbers that are none: C, Java, Microsoft's C. */
const NO_NUMBER = /^[+-]?(nan|inf|infinity|1\.#(ind|inf|qnan|snan)0*)$/i;

/**
 * A value that its attribute cannot have, by the VR that PS3.6 (or `entry`) gives it: a name among numbers, items where no sequence
 * belongs. Attributes are kept for what the standard says they hold, so this is not kept with them. Free text and bulk
 * data can be anything; a code may be any word.
 */
export function isMisfit(
  element: Element,
  entry: Pick<DictionaryEntry, 'vrs' | 'vm'> | undefined = lookUp(element.tag),
): boolean {
  if (entry === undefined || entry.vrs.length === 0) return false;
  const { vrs } = entry;
  if (element.items !== undefined) return !vrs.includes('SQ');
  if (element.end === element.valueStart) return false;
  if (element.encapsulated) return !vrs.includes('OB') && !vrs.includes('OW');
  if (vrs.includes('SQ')) return true;
  if (element.vr === 'PN' && !vrs.includes('PN')) return true;
  if (vrs.some((vr) => isText(vr) || vr === 'UR')) return false;
  const numbers = vrs.every(isNumeric);
  // Bulk data, or a choice of that and numbers.
  if (!numbers && !vrs.some(isString)) return isString(element.vr);
  if (element.value === undefined) return !isLongList(element, entry);
  if (numbers) return isNoNumber(element.value, element.vr, entry);
  if (element.tag === SPECIFIC_CHARACTER_SET)
    return !valuesOf(element.value).every((term) => CHARACTER_SETS.test(term));
  return !isMadeOf(element.value, vrs[0]!, element.vr);
}

/** What is too long to be held is a list of numbers, such as a contour, or nothing that the attribute can have. */
const isLongList = ({ vr }: Element, { vrs, vm }: Pick<DictionaryEntry, 'vrs' | 'vm'>): boolean =>
  vm.includes('n') &&
  (isNumeric(vrs[0]!) || ALPHABETS[vrs[0]!] === NUMBER) &&
  // PS3.5 Section 6.2.2: what is too long for a length of 16 bits is written as UN.
  (vr === 'UN' || vrs.includes(vr));

/** Binary numbers can spell a word by chance, but hardly one that is longer than the attribute's values. */
function isNoNumber(
  value: Uint8Array,
  vr: string,
  { vrs, vm }: Pick<DictionaryEntry, 'vrs' | 'vm'>,
): boolean {
  if (isString(vr)) return !isMadeOf(value, 'DS', vr);
  const most = vm.includes('n') ? Number.POSITIVE_INFINITY : Number(vm.split('-').at(-1));
  return value.length > most * Math.max(...vrs.map(numberWidth)) && isPrintable(value);
}

function isMadeOf(value: Uint8Array, vr: string, fileVr: string): boolean {
  if (vr === 'CS' || vr === 'AE') return !value.some((byte) => NOT_IN_CODES.has(byte));
  const alphabet = ALPHABETS[vr];
  if (alphabet === undefined || value.every((byte) => alphabet.has(byte))) return true;
  if (alphabet !== NUMBER) return false;
  if (isNumeric(fileVr)) return !isPrintable(value);
  return valuesOf(value).every((text) => NO_NUMBER.test(text) || NUMBERS.test(text));
}

const NUMBERS = /^[\d+\-.,eE\s]*$/;

/** Without padding. */
const valuesOf = (value: Uint8Array): string[] =>
  latin1(value)
    .split('\\')
    .map((text) => text.replace(/^[\0\s]+|[\0\s]+$/g, ''));

const isPrintable = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0 || (byte >= 0x20 && byte < 0x7f));
