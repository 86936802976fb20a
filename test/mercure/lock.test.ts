/** Who may take the lock of an output folder, with real processes that hold it. */

import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownMark } from '../../src/io/process-mark.ts';
import { takeLock } from '../../src/mercure/lock.ts';
import { leftOut } from '../support/left-out.ts';
import { workFolder } from '../support/program.ts';

const HOUR = 3600;
const isRoot = process.getuid?.() === 0;
if (isRoot) leftOut('a test of a lock that may not be read, which root may always');
const module = new URL('../../src/mercure/lock.ts', import.meta.url).href;

let work: ReturnType<typeof workFolder>;
let lock: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  work = workFolder();
  lock = join(work.path, '.mercure-anonymizer.lock');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  work.remove();
});

async function until(found: () => boolean): Promise<void> {
  for (let i = 0; i < 5000 && !found(); i++) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(found()).toBe(true);
}

/** A process that holds the lock and never shows a sign of life: it blocks, as one long piece of work does. */
async function holder(): Promise<ChildProcess> {
  const program = `
    const { takeLock } = await import(process.argv[1]);
    takeLock(process.argv[2]);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, module, work.path], {
    stdio: 'ignore',
  });
  children.push(child);
  await until(() => existsSync(lock) && statSync(lock).size > 0);
  return child;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.on('exit', () => resolve()));

/** The last sign of life, in seconds from now. */
function touch(seconds: number): void {
  const then = Date.now() / 1000 + seconds;
  utimesSync(lock, then, then);
}

function outcome(): string {
  try {
    takeLock(work.path).release();
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
}

const AT_WORK = /^Another run is at work in the output folder: wait until it has ended/;
const PERHAPS = /^Another run is at work in the output folder \(or was killed/;

describe('a process of this host', () => {
  test.each([
    ['now', 0],
    ['an hour ago', -HOUR],
    ['an hour ahead, before the clock was set back', HOUR],
  ])('keeps its lock while it runs, when its last sign of life was %s', async (_, seconds) => {
    const child = await holder();
    touch(seconds);
    const before = readFileSync(lock, 'utf8');
    expect(outcome()).toMatch(AT_WORK);
    child.kill('SIGSTOP');
    expect(outcome()).toMatch(AT_WORK);
    expect(readFileSync(lock, 'utf8')).toBe(before);
    expect(readdirSync(work.path)).toEqual(['.mercure-anonymizer.lock']);
  });

  test('loses it at once when it is killed', async () => {
    const child = await holder();
    const exit = ended(child);
    child.kill('SIGKILL');
    await exit;
    expect(outcome()).toBe('taken');
    expect(readdirSync(work.path)).toEqual([]);
  });

  test('that was killed and whose parent does not look after it has ended', async () => {
    // A shell that turns into another program never waits for its child: a zombie is left.
    const child = spawn('sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 60']);
    children.push(child);
    const pid = await new Promise<number>((resolve) =>
      child.stdout.on('data', (text) => resolve(Number(text))),
    );
    const fields = (): string[] => readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]!.split(' ');
    await until(() => fields()[0] === 'Z');
    writeFileSync(lock, JSON.stringify({ ...ownMark(), pid, started: fields()[19] }));
    expect(outcome()).toBe('taken');
  });

  test('that has the PID of the one that is gone has no lock', () => {
    writeFileSync(lock, JSON.stringify({ ...ownMark(), started: '1' }));
    expect(outcome()).toBe('taken');
  });

  test('that waits for its own lock is told that it holds it', () => {
    const held = takeLock(work.path);
    touch(-HOUR);
    expect(outcome()).toMatch(AT_WORK);
    held.release();
    expect(outcome()).toBe('taken');
  });
});

describe('a process that cannot be seen from here', () => {
  const marks: [string, string][] = [
    ['another machine or container', JSON.stringify({ pid: process.pid, world: 'elsewhere', started: '1' })],
    ['one without /proc', JSON.stringify({ pid: process.pid, world: '', started: '' })],
    ['no start of the process', JSON.stringify({ ...ownMark(), started: '' })],
    ['half a mark', '{"pid":'],
    ['no mark', ''],
    ['null', 'null'],
    ['other JSON', '[1,2]'],
  ];
  test.each(
    marks.flatMap(([name, mark]) =>
      (
        [
          [-50, PERHAPS],
          [-70, /^taken$/],
          [50, PERHAPS],
          [70, /^taken$/],
          [HOUR, /^taken$/],
        ] as const
      ).map(([seconds, expected]) => [name, mark, seconds, expected] as const),
    ),
  )('%s: %j, touched at %d s', (_, mark, seconds, expected) => {
    writeFileSync(lock, mark);
    touch(seconds);
    expect(outcome()).toMatch(expected);
  });

  test.skipIf(isRoot)('a mark that may not be read', () => {
    writeFileSync(lock, JSON.stringify(ownMark()));
    chmodSync(lock, 0);
    touch(-50);
    expect(outcome()).toMatch(PERHAPS);
    touch(-70);
    expect(outcome()).toBe('taken');
  });
});
