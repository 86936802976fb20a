import { correct, zeroLength } from './corrections.ts';
import { checkDelimiter } from './delimiter.ts';
import { OffsetTable } from './offset-table.ts';
import { ITEM, SEQUENCE_DELIMITER, SHORT_HEADER, UNDEFINED_LENGTH } from './parse-header.ts';
import type { ParseState } from './parse-state.ts';
import { badOffsetTable, noDelimiter, noItem, type Place } from './reading-errors.ts';
import { DicomError } from './types.ts';
import { isPixelData } from './value-kind.ts';
import type { Parser } from './window.ts';

/** Where fragments stand. */
interface Encapsulated extends Place {
  readonly valueStart: number;
  /** What they must end before. */
  readonly end: number;
  /** In an item, whose length another length of ours would make wrong. */
  readonly nested: boolean;
}

/**
 * Walks encapsulated pixel data by the headers of its fragments (PS3.5 Section A.4), and returns the offset behind the
 * sequence delimitation item. Only the basic offset table is read, the first item: what is no place of a fragment in it
 * is not written.
 */
export function* skipFragments(state: ParseState, open: Encapsulated, bigEndian: boolean): Parser<number> {
  const { window } = state;
  let offset = open.valueStart;
  let table: OffsetTable | undefined;
  for (;;) {
    if (offset + SHORT_HEADER > open.end) throw new DicomError(noDelimiter(open.offset));
    if (!window.has(offset, SHORT_HEADER)) yield* window.load(offset, SHORT_HEADER);
    const tag = window.tag(offset, bigEndian);
    const length = window.u32(offset + 4, bigEndian);
    if (tag === SEQUENCE_DELIMITER) {
      if (table !== undefined && !table.isRight && isPixelData(open.tag)) {
        if (open.nested) throw new DicomError(badOffsetTable(open));
        correct(state.corrections, { ...zeroLength(table.start - 4), end: table.end });
      }
      checkDelimiter(state, offset, length);
      return offset + SHORT_HEADER;
    }
    if (tag !== ITEM || length === UNDEFINED_LENGTH) throw new DicomError(noItem(open, offset));
    if (table === undefined)
      table = yield* OffsetTable.read(window, offset + SHORT_HEADER, length, bigEndian);
    else table.meet(offset);
    offset += SHORT_HEADER + length;
  }
}
