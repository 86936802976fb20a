import { correct, zeroLength } from './corrections.ts';
import { ITEM, isDelimitation, SHORT_HEADER } from './parse-header.ts';
import type { ParseState } from './parse-state.ts';
import { badDelimiter } from './reading-errors.ts';
import { DicomError } from './types.ts';
import type { Parser } from './window.ts';
import { skipZeros } from './zeros.ts';

/**
 * The length of a delimitation item is 0 (PS3.5 Section 7.5). Some writers repeat the FFFFFFFF of what it ends: a length
 * that has no room in the file hides nothing, and is written as 0. Any other could, since readers may skip that many bytes.
 */
export function checkDelimiter(state: ParseState, offset: number, length: number): void {
  if (length === 0) return;
  if (hasRoom(state, offset, length)) throw new DicomError(badDelimiter(offset));
  correct(state.corrections, zeroLength(offset + 4));
}

const hasRoom = ({ window }: ParseState, offset: number, length: number): boolean =>
  offset + SHORT_HEADER + length <= window.size;

/** Nothing stands from `offset` to `limit` but delimitation items that end nothing, and zeros behind them. */
export function* isDelimiterTail(
  state: ParseState,
  offset: number,
  limit: number,
  bigEndian: boolean,
): Parser<boolean> {
  const { window } = state;
  let at = offset;
  for (; at + SHORT_HEADER <= limit; at += SHORT_HEADER) {
    if (!window.has(at, SHORT_HEADER)) yield* window.load(at, SHORT_HEADER);
    const tag = window.tag(at, bigEndian);
    if (!isDelimitation(tag)) break;
    const length = window.u32(at + 4, bigEndian);
    if (tag === ITEM || (length !== 0 && hasRoom(state, at, length))) return false;
  }
  return (yield* skipZeros(window, at, limit)) === limit;
}
