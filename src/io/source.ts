import { closeSync } from 'node:fs';
import { type FileStamp, openRegular, readFully, ShortFileError } from './regular-file.ts';

/** A stream of bytes that can be read anywhere: a file, or the inflated data set of one. */
export interface Source {
  readonly size: number;
  /** All of the stream, where it is held in memory. */
  readonly whole: Uint8Array | undefined;
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

/** Files up to this many bytes are read whole, in one call, where all of them is wanted. */
const SMALL_FILE = 4 * 1024 * 1024;
/** The header of nearly all files, in bytes. */
const HEADER = 64 * 1024;

// One buffer for all files: fresh memory for each would cost more than the reading.
let shared: Uint8Array | undefined;

const sharedBytes = (length: number): Uint8Array => {
  shared ??= new Uint8Array(SMALL_FILE);
  return shared.subarray(0, length);
};

/**
 * `path` must be a regular file. `all` says what is wanted: the whole file, or its header. The memory that is read into
 * is used again for the next file that is opened.
 */
export function openSource(path: string, all: boolean): FileSource {
  const { descriptor, stamp } = openRegular(path);
  try {
    if (all && stamp.size <= SMALL_FILE) return wholeSource(descriptor, stamp);
    return partSource(descriptor, stamp);
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

function wholeSource(descriptor: number, stamp: FileStamp): FileSource {
  const bytes = sharedBytes(stamp.size);
  if (readFully(descriptor, bytes, 0) < bytes.length) throw new ShortFileError();
  return { ...memorySource(bytes), stamp, close: () => closeSync(descriptor) };
}

function partSource(descriptor: number, stamp: FileStamp): FileSource {
  // The first read of a parser wants a few hundred bytes at least, and is answered with what a header usually has.
  const first = sharedBytes(Math.min(HEADER, stamp.size));
  if (readFully(descriptor, first, 0) < first.length) throw new ShortFileError();
  return {
    size: stamp.size,
    whole: undefined,
    read(offset, length) {
      if (offset === 0) return first;
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
