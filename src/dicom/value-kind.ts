import { lookUp } from '../standard/dictionary.ts';
import { readVr } from '../standard/read-vr.ts';
import type { Tag } from '../standard/tag.ts';
import { isBinaryNumber } from '../standard/vr.ts';
import { isFramePlaces } from './frame-places.ts';
import { MAX_TEXT_LENGTH, MAX_VALUE_LENGTH } from './limits.ts';
import { holdsCharacters } from './vr-codes.ts';

/**
 * What a value is by its header:
 * - `plain`: bytes; `sequence`: items, or the file is refused;
 * - `perhaps-sequence`: items where it parses as such, else bytes, or fragments where its length is undefined;
 * - `fragments`: encapsulated pixel data;
 * - `wrong`: a length that the VR cannot have;
 * - `pixels-in-un`: pixel data that PS3.5 Section 6.2.2 calls a sequence.
 */
export type ValueKind = 'plain' | 'sequence' | 'perhaps-sequence' | 'fragments' | 'wrong' | 'pixels-in-un';

/** Float, Double Float and integer Pixel Data (PS3.3 Section C.7.6.3, C.7.6.24, C.7.6.25). */
export const isPixelData = (tag: Tag): boolean =>
  tag >= 0x7fe00008 && tag <= 0x7fe00010 && pixelTags.has(tag);

const pixelTags: ReadonlySet<Tag> = new Set([0x7fe00008, 0x7fe00009, 0x7fe00010]);

const OTHER_BYTES: ReadonlySet<string> = new Set(['OD', 'OF', 'OL', 'OV', 'OW']);

/** `vr` is the dictionary's in implicit VR, UN where it knows none. */
export function valueKind(tag: Tag, vr: string, undefinedLength: boolean, explicitVr: boolean): ValueKind {
  if (vr === 'SQ') return 'sequence';
  const opaque = vr === 'UN' || vr === 'OB';
  if (undefinedLength) {
    if (isPixelData(tag) && explicitVr && vr === 'UN') return 'pixels-in-un';
    if (isPixelData(tag) && (vr === 'OB' || vr === 'OW')) return 'fragments';
    // PS3.5 Section 6.2.2 Note: UN of undefined length is a sequence; in implicit VR nothing else can be (Section A.1).
    if (vr === 'UN' || !explicitVr) return 'sequence';
    return opaque || vr === 'OW' ? 'perhaps-sequence' : 'wrong';
  }
  if (!opaque && !OTHER_BYTES.has(vr)) return 'plain';
  // A sequence that passed through a system which did not know it, or a private one, can hold anything.
  const entry = lookUp(tag);
  if (entry === undefined) return 'perhaps-sequence';
  if (!opaque) return 'plain';
  if (vr === 'UN' && isPixelData(tag)) return 'perhaps-sequence';
  return entry.vrs.includes('SQ') ? 'sequence' : 'plain';
}

/**
 * Values that rules may have to look at or change are kept in memory; pixel data and long blobs never. Text and lists that are
 * too long for a length of 16 bits are written as UN (PS3.5 Section 6.2.2), and some writers write them as OB.
 */
export const isHeld = (tag: Tag, vr: string, length: number): boolean =>
  length <= MAX_VALUE_LENGTH
    ? !isPixelData(tag)
    : length <= MAX_TEXT_LENGTH && (isFramePlaces(tag) || isList(readVr(tag, vr)));

const isList = (vr: string): boolean => holdsCharacters(vr) || isBinaryNumber(vr);
