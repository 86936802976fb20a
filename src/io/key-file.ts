import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KEY_LENGTH, randomKey, randomWord } from './key.ts';

/** A key file that holds no key; the text says what is wrong with it, and never what is in it. */
export class KeyFileError extends Error {
  override name = 'KeyFileError';
  /** What is wrong, and what a key file should hold; undefined where it is not a file at all. */
  readonly problem: string;
  readonly hint: string | undefined;
  /** Nothing is in it: another process may be about to put its key there. */
  readonly empty: boolean;

  constructor(problem: string, hint?: string, empty = false) {
    super(hint === undefined ? problem : `${problem}; ${hint}`);
    this.problem = problem;
    this.hint = hint;
    this.empty = empty;
  }
}

export interface KeyFile {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Others than its owner may read it. */
  readonly readableByOthers: boolean;
}

const DIGITS = KEY_LENGTH * 2;
const FORM = /^[0-9a-fA-F]{64}\r?\n$/;
/** More is read of no file: what is longer is no key. */
const LIMIT = 4096;

/**
 * Reads a key: 64 hexadecimal digits and a line end. Links are followed, since secrets of Kubernetes are links. Throws a
 * KeyFileError, or what the system says.
 */
export function readKeyFile(path: string): KeyFile {
  const descriptor = open(path);
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw new KeyFileError('it is a folder');
    if (!stat.isFile()) throw new KeyFileError('it is not a regular file');
    const bytes = Buffer.alloc(LIMIT);
    let length = 0;
    for (let read = -1; read !== 0 && length < LIMIT; length += read)
      read = readSync(descriptor, bytes, length, LIMIT - length, null);
    return {
      key: keyIn(bytes.toString('latin1', 0, length)),
      readableByOthers: process.platform !== 'win32' && (stat.mode & 0o077) !== 0,
    };
  } finally {
    closeSync(descriptor);
  }
}

function open(path: string): number {
  try {
    // O_NONBLOCK lets the opening of a FIFO return at once; for regular files it changes nothing.
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && isLink(path)) throw new KeyFileError('it is a link that leads nowhere');
    throw error;
  }
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

function keyIn(text: string): Uint8Array {
  if (FORM.test(text)) return Buffer.from(text.slice(0, DIGITS), 'hex');
  throw new KeyFileError(
    wrongWith(text),
    `a key file holds ${DIGITS} hexadecimal digits and a line end, and nothing else`,
    text === '',
  );
}

function wrongWith(text: string): string {
  if (text === '') return 'it is empty';
  const [line = '', ...more] = text.split(/\r?\n/);
  if (!/^[0-9a-fA-F]*$/.test(line)) return 'it holds something other than hexadecimal digits';
  if (line.length !== DIGITS) return `it has ${line.length === LIMIT ? 'too many' : line.length} digits`;
  return more.length === 0 ? 'its line end is missing' : 'there is something after the key';
}

/** What another process may need to put its key in place, in milliseconds, where there are no hard links. */
const PATIENCE = 2000;

/**
 * The key in this file; where there is no such file, one is made: 256 random bits, for the owner alone to read. Several
 * processes that start at once all get the same. Throws as `readKeyFile` does, and what the system says where it cannot be
 * made.
 */
export async function ensureKeyFile(path: string): Promise<KeyFile> {
  try {
    return await readWhole(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await makeKeyFile(path);
  return readWhole(path);
}

/** Makes a key file where none is; one that is there stays as it is. Says whether it was made. */
export async function makeKeyFile(path: string): Promise<boolean> {
  const temporary = `${path}.${randomWord()}.tmp`;
  try {
    writeNew(temporary);
    // Of several, one wins, and its file is whole when it gets the name.
    if (!link(temporary, path)) claim(temporary, path);
    syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** False where the file system has no hard links. Throws EEXIST where the name is taken. */
function link(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (NO_LINKS.has(codeOf(error))) return false;
    throw error;
  }
}

/**
 * Without hard links: who makes the file, empty, has the name, and puts the whole key there at once. Others wait for it.
 * A kill between the two leaves an empty file, which nobody takes for a key.
 */
function claim(temporary: string, path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** What file systems say that have no hard links. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

function writeNew(path: string): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeSync(descriptor, `${Buffer.from(randomKey()).toString('hex')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** So that the name is there after a power cut. Some file systems cannot. */
function syncFolder(path: string): void {
  try {
    const descriptor = openSync(path, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The key itself is on the disk.
  }
}

/** Another process may be writing it just now, where it cannot be put in place at once. */
async function readWhole(path: string): Promise<KeyFile> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return readKeyFile(path);
    } catch (error) {
      if (!(error instanceof KeyFileError && error.empty) || Date.now() > end) throw error;
    }
    await pause(20);
  }
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);
