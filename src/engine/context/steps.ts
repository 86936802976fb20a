/**
 * Work in pieces: whoever carries it out may look after other things at each pause, such as the sign of life of a lock.
 * Between two pauses lies the work on about a quarter of a megabyte.
 */
export type Steps<T> = Generator<void, T>;

/** Bytes of values between two pauses. */
const PIECE = 256 * 1024;
/** What an element costs besides its value, in the same measure: a million empty items are work too. */
const PER_ELEMENT = 256;

/** Says when a pause is due. */
export class Load {
  #bytes = 0;

  /** `bytes`: of the value that was worked on. */
  isFull(bytes: number): boolean {
    this.#bytes += PER_ELEMENT + bytes;
    if (this.#bytes < PIECE) return false;
    this.#bytes = 0;
    return true;
  }
}

/** Carries it out without a pause. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
