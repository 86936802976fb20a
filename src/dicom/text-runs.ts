import { isMultiValued } from '../standard/vr.ts';
import type { CharacterSet } from './charset-terms.ts';
import { ASCII, type CodedSet, KATAKANA, latin1, setInvokedAt } from './coded-sets.ts';

/** Bytes of one coded set in a row, with the ASCII between them where the set reads it; control characters; or a delimiter. */
export interface Run {
  readonly kind: 'text' | 'delimiter' | 'control';
  /** Undefined: the character set's one coding (`CharacterSet.whole`). */
  readonly set: CodedSet | undefined;
  readonly start: number;
  readonly end: number;
}

export const ESCAPE = 0x1b;
export const BACKSLASH = 0x5c;

const CARET_AND_EQUALS: readonly number[] = [0x5e, 0x3d];

/** The delimiters of a VR: behind them the initial sets are active again (PS3.5 Section 6.1.2.5.3). */
export const delimitersOf = (vr: string): readonly number[] => [
  ...(isMultiValued(vr) ? [BACKSLASH] : []),
  ...(vr === 'PN' ? CARET_AND_EQUALS : []),
];

export const isControl = (byte: number): boolean => byte < 0x20 || byte === 0x7f;

/** Bytes that no declared set explains: each is read as the character of its number. */
export const UNEXPLAINED: CodedSet = {
  ...ASCII,
  name: 'unexplained',
  half: 'G1',
  decode: latin1,
  encode: () => undefined,
};

/** Files that say ISO_IR 13 and are written in Shift JIS are common in Japan. */
const SHIFT_JIS: CodedSet = {
  ...KATAKANA,
  name: 'Shift JIS',
  width: 2,
  decode: (bytes, codec) => codec.decode('shift_jis', bytes),
  encode: () => undefined,
};

/**
 * Cuts text into runs, so that a byte which is the second half of a character is never taken for a delimiter. Escape
 * sequences are in no run. The end of the last run is the end of the text, unless escapes follow.
 */
export function runsOf(bytes: Uint8Array, charset: CharacterSet, vr: string): Run[] {
  const delimiters = delimitersOf(vr);
  return charset.whole === undefined
    ? iso2022Runs(bytes, charset, delimiters)
    : wholeRuns(bytes, charset.whole, delimiters);
}

/** A run that may still grow: long texts would otherwise cost an object for every byte. */
interface Growing {
  readonly kind: Run['kind'];
  set: CodedSet | undefined;
  readonly start: number;
  end: number;
}

function append(
  runs: Growing[],
  kind: Run['kind'],
  set: CodedSet | undefined,
  start: number,
  end: number,
): void {
  const last = runs.at(-1);
  if (kind === 'delimiter' || last === undefined || last.kind === 'delimiter' || last.end !== start) {
    runs.push({ kind, set, start, end });
  } else if (last.kind === kind && last.set === set) last.end = end;
  else if (last.kind === 'text' && last.set?.readsAscii && set === ASCII) last.end = end;
  else if (kind === 'text' && last.kind === 'text' && last.set === ASCII && set?.readsAscii) {
    last.set = set;
    last.end = end;
  } else runs.push({ kind, set, start, end });
}

/** Bytes of the character at an offset; more than 1 only where one behind the first could be taken for a delimiter. */
type Width = (bytes: Uint8Array, at: number) => number;

function wholeRuns(bytes: Uint8Array, label: string, delimiters: readonly number[]): Run[] {
  const widthAt = widthBy(label);
  const runs: Growing[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const width = widthAt(bytes, at);
    if (delimiters.includes(byte)) append(runs, 'delimiter', undefined, at, at + 1);
    // A control character ends a character of UTF-8 that is cut short, and begins none: it needs no run of its own.
    else append(runs, label !== 'utf-8' && isControl(byte) ? 'control' : 'text', undefined, at, at + width);
    at += width;
  }
  return runs;
}

/** UTF-8 and EUC have no byte below 80 in a longer character, sets of one byte have no longer ones. */
function widthBy(label: string): Width {
  if (label === 'gb18030' || label === 'gbk') return gbWidth;
  if (label === 'shift_jis') return pairWidth((lead) => lead < 0xa0 || (lead >= 0xe0 && lead <= 0xfc));
  return label === 'big5' || label === 'euc-kr' ? pairWidth((lead) => lead < 0xff) : () => 1;
}

/** `isLead`: of a byte above 80. The second byte of a pair is 40 or more. */
const pairWidth =
  (isLead: (byte: number) => boolean): Width =>
  (bytes, at) => {
    const lead = bytes[at] ?? 0;
    return lead > 0x80 && isLead(lead) && (bytes[at + 1] ?? 0) >= 0x40 ? 2 : 1;
  };

/** GB18030: 81-FE leads two bytes (second 40-7E, 80-FE) or four (second and fourth 30-39). */
export function gbWidth(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const next = bytes[at + 1] ?? 0;
  if (lead < 0x81 || lead === 0xff || next === 0x7f || next === 0xff) return 1;
  if (next >= 0x40) return 2;
  const third = bytes[at + 2] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
  const isFour = isDigit(next) && third >= 0x81 && third !== 0xff && isDigit(fourth);
  return isFour ? 4 : 1;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

function iso2022Runs(bytes: Uint8Array, charset: CharacterSet, delimiters: readonly number[]): Run[] {
  const runs: Growing[] = [];
  // Text without the escape that should be there is read by the one set that can be meant.
  const upper = charset.declared.filter(({ half }) => half === 'G1');
  const assumed = upper.length === 1 ? upper[0] : undefined;
  let { g0, g1 } = charset;

  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const invoked = byte === ESCAPE ? setInvokedAt(bytes, at + 1) : undefined;
    if (invoked !== undefined) {
      if (invoked.half === 'G0') g0 = invoked;
      else g1 = invoked;
      at += 1 + invoked.designation.length;
    } else if (byte >= 0x80) {
      const [set, width] = upperSet(bytes, at, g1 ?? assumed);
      append(runs, 'text', set, at, at + width);
      at += width;
    } else if (g0.width === 2 && isGraphic(byte) && isGraphic(bytes[at + 1] ?? 0)) {
      append(runs, 'text', g0, at, at + 2);
      at += 2;
    } else {
      const isDelimiter = delimiters.includes(byte);
      if (isDelimiter || (isControl(byte) && byte !== ESCAPE)) ({ g0, g1 } = charset);
      const kind = isDelimiter ? 'delimiter' : isControl(byte) ? 'control' : 'text';
      append(runs, kind, kind === 'text' && g0.width === 1 ? g0 : ASCII, at, at + 1);
      at++;
    }
  }
  return runs;
}

/** Positions of a set with 94 characters, or 94 rows of them. */
const isGraphic = (byte: number): boolean => byte >= 0x21 && byte <= 0x7e;

function upperSet(bytes: Uint8Array, at: number, g1: CodedSet | undefined): [CodedSet, number] {
  const byte = bytes[at] ?? 0;
  const next = bytes[at + 1] ?? 0;
  if (g1 === KATAKANA && (byte < 0xa1 || byte > 0xdf)) {
    const isPair =
      byte > 0x80 && byte !== 0xa0 && byte <= 0xfc && next >= 0x40 && next !== 0x7f && next <= 0xfc;
    return isPair ? [SHIFT_JIS, 2] : [UNEXPLAINED, 1];
  }
  if (g1 === undefined || byte < 0xa0) return [UNEXPLAINED, 1];
  if (g1.width === 1) return [g1, 1];
  return byte > 0xa0 && next > 0xa0 && byte !== 0xff && next !== 0xff ? [g1, 2] : [UNEXPLAINED, 1];
}
