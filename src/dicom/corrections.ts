import { HopelessError, tooManySlips } from './reading-errors.ts';
import type { Correction, Segment } from './types.ts';

/** Writers slip in one place or in all elements of a small file; each slip costs memory. */
const MAX_CORRECTIONS = 100_000;

const ZEROS = new Uint8Array(4);

/** The four bytes of a length field that every reader is to take for 0. */
export const zeroLength = (start: number): Correction => ({ start, end: start + 4, bytes: ZEROS });

/** Adds a slip to those of the file. They come in the order of the file. Throws HopelessError over the limit. */
export function correct(corrections: Correction[], correction: Correction): void {
  corrections.push(correction);
  if (corrections.length > MAX_CORRECTIONS) throw new HopelessError(tooManySlips(MAX_CORRECTIONS));
}

/** The pieces of an output with the slips corrected in what comes from the input. */
export function withCorrections(
  segments: readonly Segment[],
  corrections: readonly Correction[],
): readonly Segment[] {
  if (corrections.length === 0) return segments;
  return segments.flatMap((segment) =>
    segment.kind === 'copy' ? corrected(segment.start, segment.end, corrections) : segment,
  );
}

/** Corrections lie within headers and delimitation items, which are copied whole or not at all. */
function corrected(start: number, end: number, corrections: readonly Correction[]): Segment[] {
  const pieces: Segment[] = [];
  let at = start;
  for (let i = firstFrom(corrections, start); i < corrections.length; i++) {
    const { start: from, end: to, bytes } = corrections[i]!;
    if (to > end) break;
    if (from > at) pieces.push({ kind: 'copy', start: at, end: from });
    pieces.push({ kind: 'bytes', bytes });
    at = to;
  }
  if (end > at) pieces.push({ kind: 'copy', start: at, end });
  return pieces;
}

/** The first correction that does not begin before `offset`. */
function firstFrom(corrections: readonly Correction[], offset: number): number {
  let low = 0;
  let high = corrections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (corrections[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
