import {
  closeSync,
  fstatSync,
  futimesSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { randomWord } from '../io/key.ts';
import { isGone, ownMark, type ProcessMark } from '../io/process-mark.ts';
import { TaskError } from './task-error.ts';

/** Our own names in the output folder start like this; no target of mercure sends them as images. */
export const OWN_PREFIX = '.mercure-anonymizer';
const LOCK_NAME = `${OWN_PREFIX}.lock`;

/** A lock that shows no sign of life for this long is taken over, in milliseconds. */
const STALE_AFTER = 60_000;
/** How often a run shows a sign of life, in milliseconds. */
const BEAT_EVERY = 5_000;

const BUSY =
  'Another run is at work in the output folder (or was killed less than a minute ago, on another machine): ' +
  'wait a minute, or give each run its own output folder';
const LOST =
  'Another run has taken over the output folder, since this one showed no sign of life for a minute';

/** Keeps other runs out of an output folder. */
export interface Lock {
  /** Shows a sign of life where one is due. Throws a TaskError when the lock is not ours any more. */
  beat(): void;
  /** Throws a TaskError when the lock is not ours any more. */
  check(): void;
  release(): void;
}

/** Locks a folder. Throws a TaskError when another run holds it, and what the file system throws. */
export function takeLock(folder: string): Lock {
  const path = join(folder, LOCK_NAME);
  const descriptor = create(path) ?? (takeOver(path) ? create(path) : undefined);
  if (descriptor === undefined) throw new TaskError(BUSY);
  return hold(path, descriptor);
}

/** A new lock file; undefined where there is one already. */
function create(path: string): number | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
  try {
    writeSync(descriptor, JSON.stringify(ownMark()));
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    unlinkSync(path);
    throw error;
  }
}

function hold(path: string, descriptor: number): Lock {
  const { ino, dev } = fstatSync(descriptor);
  let beaten = Date.now();
  const isOurs = (): boolean => {
    const there = lstatSync(path, { throwIfNoEntry: false });
    return there !== undefined && there.ino === ino && there.dev === dev;
  };
  const check = (): void => {
    if (!isOurs()) throw new TaskError(LOST);
  };
  return {
    check,
    beat() {
      const now = Date.now();
      if (now - beaten < BEAT_EVERY) return;
      beaten = now;
      futimesSync(descriptor, now / 1000, now / 1000);
      check();
    },
    release() {
      if (isOurs()) unlinkSync(path);
      closeSync(descriptor);
    },
  };
}

/** Moves the lock of a dead run out of the way. False where the run may live, or another one was faster. */
function takeOver(path: string): boolean {
  const stale = lstatSync(path, { throwIfNoEntry: false });
  if (stale === undefined) return true;
  if (!stale.isFile() || !isDead(path, stale)) return false;
  const aside = `${path}.${randomWord()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
  // Between the look and the renaming another run may have taken over: then what was moved is its living lock.
  const moved = lstatSync(aside);
  const meant = moved.ino === stale.ino && moved.mtimeMs === stale.mtimeMs;
  if (!meant) linkSync(aside, path);
  unlinkSync(aside);
  return meant;
}

function isDead(path: string, { mtimeMs }: Stats): boolean {
  if (Date.now() - mtimeMs > STALE_AFTER) return true;
  try {
    const mark: ProcessMark = JSON.parse(readFileSync(path, 'utf8'));
    return typeof mark.pid === 'number' && typeof mark.started === 'string' && isGone(mark);
  } catch {
    // Half written, or gone: it was alive a moment ago.
    return false;
  }
}
