import { concat } from './concat.ts';
import type { Segment } from './types.ts';

/** The bytes of an output whose input is in memory. */
export function segmentBytes(segments: readonly Segment[], input: Uint8Array): Uint8Array {
  return concat(
    segments.map((segment) =>
      segment.kind === 'bytes' ? segment.bytes : input.subarray(segment.start, segment.end),
    ),
  );
}
