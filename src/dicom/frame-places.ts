import type { Tag } from '../standard/tag.ts';
import type { Window } from './window.ts';

/** Extended Offset Table, its lengths, and the length of all (PS3.3 Section C.7.6.3): numbers of 64 bits. */
const OFFSETS: Tag = 0x7fe00001;
const NUMBERS: ReadonlySet<Tag> = new Set([OFFSETS, 0x7fe00002, 0x7fe00003]);
const WIDTH = 8;

export const isFramePlaces = (tag: Tag): boolean => NUMBERS.has(tag);

/**
 * Whether the value holds what it may: places and lengths within the file, the places in ascending order from 0 on. Eight
 * letters are a number as well, but one that is far longer than any file.
 */
export function areFramePlaces(tag: Tag, value: Uint8Array, window: Window, bigEndian: boolean): boolean {
  if (value.length % WIDTH !== 0) return false;
  const view = new DataView(value.buffer, value.byteOffset, value.length);
  let before = -1;
  for (let at = 0; at < value.length; at += WIDTH) {
    // Exact up to 2^53, which no file reaches.
    const number = Number(view.getBigUint64(at, !bigEndian));
    if (number > window.size) return false;
    if (tag === OFFSETS && (at === 0 ? number !== 0 : number <= before)) return false;
    before = number;
  }
  return true;
}
