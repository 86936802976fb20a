/** Text where binary numbers should be. */

export interface NumberList {
  /** Bytes of one number. */
  readonly width: number;
  readonly isFloat: boolean;
  readonly bigEndian: boolean;
  /** The attribute may have any number of them. */
  readonly isOpen: boolean;
}

/**
 * Where text begins in a value that should be numbers; undefined where it is numbers. Four letters may be a number by
 * chance, and some in a row in a long list; so the longer a list is, the more has to be text.
 */
export function textAmong(value: Uint8Array, list: NumberList): number | undefined {
  const end = endOf(value);
  const hasHigh = value.some((byte) => byte >= 0x80);
  for (let front = 0; front <= MOST_IN_FRONT * list.width; front += list.width)
    if (isWholeText(value.subarray(front, end), list, hasHigh)) return front;
  const least = longEnough(value.length);
  for (let at = 0; at < end; ) {
    const run = runAt(value, at, end);
    const isWhole = run.start === 0 && run.end === end;
    const length = run.end - run.start;
    if (length >= (isWhole ? leastWhole(list) : least) && isNoNumber(value, run, isWhole, list))
      return run.start;
    at = run.end + 1;
  }
  return undefined;
}

/**
 * Bytes that are nothing but text, where anything may stand: words, and not a pattern or a slope that happens to be made
 * of their bytes.
 */
export function isPlainText(value: Uint8Array): boolean {
  const end = endOf(value);
  if (end < 8) return false;
  const { end: last, sure } = runAt(value, 0, end);
  const isText = (last === end && sure * 3 >= end * 2) || isUtf16(value.subarray(0, end), PLAIN_BYTES);
  if (!isText) return false;
  let rises = 0;
  let falls = 0;
  for (let at = 1; at < end; at++) {
    if (value[at]! > value[at - 1]!) rises++;
    else if (value[at]! < value[at - 1]!) falls++;
  }
  return Math.min(rises, falls) > 1 && new Set(value.subarray(0, end)).size > 4;
}

const PLAIN_BYTES: NumberList = { width: 1, isFloat: false, bigEndian: false, isOpen: true };

/** Numbers in front of text that is nothing else. */
const MOST_IN_FRONT = 4;

/** Bytes of text in a row that are hardly numbers, in a value of this length. */
const longEnough = (length: number): number => (length <= 32 ? 8 : length <= 1024 ? 12 : 16);

/** Nothing but text may be shorter; where few numbers are to stand, two or three of any kind do. */
const leastWhole = ({ isOpen }: NumberList): number => (isOpen ? 5 : 8);

/** Padding is of no kind. */
function endOf(value: Uint8Array): number {
  let end = value.length;
  while (end > 0 && (value[end - 1] === 0 || value[end - 1] === 0x20)) end--;
  return end;
}

interface Run {
  readonly start: number;
  readonly end: number;
  /** Bytes of it that are letters or digits beyond doubt. */
  readonly sure: number;
}

/** The longest text from an offset on, in ASCII, UTF-8 or ISO 8859; empty where the byte there is none. */
function runAt(bytes: Uint8Array, start: number, limit: number): Run {
  let at = start;
  let sure = 0;
  let wasAscii = true;
  while (at < limit) {
    const byte = bytes[at]!;
    const width = byte < 0x80 ? (IN_TEXT[byte] ?? 0) && 1 : utf8Width(bytes, at);
    if (width > 0) {
      if (byte >= 0x80 || IN_TEXT[byte] === LETTER) sure += width;
      at += width;
      wasAscii = true;
      // Letters of ISO 8859 stand one by one among those of ASCII.
    } else if (byte >= 0xc0 && wasAscii) {
      at++;
      wasAscii = false;
    } else break;
  }
  return { start, end: at, sure };
}

const LETTER = 2;

/** Of ASCII: letters and digits, and 1 for what stands between them in names, dates, addresses and numbers. */
const IN_TEXT: readonly number[] = Array.from({ length: 0x80 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[A-Za-z0-9]/.test(character)) return LETTER;
  return " ^=,.'_-/\\:;()".includes(character) ? 1 : 0;
});

/** Bytes of a character of UTF-8 beyond ASCII; 0 where none is there. */
function utf8Width(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const width = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (width === 0 || lead >= 0xf5) return 0;
  for (let i = 1; i < width; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return width;
}

function isNoNumber(value: Uint8Array, run: Run, isWhole: boolean, list: NumberList): boolean {
  const length = run.end - run.start;
  if (run.sure * 3 < length * 2) return false;
  if (list.isFloat && !(isWhole && list.width === 8)) return hasOddFloat(value, run, list);
  // A slope of 16-bit numbers has one letter again and again in every other byte.
  return list.width !== 2 || !isEveryOtherSame(value, run);
}

function isEveryOtherSame(value: Uint8Array, { start, end }: Run): boolean {
  return [start, start + 1].some((first) => {
    for (let at = first; at < end; at += 2) if (value[at] !== value[first]) return false;
    return true;
  });
}

/** Few measurements are as large, or as small, as four letters or digits are, read as a number. */
const LARGEST = 1e9;

function hasOddFloat(value: Uint8Array, { start, end }: Run, { width, bigEndian }: NumberList): boolean {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  for (let at = start - (start % width); at < end && at + width <= value.length; at += width) {
    const float = width === 4 ? view.getFloat32(at, !bigEndian) : view.getFloat64(at, !bigEndian);
    const size = Math.abs(float);
    if (Number.isNaN(float) || size > LARGEST || (size > 0 && size < 1 / LARGEST)) return true;
  }
  return false;
}

/** Text of other alphabets and of two-byte characters, which only as a whole is told from numbers. */
function isWholeText(bytes: Uint8Array, list: NumberList, hasHigh: boolean): boolean {
  if (bytes.length < 8) return false;
  const whole: Run = { start: 0, end: bytes.length, sure: bytes.length };
  const isTold = !list.isFloat || list.width === 8 || hasOddFloat(bytes, whole, list);
  if (!isTold) return false;
  if (isUtf16(bytes, list)) return true;
  // All others have bytes outside ASCII.
  if (!hasHigh) return false;
  if (isLetters(bytes, list)) return true;
  return [isKanji, isEuc].some((isPair) => isPairs(bytes, isPair));
}

/** Letters of Cyrillic, Greek, Arabic, Hebrew or Thai in one byte each, most of them above C0. */
function isLetters(bytes: Uint8Array, { width }: NumberList): boolean {
  // Large numbers of 16 bits are not rare.
  if (width === 2 && bytes.length < 12) return false;
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 0xa1 && byte !== 0xff) high++;
    else if (!IN_TEXT[byte]) return false;
  }
  return high * 3 >= bytes.length * 2;
}

/** Letters with a NUL each; numbers of 16 bits are as small, and most often in order. */
function isUtf16(bytes: Uint8Array, { width }: NumberList): boolean {
  const [zero, letter] = bytes[0] === 0 ? [0, 1] : [1, 0];
  let sure = 0;
  let isRising = true;
  for (let at = 0; at < bytes.length; at += 2) {
    const kind = IN_TEXT[bytes[at + letter] ?? 0x20] ?? 0;
    if ((bytes[at + zero] ?? 0) !== 0 || kind === 0) return false;
    if (kind === LETTER) sure++;
    if (at > 0 && (bytes[at + letter] ?? 0xff) < bytes[at + letter - 2]!) isRising = false;
  }
  return sure * 3 >= bytes.length && (width !== 2 || !isRising);
}

/** Pairs of bytes with ASCII between them, and at least three of them. */
function isPairs(bytes: Uint8Array, isPair: (lead: number, trail: number) => boolean): boolean {
  let pairs = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      if (IN_TEXT[bytes[at]!] === 0) return false;
      at++;
    } else if (isPair(bytes[at]!, bytes[at + 1] ?? 0)) {
      pairs++;
      at += 2;
    } else return false;
  }
  return pairs >= 3;
}

const isBetween = (byte: number, first: number, last: number): boolean => byte >= first && byte <= last;

/** Shift JIS: kana and kanji. */
const isKanji = (lead: number, trail: number): boolean =>
  isBetween(trail, 0x40, 0xfc) &&
  trail !== 0x7f &&
  (isBetween(lead, 0x82, 0x9f) || isBetween(lead, 0xe0, 0xea));

/** The codings of East Asia by 94 rows of 94: letters of words, not the signs of the first rows. */
const isEuc = (lead: number, trail: number): boolean =>
  isBetween(trail, 0xa1, 0xfe) && (isBetween(lead, 0xa4, 0xa5) || isBetween(lead, 0xb0, 0xf7));
