import type { Parser, Window } from './window.ts';

/** All bytes from `start` up to `limit` are zero. Looks at one window after the other and stops at the first other byte. */
export function* isZero(window: Window, start: number, limit: number): Parser<boolean> {
  let offset = start;
  while (offset < limit) {
    if (!window.has(offset, 1)) yield* window.load(offset, 1);
    const until = Math.min(window.end, limit) - window.start;
    for (let at = offset - window.start; at < until; at++) {
      if (window.bytes[at] !== 0) return false;
    }
    offset = window.start + until;
  }
  return true;
}
