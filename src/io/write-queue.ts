import { closeSync, openSync, write } from 'node:fs';
import { OutputError, writing } from './output-error.ts';
import { writeFully } from './write-plan.ts';

/** Files of this many bytes at most are written beside the work on the next file. */
export const QUEUED_FILE = 4 * 1024 * 1024;
/** Smaller files cost less than the hand-over. */
const AT_ONCE = 64 * 1024;
/** Buffers, and so writes that are under way. */
const WIDTH = 4;

/** Writes small files in Node's thread pool, so that the copying and the work on the next file go on side by side. */
export interface WriteQueue {
  /**
   * Writes the first `length` bytes that `fill` puts into a buffer into a new file at `path`. Waits for a free buffer; the
   * file itself may be written later. Throws what `fill` throws, and an OutputError where this file cannot be written, or
   * an earlier one could not.
   */
  add(path: string, length: number, fill: (target: Uint8Array) => void): Promise<void>;
  /** Waits for all files. Throws an OutputError where one could not be written. */
  finish(): Promise<void>;
  /** Waits until nothing is under way, whatever came of it. */
  settle(): Promise<void>;
}

export function createWriteQueue(): WriteQueue {
  const free: Uint8Array[] = [];
  let made = 0;
  let busy = 0;
  let failure: unknown;
  let wake: (() => void) | undefined;

  const changed = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  const check = (): void => {
    if (failure !== undefined) throw new OutputError(failure);
  };

  const buffer = async (length: number): Promise<Uint8Array> => {
    while (free.length === 0 && made === WIDTH) await changed();
    const found = free.pop();
    if (found !== undefined && found.length >= length) return found;
    if (found === undefined) made += 1;
    return new Uint8Array(Math.min(QUEUED_FILE, 2 * length));
  };
  const release = (used: Uint8Array): void => {
    free.push(used);
    busy -= 1;
    wake?.();
    wake = undefined;
  };

  const writeRest = (descriptor: number, bytes: Uint8Array, done: (error?: unknown) => void): void => {
    write(descriptor, bytes, 0, bytes.length, null, (error, count) => {
      if (error) done(error);
      else if (count < bytes.length) writeRest(descriptor, bytes.subarray(count), done);
      else done();
    });
  };

  const settle = async (): Promise<void> => {
    while (busy > 0) await changed();
  };

  return {
    async add(path, length, fill) {
      const target = await buffer(length);
      busy += 1;
      try {
        check();
        fill(target);
        const descriptor = writing(() => openSync(path, 'wx', 0o666));
        if (length <= AT_ONCE) {
          writeAtOnce(descriptor, target.subarray(0, length));
          release(target);
          return;
        }
        writeRest(descriptor, target.subarray(0, length), (error) => {
          try {
            closeSync(descriptor);
            failure ??= error;
          } catch (closing) {
            failure ??= error ?? closing;
          }
          release(target);
        });
      } catch (error) {
        release(target);
        throw error;
      }
    },
    async finish() {
      await settle();
      check();
    },
    settle,
  };
}

function writeAtOnce(descriptor: number, bytes: Uint8Array): void {
  try {
    writeFully(descriptor, bytes);
  } finally {
    writing(() => closeSync(descriptor));
  }
}
