import { isMultiValued, isText } from '../standard/vr.ts';
import type { CharacterSet } from './charset-terms.ts';
import { ASCII, latin1 } from './coded-sets.ts';
import { BACKSLASH, ESCAPE, runsOf } from './text-runs.ts';
import type { TextCodec } from './types.ts';

/** Bytes 00 to 7F only, and no escape: the same text in every character set but for two signs of ISO_IR 13. */
export function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 || byte === ESCAPE) return false;
  return true;
}

const isVerbatim = (bytes: Uint8Array, charset: CharacterSet, vr: string): boolean =>
  (charset.g0 === ASCII || !isText(vr)) && isAscii(bytes);

/**
 * The text of a value, padding included, several values joined by backslashes as they are. VRs that do not follow
 * (0008,0005) are ASCII; bytes above 7F in them are read in the character set all the same. Bytes that no set explains
 * become the character of their number (ISO 8859-1), or U+FFFD.
 */
export function decodeText(bytes: Uint8Array, charset: CharacterSet, vr: string, codec: TextCodec): string {
  if (isVerbatim(bytes, charset, vr)) return latin1(bytes);
  return runsOf(bytes, charset, vr)
    .map(({ kind, set, start, end }) => {
      const part = bytes.subarray(start, end);
      if (kind !== 'text') return latin1(part);
      return set === undefined ? codec.decode(charset.whole ?? 'utf-8', part) : set.decode(part, codec);
    })
    .join('');
}

/**
 * As `decodeText`, for what tells one patient or examination from another: where the character set does not know some of the
 * bytes, all of them are read as Latin-1, so that two values never become one text. A wrong label is common.
 */
export function distinctText(bytes: Uint8Array, charset: CharacterSet, vr: string, codec: TextCodec): string {
  const text = decodeText(bytes, charset, vr, codec);
  return text.includes('\ufffd') ? Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') : text;
}

/**
 * The byte ranges of the single values, padding and escapes included: joined by backslashes they are the input. A
 * backslash that is the second byte of a character does not separate. One range for VRs that have one value.
 */
export function splitValues(bytes: Uint8Array, charset: CharacterSet, vr: string): Uint8Array[] {
  if (!isMultiValued(vr)) return [bytes];
  const ends = isVerbatim(bytes, charset, vr)
    ? backslashes(bytes)
    : runsOf(bytes, charset, vr)
        .filter(({ kind, start }) => kind === 'delimiter' && bytes[start] === BACKSLASH)
        .map(({ start }) => start);
  return [...ends, bytes.length].map((end, index) =>
    bytes.subarray(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end),
  );
}

function backslashes(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(BACKSLASH); at >= 0; at = bytes.indexOf(BACKSLASH, at + 1)) places.push(at);
  return places;
}
