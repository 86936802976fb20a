import type { Segment } from './types.ts';

/** The bytes of an output whose input is in memory. */
export function segmentBytes(segments: readonly Segment[], input: Uint8Array): Uint8Array {
  const parts = segments.map((segment) =>
    segment.kind === 'bytes' ? segment.bytes : input.subarray(segment.start, segment.end),
  );
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
