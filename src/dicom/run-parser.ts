import type { Parser } from './window.ts';

/**
 * Drives a parser with a synchronous source. `read` gives at least `length` bytes from `offset`, or all there are, in a
 * buffer that is not written to again.
 */
export function runParser<T>(parser: Parser<T>, read: (offset: number, length: number) => Uint8Array): T {
  let step = parser.next();
  while (!step.done) step = parser.next(read(step.value.offset, step.value.length));
  return step.value;
}
