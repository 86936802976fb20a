import { closeSync } from 'node:fs';
import { type FileStamp, openRegular, readFully, ShortFileError } from './regular-file.ts';

/** A stream of bytes that can be read anywhere: a file, or the inflated data set of one. */
export interface Source {
  readonly size: number;
  /** All of the stream, where it is held in memory. */
  readonly whole: Uint8Array | undefined;
  /** At least `length` bytes from `offset`, or all there are. Valid until the next file is opened. */
  read(offset: number, length: number): Uint8Array;
  /** Fills `target` from `offset`. Throws a ShortFileError when the stream ends before. */
  fill(target: Uint8Array, offset: number): void;
}

export interface FileSource extends Source {
  readonly stamp: FileStamp;
  close(): void;
}

/** Files up to this many bytes are read whole, in one call. */
export const SMALL_FILE = 4 * 1024 * 1024;

// One buffer for all small files: fresh memory for each would cost more than the reading.
let shared: Uint8Array | undefined;

/** `path` must be a regular file. A small file shares its memory with the next small file that is opened. */
export function openSource(path: string): FileSource {
  const { descriptor, stamp } = openRegular(path);
  try {
    return stamp.size <= SMALL_FILE ? smallSource(descriptor, stamp) : largeSource(descriptor, stamp);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

export function memorySource(bytes: Uint8Array): Source {
  return {
    size: bytes.length,
    whole: bytes,
    read: (offset) => bytes.subarray(offset),
    fill(target, offset) {
      if (offset + target.length > bytes.length) throw new ShortFileError();
      target.set(bytes.subarray(offset, offset + target.length));
    },
  };
}

function smallSource(descriptor: number, stamp: FileStamp): FileSource {
  shared ??= new Uint8Array(SMALL_FILE);
  const bytes = shared.subarray(0, stamp.size);
  if (readFully(descriptor, bytes, 0) < bytes.length) throw new ShortFileError();
  return { ...memorySource(bytes), stamp, close: () => closeSync(descriptor) };
}

function largeSource(descriptor: number, stamp: FileStamp): FileSource {
  return {
    size: stamp.size,
    whole: undefined,
    read(offset, length) {
      const wanted = Math.max(0, Math.min(length, stamp.size - offset));
      const bytes = new Uint8Array(wanted);
      if (readFully(descriptor, bytes, offset) < wanted) throw new ShortFileError();
      return bytes;
    },
    fill(target, offset) {
      if (readFully(descriptor, target, offset) < target.length) throw new ShortFileError();
    },
    stamp,
    close: () => closeSync(descriptor),
  };
}
