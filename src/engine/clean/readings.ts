import {
  byteAt,
  type CharacterSet,
  characterSetOf,
  isAscii,
  type LocatedText,
  locateText,
} from '../../dicom/charset.ts';
import type { TextCodec } from '../../dicom/types.ts';
import { UTF8_TERM } from '../context/scope.ts';
import type { Span } from './text-spans.ts';

const UTF8 = characterSetOf([UTF8_TERM]);
const GB18030 = characterSetOf(['GB18030']);
/** What programs that know no character sets take bytes for. */
const WINDOWS = 'windows-1252';
/** They have letters at 80 to 9F, where ISO 8859 has none. The first has Latin-1's letters above. */
const WESTERN = characterSetOf([WINDOWS]);
const CENTRAL_AND_CYRILLIC = [characterSetOf(['windows-1250']), characterSetOf(['windows-1251'])];

/**
 * What a value may say besides what its character set reads: files without (0008,0005), or with a wrong one, are common.
 * UTF-8 and Chinese text are known by the shape of their bytes, text that was turned into UTF-8 twice by what one turn back
 * makes of it, and the sets of Windows by bytes that ISO 8859 has no letters for. Empty for ASCII.
 */
export function otherReadings(
  bytes: Uint8Array,
  charset: CharacterSet,
  vr: string,
  codec: TextCodec,
): LocatedText[] {
  if (isAscii(bytes)) return [];
  const isReadable = (reading: LocatedText | undefined): boolean =>
    reading !== undefined && !reading.text.includes('\uFFFD');
  const unicode = charset.key === UTF8.key ? readTwice(bytes, vr, codec) : locateText(bytes, UTF8, vr, codec);
  const gb =
    charset.whole === undefined && isPaired(bytes)
      ? chinese(locateText(bytes, GB18030, vr, codec))
      : undefined;
  return [
    ...[unicode, gb].filter(isReadable),
    // What has the form of UTF-8 is nothing else.
    ...(isReadable(unicode) ? [] : windowsReadings(bytes, charset, vr, codec)),
  ] as LocatedText[];
}

/** Of a text that no set is named for, or a set that does not have its bytes. */
function windowsReadings(
  bytes: Uint8Array,
  charset: CharacterSet,
  vr: string,
  codec: TextCodec,
): (LocatedText | undefined)[] {
  if (charset.whole !== undefined) return [];
  const hasOwnLetters = bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  if (!hasOwnLetters && charset.g1 !== undefined) return [];
  return [...(hasOwnLetters ? [WESTERN] : []), ...CENTRAL_AND_CYRILLIC].map((set) => {
    const reading = locateText(bytes, set, vr, codec);
    // A byte that this set does not have is no letter: the name beside it is one all the same.
    return reading && { ...reading, text: reading.text.replaceAll('\uFFFD', ' ') };
  });
}

/** A part of one reading as the part of another that has its bytes. */
export function spanIn(reading: LocatedText, { start, end }: Span, from: LocatedText): Span {
  const [first, last] = [byteAt(from, start), byteAt(from, end)];
  return { start: unitAt(reading, first, false), end: unitAt(reading, last, true) };
}

/** The unit that the byte is of; `up`: the first one behind it, unless it begins there. */
function unitAt(reading: LocatedText, byte: number, up: boolean): number {
  if (reading.offsets === undefined) return byte;
  let low = 0;
  let high = reading.text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (byteAt(reading, middle) <= byte) low = middle;
    else high = middle - 1;
  }
  if (up) return byteAt(reading, low) < byte ? low + 1 : low;
  while (low > 0 && byteAt(reading, low - 1) === byteAt(reading, low)) low--;
  return low;
}

/** `MÃ¼ller`, in UTF-8, was `Müller` before somebody took its bytes for characters. */
function readTwice(bytes: Uint8Array, vr: string, codec: TextCodec): LocatedText | undefined {
  const once = locateText(bytes, UTF8, vr, codec);
  // All its characters are of two bytes or three: then it begins with the first of a pair.
  if (once === undefined || !/[Â-ô][\u0080-\u00bf\u0152-\u2122]/.test(once.text)) return undefined;
  const before = codec.encode(WINDOWS, once.text);
  if (before.length !== once.text.length || codec.decode(WINDOWS, before) !== once.text) return undefined;
  const twice = locateText(before, UTF8, vr, codec);
  return twice && { ...twice, offsets: composed(twice, once) };
}

const composed = (inner: LocatedText, outer: LocatedText): Uint32Array =>
  Uint32Array.from({ length: inner.text.length + 1 }, (_, unit) => byteAt(outer, byteAt(inner, unit)));

/** GB 2312: bytes above 7F come in pairs. */
function isPaired(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) run++;
    else if (run % 2 === 0) run = 0;
    else return false;
  }
  return run % 2 === 0;
}

/** Latin letters are read well enough by the other set: only what is Chinese counts. */
const chinese = (reading: LocatedText | undefined): LocatedText | undefined =>
  reading && /\p{sc=Han}/u.test(reading.text)
    ? { ...reading, text: reading.text.replace(/[A-Za-z0-9]/g, ' ') }
    : undefined;
