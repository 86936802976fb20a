import type { TextCodec } from './types.ts';

/**
 * A coded character set that ISO 2022 designates to one half of the code table (PS3.5 Section 6.1.2, PS3.3 Tables
 * C.12-2 to C.12-4): G0 has the bytes 21 to 7E, G1 the bytes A0 to FF.
 */
export interface CodedSet {
  readonly name: string;
  readonly half: 'G0' | 'G1';
  /** Bytes of a character. */
  readonly width: 1 | 2;
  /** What follows the ESC byte to invoke it. */
  readonly designation: readonly number[];
  /** Bytes of this set only, whole characters. */
  readonly decode: (bytes: Uint8Array, codec: TextCodec) => string;
  /** Bytes 00 to 7F are ASCII to `decode` as well: they need no run of their own. */
  readonly readsAscii?: boolean;
  /** One character; undefined where the set does not have it. */
  readonly encode: (character: string, codec: TextCodec) => readonly number[] | undefined;
}

const designated = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** Every byte is the character of the same number: what ISO 8859-1 says, C1 controls included. */
export function latin1(bytes: Uint8Array): string {
  // A long value of ASCII, and nearly all are, is read by the platform at once.
  if (bytes.length > CHUNK && !bytes.some((byte) => byte >= 0x80)) return utf8.decode(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + CHUNK) as unknown as number[]);
  return text;
}

/** So many arguments fit the stack of every platform. */
const CHUNK = 8192;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** ISO 646, the Default Character Repertoire. */
export const ASCII: CodedSet = {
  name: 'IR 6',
  half: 'G0',
  width: 1,
  designation: designated('(B'),
  decode: latin1,
  readsAscii: true,
  encode: (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 ? [code] : undefined;
  },
};

/** JIS X 0201 Roman: ISO 646 with a yen sign for the backslash and an overline for the tilde. */
const ROMAN: CodedSet = {
  name: 'IR 14',
  half: 'G0',
  width: 1,
  designation: designated('(J'),
  decode: (bytes) => latin1(bytes).replaceAll('\\', '¥').replaceAll('~', '‾'),
  encode: (character, codec) => {
    if (character === '¥') return [0x5c];
    if (character === '‾') return [0x7e];
    return character === '\\' || character === '~' ? undefined : ASCII.encode(character, codec);
  },
};

/** JIS X 0201 Katakana: A1 to DF are U+FF61 to U+FF9F, in the same order. */
const KANA_OFFSET = 0xff61 - 0xa1;

const kana = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => {
    const known = (byte | 0x80) >= 0xa1 && (byte | 0x80) <= 0xdf;
    return known ? String.fromCharCode((byte | 0x80) + KANA_OFFSET) : '\ufffd';
  }).join('');

export const KATAKANA: CodedSet = {
  name: 'IR 13',
  half: 'G1',
  width: 1,
  designation: designated(')I'),
  decode: kana,
  encode: (character) => {
    const byte = (character.codePointAt(0) ?? 0) - KANA_OFFSET;
    return byte >= 0xa1 && byte <= 0xdf ? [byte] : undefined;
  },
};

function singleByte(number: number, designation: string, label: string): CodedSet {
  return {
    name: `IR ${number}`,
    half: 'G1',
    width: 1,
    designation: designated(designation),
    decode: (bytes, codec) => codec.decode(label, bytes),
    readsAscii: true,
    encode: (character, codec) => {
      const bytes = codec.encode(label, character);
      const fits = bytes.length === 1 && (bytes[0] ?? 0) >= 0xa0 && codec.decode(label, bytes) === character;
      return fits ? [...bytes] : undefined;
    },
  };
}

/** The characters of a plane of 94 rows of 94, by way of an EUC coding of it. */
interface Plane {
  /** IANA label of the EUC coding. */
  readonly label: string;
  /** What stands before the two bytes in it. */
  readonly prefix: readonly number[];
  /** Characters that the coding's table maps to another character than the standard's, by their two high bytes. */
  readonly corrections?: ReadonlyMap<number, string>;
  /** False for positions that the coding has but the standard has not: they are read, and never written. */
  readonly writes: (row: number, column: number) => boolean;
}

function doubleByte(name: string, half: 'G0' | 'G1', designation: string, plane: Plane): CodedSet {
  const low = half === 'G0' ? 0x80 : 0;
  const fits = ([high = 0, second = 0]: readonly number[]): boolean =>
    high >= 0xa1 && second >= 0xa1 && plane.writes(high - 0xa0, second - 0xa0);
  const corrected = new Map([...(plane.corrections ?? [])].map(([code, character]) => [character, code]));

  const decodeOne = (high: number, second: number, codec: TextCodec): string =>
    plane.corrections?.get((high << 8) | second) ??
    codec.decode(plane.label, Uint8Array.from([...plane.prefix, high, second]));

  const known = new WeakMap<TextCodec, Map<number, string>>();
  const knownOf = (codec: TextCodec): Map<number, string> => {
    const before = known.get(codec);
    if (before !== undefined) return before;
    const empty = new Map<number, string>();
    known.set(codec, empty);
    return empty;
  };

  return {
    name,
    half,
    width: 2,
    designation: designated(designation),
    decode: (bytes, codec) => {
      // One by one, since a decoder that meets an unassigned pair goes on with its second byte. Texts repeat themselves.
      const seen = knownOf(codec);
      let text = '';
      for (let at = 0; at + 1 < bytes.length; at += 2) {
        const high = (bytes[at] ?? 0) | 0x80;
        const second = (bytes[at + 1] ?? 0) | 0x80;
        const character = seen.get((high << 8) | second) ?? decodeOne(high, second, codec);
        seen.set((high << 8) | second, character);
        text += character;
      }
      return text;
    },
    encode: (character, codec) => {
      const known = corrected.get(character);
      const coded = codec.encode(plane.label, character);
      const prefixed = plane.prefix.every((byte, at) => coded[at] === byte);
      const pair =
        known === undefined ? [...coded.subarray(plane.prefix.length)] : [known >> 8, known & 0xff];
      if (known === undefined && !prefixed) return undefined;
      if (pair.length !== 2 || !fits(pair)) return undefined;
      return decodeOne(pair[0] ?? 0, pair[1] ?? 0, codec) === character
        ? pair.map((byte) => byte - low)
        : undefined;
    },
  };
}

// The tables of the web read some positions of JIS X 0208 as Windows does; these are the standard's own characters.
const JIS_X_0208: Plane = {
  label: 'euc-jp',
  prefix: [],
  corrections: new Map([
    [0xa1c1, '\u301c'],
    [0xa1c2, '\u2016'],
    [0xa1dd, '\u2212'],
    [0xa1f1, '\u00a2'],
    [0xa1f2, '\u00a3'],
    [0xa2cc, '\u00ac'],
  ]),
  writes: (row) => row <= 8 || (row >= 16 && row <= 84),
};

const JIS_X_0212: Plane = {
  label: 'euc-jp',
  prefix: [0x8f],
  corrections: new Map([[0xa2b7, '~']]),
  writes: (row) => row <= 77,
};

const KS_X_1001: Plane = { label: 'euc-kr', prefix: [], writes: () => true };

/** First and last column of each run of GB 2312 in the rows where GBK has added characters. */
const GB_2312_ROWS: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  2: [
    [17, 66],
    [69, 78],
    [81, 92],
  ],
  6: [
    [1, 24],
    [33, 56],
  ],
  8: [
    [1, 26],
    [37, 73],
  ],
};

const GB_2312: Plane = {
  label: 'gbk',
  prefix: [],
  writes: (row, column) =>
    (row <= 9 || (row >= 16 && row <= 87)) &&
    (GB_2312_ROWS[row]?.some(([first, last]) => column >= first && column <= last) ?? true),
};

const IR_87 = doubleByte('IR 87', 'G0', '$B', JIS_X_0208);
const IR_159 = doubleByte('IR 159', 'G0', '$(D', JIS_X_0212);
const IR_149 = doubleByte('IR 149', 'G1', '$)C', KS_X_1001);
const IR_58 = doubleByte('IR 58', 'G1', '$)A', GB_2312);

/** What the defined terms stand for, by the number of their registration; G0 first. */
export const SETS_BY_NUMBER: ReadonlyMap<number, readonly CodedSet[]> = new Map([
  [6, [ASCII]],
  [13, [ROMAN, KATAKANA]],
  [100, [ASCII, singleByte(100, '-A', 'iso-8859-1')]],
  [101, [ASCII, singleByte(101, '-B', 'iso-8859-2')]],
  [109, [ASCII, singleByte(109, '-C', 'iso-8859-3')]],
  [110, [ASCII, singleByte(110, '-D', 'iso-8859-4')]],
  [144, [ASCII, singleByte(144, '-L', 'iso-8859-5')]],
  [127, [ASCII, singleByte(127, '-G', 'iso-8859-6')]],
  [126, [ASCII, singleByte(126, '-F', 'iso-8859-7')]],
  [138, [ASCII, singleByte(138, '-H', 'iso-8859-8')]],
  [148, [ASCII, singleByte(148, '-M', 'iso-8859-9')]],
  [203, [ASCII, singleByte(203, '-b', 'iso-8859-15')]],
  [166, [ASCII, singleByte(166, '-T', 'tis-620')]],
  [87, [IR_87]],
  [159, [IR_159]],
  [149, [IR_149]],
  [58, [IR_58]],
]);

/** Escapes that DICOM does not define but that writers of ISO 2022 use: read, and never written. */
const TOLERATED: readonly CodedSet[] = [
  { ...IR_87, designation: designated('$@') },
  { ...IR_87, designation: designated('$(B') },
  { ...KATAKANA, half: 'G0', designation: designated('(I') },
  { ...IR_58, half: 'G0', designation: designated('$A') },
  { ...IR_149, half: 'G0', designation: designated('$(C') },
];

const ALL_SETS: readonly CodedSet[] = [...new Set([...SETS_BY_NUMBER.values()].flat()), ...TOLERATED];

/** The set that an escape sequence invokes; `at` is the byte behind the ESC. */
export const setInvokedAt = (bytes: Uint8Array, at: number): CodedSet | undefined =>
  FIRST_BYTES.has(bytes[at])
    ? ALL_SETS.find(({ designation }) => designation.every((byte, index) => bytes[at + index] === byte))
    : undefined;

const FIRST_BYTES: ReadonlySet<number | undefined> = new Set(
  ALL_SETS.map(({ designation }) => designation[0]),
);
