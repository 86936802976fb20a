/**
 * Value representations: PS3.5 Table 6.2-1 (limits), Section 6.1.2.3 (character sets), Section 6.2 (padding),
 * Section 6.4 (several values), Tables 7.1-1 and 7.1-2 (length fields).
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** All VRs of PS3.5. */
export const KNOWN_VRS = words(
  'AE AS AT CS DA DS DT FD FL IS LO LT OB OD OF OL OV OW PN SH SL SQ SS ST SV TM UC UI UL UN UR US UT UV',
);

const longHeader = words('OB OD OF OL OV OW SQ SV UC UN UR UT UV');
const text = words('LO LT PN SH ST UC UT');
const otherStrings = words('AE AS CS DA DS DT IS TM UI UR');
const singleValued = words('LT ST UT UR');
const binaryNumbers = words('AT FD FL SL SS SV UL US UV');

/** In explicit VR the header has two reserved bytes and a length of 32 bits (PS3.5 Table 7.1-1). */
export const has32BitLength = (vr: string): boolean => longHeader.has(vr);

/** The value is text in the data set's Specific Character Set (0008,0005). */
export const isText = (vr: string): boolean => text.has(vr);

const wordless = words('AS AT DA DS DT FD FL IS SL SS SV TM UI UL US UV');

/** The value is a number, a date, a time, an age, a tag or a UID: no letters make one. */
export const isWordless = (vr: string): boolean => wordless.has(vr);

/** The value is characters, of any repertoire. */
export const isString = (vr: string): boolean => text.has(vr) || otherStrings.has(vr);

/** The value is numbers of a fixed width, tags among them. */
export const isBinaryNumber = (vr: string): boolean => binaryNumbers.has(vr);

/** A backslash in the value separates values; in LT, ST, UT and UR it is a character like any other. */
export const isMultiValued = (vr: string): boolean => isString(vr) && !singleValued.has(vr);

/** The byte that makes a value's length even: a blank in strings, 0 in UI and in binary values. */
export const padByte = (vr: string): number => (vr === 'UI' || !isString(vr) ? 0 : 0x20);

/** What a single value of a VR may be; numbers of PS3.5 Table 6.2-1. */
interface VrLimits {
  /** Most that a value may have; of PN: each of the component groups. Infinity for bulk data and sequences. */
  readonly max: number;
  /** Of `max` and `fixed`: characters after decoding, or bytes. */
  readonly unit: 'bytes' | 'chars';
  /** Every value has exactly this length. */
  readonly fixed: number | undefined;
  /** What a value looks like, without padding; undefined where every value goes. Empty values are not asked about. */
  readonly pattern: RegExp | undefined;
}

const limits = (
  unit: 'bytes' | 'chars',
  max: number,
  pattern?: RegExp,
  fixed: number | undefined = undefined,
): VrLimits => ({ max, unit, fixed, pattern });

const fixed = (length: number, pattern?: RegExp): VrLimits => limits('bytes', length, pattern, length);

// Patterns are for decoded text, where the escapes of ISO 2022 are gone; C1 control characters count as well.
const line = /^[^\\\p{Cc}]*$/u;
const paragraphs = /^[\P{Cc}\t\n\f\r]*$/u;

const unlimited = limits('bytes', Number.POSITIVE_INFINITY);
const longest = 0xfffffffe;

const table: Readonly<Record<string, VrLimits>> = {
  AE: limits('bytes', 16, /^(?! *$)[ -[\]-~]*$/),
  AS: fixed(4, /^\d{3}[DWMY]$/),
  AT: fixed(4),
  CS: limits('bytes', 16, /^[A-Z0-9 _]*$/),
  DA: fixed(8, /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/),
  DS: limits('bytes', 16, /^ *[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)? *$/),
  DT: limits(
    'bytes',
    26,
    /^\d{4}(?:(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])(?:[0-5]\d(?:(?:[0-5]\d|60)(?:\.\d{1,6})?)?)?)?)?)?(?:[+-]\d{4})? *$/,
  ),
  FD: fixed(8),
  FL: fixed(4),
  IS: limits('bytes', 12, /^ *[+-]?\d+ *$/),
  LO: limits('chars', 64, line),
  LT: limits('chars', 10_240, paragraphs),
  PN: limits('chars', 64, line),
  SH: limits('chars', 16, line),
  SL: fixed(4),
  SS: fixed(2),
  ST: limits('chars', 1024, paragraphs),
  SV: fixed(8),
  TM: limits('bytes', 14, /^(?:[01]\d|2[0-3])(?:[0-5]\d(?:(?:[0-5]\d|60)(?:\.\d{1,6})?)?)? *$/),
  UC: limits('bytes', longest, line),
  UI: limits('bytes', 64, /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*$/),
  UL: fixed(4),
  UR: limits('bytes', longest, /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+ *$/),
  US: fixed(2),
  UT: limits('bytes', longest, paragraphs),
  UV: fixed(8),
};

/** The limits of one value. VRs that hold no text or number of their own (SQ, UN, OB, OW, ...) have none. */
export const vrLimits = (vr: string): VrLimits => table[vr] ?? unlimited;
