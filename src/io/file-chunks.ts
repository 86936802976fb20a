import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { NotRegularError, readFully } from './regular-file.ts';

/** A file of the operator's, read from its beginning as often as wanted. */
export interface ChunkedFile {
  readonly size: number;
  /** Others than its owner may read it. */
  readonly readableByOthers: boolean;
  chunks(): Iterable<Uint8Array>;
  close(): void;
}

const CHUNK = 256 * 1024;

/** Links are followed, since files of Kubernetes are links; a FIFO is not waited for. Throws what the system says, or a NotRegularError. */
export function openChunked(path: string): ChunkedFile {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new NotRegularError();
    return {
      size: stat.size,
      readableByOthers: process.platform !== 'win32' && (stat.mode & 0o077) !== 0,
      *chunks() {
        for (let offset = 0; ; ) {
          // A new one each time: who reads may still hold the last.
          const bytes = new Uint8Array(CHUNK);
          const length = readFully(descriptor, bytes, offset);
          if (length > 0) yield bytes.subarray(0, length);
          if (length < CHUNK) return;
          offset += length;
        }
      },
      close: () => closeSync(descriptor),
    };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
