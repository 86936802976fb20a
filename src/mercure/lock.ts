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
import { lifeOf, ownMark, type ProcessMark } from '../io/process-mark.ts';
import { TaskError } from './task-error.ts';

/** Our own names in the output folder start like this; no target of mercure sends them as images. */
export const OWN_PREFIX = '.mercure-anonymizer';
const LOCK_NAME = `${OWN_PREFIX}.lock`;

/**
 * A lock that shows no sign of life for this long is taken over, in milliseconds, unless its process can be seen: one that
 * runs keeps its lock, however long it is busy or stopped, and one that is gone has none.
 */
const STALE_AFTER = 60_000;
/** How often a run shows a sign of life, in milliseconds. */
const BEAT_EVERY = 1_000;

const AT_WORK =
  'Another run is at work in the output folder: wait until it has ended, or give each run its own output folder';
const BUSY =
  'Another run is at work in the output folder (or was killed less than a minute ago, on another machine or in another ' +
  'container): wait a minute, or give each run its own output folder';
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
  const descriptor = create(path) ?? afterOther(path);
  return hold(path, descriptor);
}

/** A new lock file in the place of one whose run is dead. */
function afterOther(path: string): number {
  const life = takeOver(path);
  const descriptor = life === 'dead' ? create(path) : undefined;
  if (descriptor === undefined) throw new TaskError(life === 'runs' ? AT_WORK : BUSY);
  return descriptor;
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
  // A clock that nobody sets: by the other one no beat would be due for an hour where it is set back by one.
  let beaten = performance.now();
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
      if (performance.now() - beaten < BEAT_EVERY) return;
      beaten = performance.now();
      const now = Date.now() / 1000;
      futimesSync(descriptor, now, now);
      check();
    },
    release() {
      if (isOurs()) unlinkSync(path);
      closeSync(descriptor);
    },
  };
}

/** What is known of the run that holds a lock. */
type Holder = 'runs' | 'dead' | 'perhaps';

/** Moves the lock of a dead run out of the way; `perhaps` where the run may live, or another one was faster. */
function takeOver(path: string): Holder {
  const stale = lstatSync(path, { throwIfNoEntry: false });
  if (stale === undefined) return 'dead';
  if (!stale.isFile()) return 'perhaps';
  const holder = holderOf(path, stale);
  if (holder !== 'dead') return holder;
  const aside = `${path}.${randomWord()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'dead';
    throw error;
  }
  // Between the look and the renaming another run may have taken over: then what was moved is its living lock.
  const moved = lstatSync(aside);
  const meant = moved.ino === stale.ino && moved.mtimeMs === stale.mtimeMs;
  if (!meant) linkSync(aside, path);
  unlinkSync(aside);
  return meant ? 'dead' : 'perhaps';
}

function holderOf(path: string, { mtimeMs }: Stats): Holder {
  const mark = markIn(path);
  const life = mark === undefined ? 'unknown' : lifeOf(mark);
  if (life === 'runs') return 'runs';
  if (life === 'gone') return 'dead';
  // A sign of life that lies ahead was given before the clock was set back; a living run has given another since.
  return Math.abs(Date.now() - mtimeMs) > STALE_AFTER ? 'dead' : 'perhaps';
}

/** Undefined where the file is half written, gone, or not for us to read. */
function markIn(path: string): ProcessMark | undefined {
  try {
    const mark: Partial<ProcessMark> | null = JSON.parse(readFileSync(path, 'utf8'));
    if (mark === null) return undefined;
    const { pid, world, started } = mark;
    if (!Number.isInteger(pid) || typeof world !== 'string' || typeof started !== 'string') return undefined;
    return { pid: pid as number, world, started };
  } catch {
    return undefined;
  }
}
