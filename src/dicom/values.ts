import { has32BitLength, isMultiValued, isString, isText, padByte, vrLimits } from '../standard/vr.ts';
import { type CharacterSet, decodeText, encodeText, isAscii } from './charset.ts';
import { latin1 } from './coded-sets.ts';
import { encodeNumbers, isNumeric, numbersText } from './numbers.ts';
import { bareText, trimmedText } from './padding.ts';
import type { TextCodec } from './types.ts';

/** How a new value is to be written. */
interface ValueOptions {
  readonly bigEndian: boolean;
  readonly charset: CharacterSet;
  readonly codec: TextCodec;
  /** What takes the place of a value that was too long for its VR may be that too: it is written as UN. */
  readonly anyLength?: boolean;
}

/** The value does not fit its VR, and is written all the same (PS3.5 Table 6.2-1). */
export type ValueProblem = 'too-long' | 'bad-characters';

export type ValueFault =
  | 'not-a-number'
  | 'out-of-range'
  /** Sequences and bulk data. */
  | 'no-text-form'
  /** The character set does not have these characters. */
  | 'not-encodable'
  /** More than 65534 bytes, where the header's length has 16 bits. */
  | 'too-long-to-write';

export type EncodedValue =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly problems: readonly ValueProblem[] }
  | { readonly ok: false; readonly reason: ValueFault };

/** The largest even number that a length field of 16 bits holds (PS3.5 Section 7.1.2). */
const LONGEST_SHORT_VALUE = 65_534;
const LONGEST_VALUE = 0xfffffffe;

/** Text as the value of a VR, padded to an even length. Several values are separated by backslashes. */
export function encodeValue(vr: string, text: string, options: ValueOptions): EncodedValue {
  const { bigEndian, charset, codec } = options;
  if (isNumeric(vr)) {
    const bytes = encodeNumbers(vr, text, bigEndian);
    return typeof bytes === 'string' ? { ok: false, reason: bytes } : checkedLength(vr, bytes, [], options);
  }
  if (vr !== 'UN' && !isString(vr)) return { ok: false, reason: 'no-text-form' };
  const bytes = encodeText(text, charset, vr, codec);
  if (bytes === undefined || (vr === 'UN' && !isAscii(bytes))) return { ok: false, reason: 'not-encodable' };
  return checkedLength(vr, padded(bytes, padByte(vr)), problemsOf(vr, text, options), options);
}

function checkedLength(
  vr: string,
  bytes: Uint8Array,
  problems: readonly ValueProblem[],
  { anyLength }: ValueOptions,
): EncodedValue {
  return !anyLength && bytes.length > LONGEST_SHORT_VALUE && !has32BitLength(vr)
    ? { ok: false, reason: 'too-long-to-write' }
    : { ok: true, bytes, problems };
}

/** Of even length. */
export function padded(bytes: Uint8Array, pad: number): Uint8Array {
  if (bytes.length % 2 === 0) return bytes;
  const even = new Uint8Array(bytes.length + 1);
  even.set(bytes);
  even[bytes.length] = pad;
  return even;
}

function problemsOf(vr: string, text: string, { charset, codec }: ValueOptions): ValueProblem[] {
  const { max, unit, fixed, pattern } = vrLimits(vr);
  const length = (part: string): number =>
    unit === 'chars' ? characters(part) : (encodeText(part, charset, vr, codec)?.length ?? 0);
  const values = (isMultiValued(vr) ? text.split('\\') : [text]).filter((value) => value !== '');
  const groups = vr === 'PN' ? values.flatMap((value) => value.split('=')) : values;

  // What no 32-bit length can say is never too long.
  const isTooLong = max < LONGEST_VALUE && groups.some((part) => length(part) > max);
  const isMisshapen =
    values.some(
      (value) => pattern?.test(value) === false || (fixed !== undefined && length(value) < fixed),
    ) ||
    (!isText(vr) && isString(vr) && values.some((value) => !isPrintableAscii(value))) ||
    (vr === 'PN' && values.some(hasTooManyParts)) ||
    (vr === 'IS' && values.some(isOutsideInt32));
  return [...(isTooLong ? ['too-long' as const] : []), ...(isMisshapen ? ['bad-characters' as const] : [])];
}

/** Unicode characters, of which one beyond FFFF takes two units. */
function characters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** Three component groups of five components (PS3.5 Section 6.2.1). */
function hasTooManyParts(name: string): boolean {
  const groups = name.split('=');
  return groups.length > 3 || groups.some((group) => group.split('^').length > 5);
}

const isOutsideInt32 = (value: string): boolean => Number(value) < -(2 ** 31) || Number(value) >= 2 ** 31;

const isPrintableAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/**
 * What `@value@` stands for: all values joined by backslashes, without the padding behind the last one; numbers as the
 * shortest decimal text, AT as `(gggg,eeee)`. Undefined for sequences, bulk data, and UN that is not plain ASCII.
 */
export function valueText(
  bytes: Uint8Array,
  vr: string,
  charset: CharacterSet,
  bigEndian: boolean,
  codec: TextCodec,
): string | undefined {
  if (isNumeric(vr)) return numbersText(bytes, vr, bigEndian);
  if (vr === 'UN') {
    const text = trimmedText(latin1(bytes));
    return isPrintableAscii(text) ? text : undefined;
  }
  return isString(vr) ? trimmedText(decodeText(bytes, charset, vr, codec)) : undefined;
}

/**
 * A value of the input made fit to stand in a new one: control characters become blanks, and backslashes slashes, so
 * that it cannot add values. Where source and target have several values, backslashes go on to separate them.
 */
export function sanitizeInserted(text: string, sourceVr: string, targetVr: string): string {
  const clean = text.replace(/\p{Cc}+/gu, (controls) => ' '.repeat(controls.length));
  const separates = separatesValues(sourceVr) && separatesValues(targetVr);
  return separates ? clean : clean.replaceAll('\\', '/');
}

/** Backslashes stand between several values of this VR. */
export const separatesValues = (vr: string): boolean => isMultiValued(vr) || isNumeric(vr);

/** The UIDs of a UI value, without padding; "" for an empty one among several, none for an empty value. */
export function uidValues(bytes: Uint8Array): string[] {
  const values = latin1(bytes).split('\\').map(bareText);
  return values.length === 1 && values[0] === '' ? [] : values;
}

/** The value of a UI element, padded with a null byte (PS3.5 Section 9.1). */
export const encodeUids = (values: readonly string[]): Uint8Array =>
  padded(
    Uint8Array.from(values.join('\\'), (character) => character.charCodeAt(0)),
    padByte('UI'),
  );
