import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Tells one state of a file from another: what was inspected must be what is written. */
export interface FileStamp {
  readonly device: number;
  readonly inode: number;
  readonly size: number;
  readonly modified: number;
}

interface RegularFile {
  readonly descriptor: number;
  readonly stamp: FileStamp;
}

/** The path leads to something that must not be read: a folder, a link, a FIFO, a device. */
export class NotRegularError extends Error {
  override name = 'NotRegularError';
  readonly isFolder: boolean;
  constructor(isFolder = false) {
    super('is not a regular file');
    this.isFolder = isFolder;
  }
}

/** A file came up shorter than its size said. */
export class ShortFileError extends Error {
  override name = 'ShortFileError';
  constructor() {
    super('became shorter while it was read');
  }
}

// O_NONBLOCK lets the opening of a FIFO return at once; for regular files it changes nothing.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Opens a regular file for reading, without following a link and without ever waiting for a FIFO's other end. */
export function openRegular(path: string): RegularFile {
  const descriptor = openNoFollow(path);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new NotRegularError(stat.isDirectory());
    return {
      descriptor,
      stamp: { device: stat.dev, inode: stat.ino, size: stat.size, modified: stat.mtimeMs },
    };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function openNoFollow(path: string): number {
  try {
    return openSync(path, FLAGS);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // ELOOP: a link at the end of the path; ENXIO: a socket or a device without a driver.
    if (code === 'ELOOP' || code === 'EMLINK' || code === 'ENXIO') throw new NotRegularError();
    throw error;
  }
}

export const sameStamp = (a: FileStamp, b: FileStamp): boolean =>
  a.device === b.device && a.inode === b.inode && a.size === b.size && a.modified === b.modified;

/** Fills `target` from `offset` (bytes) of the file; returns how many bytes there were before the file's end. */
export function readFully(descriptor: number, target: Uint8Array, offset: number): number {
  let done = 0;
  while (done < target.length) {
    const count = readSync(descriptor, target, done, target.length - done, offset + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}

/** Reads a small regular file whole. Throws a RangeError when it is longer than `limit` bytes. */
export function readSmallFile(path: string, limit: number): Uint8Array {
  const { descriptor, stamp } = openRegular(path);
  try {
    if (stamp.size > limit) throw new RangeError(`is longer than ${limit} bytes`);
    const bytes = new Uint8Array(stamp.size);
    if (readFully(descriptor, bytes, 0) < bytes.length) throw new ShortFileError();
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}
