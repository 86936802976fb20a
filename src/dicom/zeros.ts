import type { Parser, Window } from './window.ts';

/**
 * The offset of the first byte from `start` on that is not zero, `limit` where there is none. Looks at one window after
 * the other.
 */
export function* skipZeros(window: Window, start: number, limit: number): Parser<number> {
  let offset = start;
  while (offset < limit) {
    if (!window.has(offset, 1)) yield* window.load(offset, 1);
    const until = Math.min(window.end, limit) - window.start;
    for (let at = offset - window.start; at < until; at++) {
      if (window.bytes[at] !== 0) return window.start + at;
    }
    offset = window.start + until;
  }
  return limit;
}
