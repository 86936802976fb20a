import { closeSync } from 'node:fs';
import { type FileStamp, openRegular, readFully, ShortFileError } from './regular-file.ts';

/** A stream of bytes that can be read anywhere: a file, or the inflated data set of one. */
export interface Source {
  readonly size: number;
  /**
   * At least `length` bytes from `offset`, or all there are; from offset 0, 64 KiB are enough. Valid until the next file
   * is opened.
   */
  read(offset: number, length: number): Uint8Array;
  /** Fills `target` from `offset`. Throws a ShortFileError when the stream ends before. */
  fill(target: Uint8Array, offset: number): void;
}

export interface FileSource extends Source {
  readonly stamp: FileStamp;
  close(): void;
}

/** The header of nearly all files, in bytes. */
const HEADER = 64 * 1024;

// One buffer for all files: fresh memory for each would cost more than the reading.
let shared: Uint8Array | undefined;

/** `path` must be a regular file. The memory for its header is used again for the next file that is opened. */
export function openSource(path: string): FileSource {
  const { descriptor, stamp } = openRegular(path);
  try {
    return fileSource(descriptor, stamp);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

export function memorySource(bytes: Uint8Array): Source {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    fill(target, offset) {
      if (offset + target.length > bytes.length) throw new ShortFileError();
      target.set(bytes.subarray(offset, offset + target.length));
    },
  };
}

function fileSource(descriptor: number, stamp: FileStamp): FileSource {
  // The first read of a parser wants a few hundred bytes at least, and is answered with what a header usually has.
  shared ??= new Uint8Array(HEADER);
  const first = shared.subarray(0, Math.min(HEADER, stamp.size));
  if (readFully(descriptor, first, 0) < first.length) throw new ShortFileError();
  return {
    size: stamp.size,
    read(offset, length) {
      if (offset === 0) return first;
      const wanted = Math.max(0, Math.min(length, stamp.size - offset));
      const bytes = new Uint8Array(wanted);
      if (readFully(descriptor, bytes, offset) < wanted) throw new ShortFileError();
      return bytes;
    },
    fill(target, offset) {
      const known = first.subarray(offset, offset + target.length);
      target.set(known);
      const rest = target.subarray(known.length);
      if (rest.length > 0 && readFully(descriptor, rest, offset + known.length) < rest.length)
        throw new ShortFileError();
    },
    stamp,
    close: () => closeSync(descriptor),
  };
}
