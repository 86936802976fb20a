import { lookUp } from '../standard/dictionary.ts';
import { LONGEST_HEADER, SHORT_HEADER } from './parse-header.ts';
import type { Window } from './window.ts';

/**
 * Whether a reader that believes a transfer syntax of explicit VR would find an element of the standard in a data set that is
 * in implicit VR. dcmtk takes letters for a VR with a length of 32 bits, and all else for one of 16 bits, and gives up where
 * a value has no room: in an honest file that is soon. Where it finds something, it is nothing that was decided about.
 */
export function isReadableAsExplicit(window: Window, start: number): boolean {
  let offset = start;
  for (;;) {
    if (offset + SHORT_HEADER > window.size) return false;
    if (!window.has(offset, LONGEST_HEADER)) return true;
    const form = window.vr(offset + 4);
    if (form?.known && lookUp(window.tag(offset, false)) !== undefined) return true;
    const long = form?.long === true;
    if (long && offset + LONGEST_HEADER > window.size) return false;
    const length = long ? window.u32(offset + 8, false) : window.u16(offset + 6, false);
    offset += (long ? LONGEST_HEADER : SHORT_HEADER) + length;
  }
}
