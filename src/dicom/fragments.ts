import { ITEM, SEQUENCE_DELIMITER, SHORT_HEADER, UNDEFINED_LENGTH } from './parse-header.ts';
import { badDelimiter, noDelimiter, noItem, type Place } from './reading-errors.ts';
import { DicomError } from './types.ts';
import type { Parser, Window } from './window.ts';

/**
 * Walks encapsulated pixel data from `start`, the first byte behind the header, by the headers of its fragments (PS3.5
 * Section A.4), and returns the offset behind the sequence delimitation item. The fragments themselves are not read.
 */
export function* skipFragments(
  window: Window,
  start: number,
  limit: number,
  bigEndian: boolean,
  place: Place,
): Parser<number> {
  let offset = start;
  for (;;) {
    if (offset + SHORT_HEADER > limit) throw new DicomError(noDelimiter(place.offset));
    if (!window.has(offset, SHORT_HEADER)) yield* window.load(offset, SHORT_HEADER);
    const tag = window.tag(offset, bigEndian);
    const length = window.u32(offset + 4, bigEndian);
    if (tag === SEQUENCE_DELIMITER) {
      if (length !== 0) throw new DicomError(badDelimiter(offset));
      return offset + SHORT_HEADER;
    }
    if (tag !== ITEM || length === UNDEFINED_LENGTH) throw new DicomError(noItem(place, offset));
    offset += SHORT_HEADER + length;
  }
}
