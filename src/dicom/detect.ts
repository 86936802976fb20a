import { lookUp } from '../standard/dictionary.ts';
import { groupOf, isGroupLength, isPrivate, type Tag } from '../standard/tag.ts';
import { UNDEFINED_LENGTH } from './parse-header.ts';
import type { Encoding } from './types.ts';
import { Window } from './window.ts';

export const EXPLICIT_LITTLE: Encoding = { explicitVr: true, bigEndian: false };
export const EXPLICIT_BIG: Encoding = { explicitVr: true, bigEndian: true };
export const IMPLICIT_LITTLE: Encoding = { explicitVr: false, bigEndian: false };

/** Bytes from the beginning of a data set that are enough to see how it is written. */
export const DETECT_LENGTH = 12;

const PREAMBLE_LENGTH = 128;
const DICM = [0x44, 0x49, 0x43, 0x4d];
/** Files without preamble begin with the file meta group, or with the identification of the object. */
const FIRST_GROUPS: ReadonlySet<number> = new Set([0x0002, 0x0008, 0x0010]);

/** The prefix DICM stands behind a preamble of 128 bytes (PS3.10 Section 7.1). */
export const hasPrefix = (bytes: Uint8Array): boolean =>
  DICM.every((byte, index) => bytes[PREAMBLE_LENGTH + index] === byte);

/** `bytes` are the first of a file, 132 or more: it is DICOM by its prefix, or by the first element. */
export function looksLikeDicom(bytes: Uint8Array): boolean {
  if (hasPrefix(bytes)) return true;
  const window = Window.of(bytes);
  const encoding = detectEncoding(window, 0, bytes.length < DETECT_LENGTH ? bytes.length : UNDEFINED_LENGTH);
  return encoding !== undefined && FIRST_GROUPS.has(groupOf(window.tag(0, encoding.bigEndian)));
}

/**
 * How the data set at `offset` is written, by its first element, of which `DETECT_LENGTH` bytes are in memory; undefined
 * where it is none that DICOM knows. `limit` is the end of the data set.
 */
export const detectEncoding = (window: Window, offset: number, limit: number): Encoding | undefined =>
  [EXPLICIT_LITTLE, EXPLICIT_BIG, IMPLICIT_LITTLE].find((encoding) => fits(window, offset, limit, encoding));

/** The first element is a likely one: a known tag, its VR, and a value that has room. */
export function fits(window: Window, offset: number, limit: number, encoding: Encoding): boolean {
  const { explicitVr, bigEndian } = encoding;
  if (offset + 8 > limit) return false;
  const tag = window.tag(offset, bigEndian);
  if (!isLikely(tag)) return false;
  const form = window.vr(offset + 4);
  // A length that reads as a VR is above 16 KB, which no first element has.
  if (!explicitVr) return !form?.known && hasRoom(window.u32(offset + 4, bigEndian), offset + 8, limit, tag);
  if (form === undefined || !form.known || !isVrOf(tag, form.vr)) return false;
  if (!form.long) return hasRoom(window.u16(offset + 6, bigEndian), offset + 8, limit, tag);
  return offset + 12 <= limit && hasRoom(window.u32(offset + 8, bigEndian), offset + 12, limit, tag);
}

const isLikely = (tag: Tag): boolean =>
  lookUp(tag) !== undefined ||
  isGroupLength(tag) ||
  (isPrivate(tag) && groupOf(tag) > 8 && groupOf(tag) < 0x8000);

const hasRoom = (length: number, valueStart: number, limit: number, tag: Tag): boolean =>
  isGroupLength(tag) ? length === 4 : length === UNDEFINED_LENGTH || valueStart + length <= limit;

const isVrOf = (tag: Tag, vr: string): boolean => {
  const vrs = isGroupLength(tag) ? ['UL'] : (lookUp(tag)?.vrs ?? []);
  return vrs.length === 0 || vrs.includes(vr) || vr === 'UN';
};
