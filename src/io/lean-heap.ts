import v8 from 'node:v8';

/** Flags of V8, and what they are unless they are set. */
const FLAGS = [
  ['--heap-growing-percent', 20, 0],
  ['--semi-space-growth-factor', 1, 2],
] as const;

let isLean = false;

/**
 * From here on the heap grows in small steps, and new objects get little room, so that the header of a million elements takes less
 * memory; ordinary runs take as long as before. Not sooner than there is something to read: compiled code that is kept
 * (Node's own, and the compile cache) is of use only under the flags under which it was kept, and without it a start takes a tenth
 * longer. So at the end, when the cache is written, the flags are again what they were.
 */
export function leanHeap(): void {
  if (isLean) return;
  isLean = true;
  for (const [flag, lean] of FLAGS) v8.setFlagsFromString(`${flag}=${lean}`);
  process.on('exit', () => {
    for (const [flag, , usual] of FLAGS) v8.setFlagsFromString(`${flag}=${usual}`);
  });
}
