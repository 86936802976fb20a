/** Kills, signals, full and read-only disks, two runs at once: nothing half done, nothing lost. Whole processes. */

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leftOut } from '../support/left-out.ts';
import { entriesBelow, PROGRAM, program, workFolder } from '../support/program.ts';
import { addImage, image, imagesIn, run, writeTask } from './task-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FILES = 40;

let work: ReturnType<typeof workFolder>;
let input: string;
let output: string;

beforeEach(() => {
  work = workFolder();
  input = join(work.path, 'in');
  output = join(work.path, 'out');
  mkdirSync(output);
  writeTask(input);
});
afterEach(() => work.remove());

function fill(count = FILES, pixels = 1_000_000): void {
  for (let i = 1; i <= count; i++)
    addImage(input, `a${String(i).padStart(3, '0')}`, image({ sop: `1.2.3.${i}`, pixels }));
}

function start(): ChildProcess {
  return spawn(join(root, 'node_modules/.bin/node'), [PROGRAM, 'run', input, output], {
    stdio: 'ignore',
  });
}

const ended = (child: ChildProcess): Promise<number | NodeJS.Signals | null> =>
  new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));

/** Waits until the output folder holds something that makes `found` true. */
async function until(found: () => boolean): Promise<void> {
  for (let i = 0; i < 5000 && !found(); i++) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(found()).toBe(true);
}

const staged = (): number => entriesBelow(output).filter((name) => name.endsWith('.part')).length;
/**
 * Starts a run and stops the clock for it (SIGSTOP) while it is writing. On a busy machine a run may be over before we
 * look: then it is started again.
 */
async function caughtWriting(): Promise<{ child: ChildProcess; exit: ReturnType<typeof ended> }> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const child = start();
    const exit = ended(child);
    await until(() => staged() > 0 || child.exitCode !== null);
    child.kill('SIGSTOP');
    // With all files staged, a run may have looked for signals for the last time.
    const files = staged();
    if (child.exitCode === null && files > 0 && files < FILES) return { child, exit };
    child.kill('SIGKILL');
    await exit;
    rmSync(output, { recursive: true });
    mkdirSync(output);
  }
  throw new Error('no run was caught while it was writing');
}

const readInput = (): string[] =>
  entriesBelow(input).map((name) => readFileSync(join(input, name)).toString('latin1'));

describe('a run that is stopped', () => {
  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('by %s leaves the output folder as it was', async (signal, code) => {
    fill();
    const { child, exit } = await caughtWriting();
    child.kill(signal);
    child.kill('SIGCONT');
    expect(await exit).toBe(code);
    expect(readdirSync(output)).toEqual([]);
  });

  test('by a kill at any moment leaves no image unless all of them, and the next run has its way', async () => {
    fill(12, 200_000);
    const before = readInput();
    for (let round = 0; round < 8; round++) {
      const child = start();
      const exit = ended(child);
      await until(() => readdirSync(output).length > 0 || child.exitCode !== null);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      child.kill('SIGKILL');
      await exit;
      const images = imagesIn(output).length;
      // Images without a journal beside them are a finished task.
      const journal = entriesBelow(output).some((name) => name.endsWith('journal.json'));
      expect(images === 0 || images === 12 || journal).toBe(true);
      if (images === 12 && !journal) {
        rmSync(output, { recursive: true });
        mkdirSync(output);
      }
    }
    expect(readInput()).toEqual(before);
    const { result, errors } = await run(input, output);
    expect(errors).toEqual([]);
    expect(result?.files).toBe(12);
    expect(readdirSync(output)).toHaveLength(13);
  });
});

describe('two runs on one output folder', () => {
  test('the second refuses and disturbs nothing', async () => {
    fill();
    const { child, exit } = await caughtWriting();
    const second = await run(input, output);
    child.kill('SIGCONT');
    expect(second.errors).toEqual([expect.stringMatching(/^Another run is at work/)]);
    expect(await exit).toBe(0);
    expect(imagesIn(output)).toHaveLength(FILES);
    expect(readdirSync(output)).toHaveLength(FILES + 1);
  });

  test.each([
    ['a lock of another machine, last touched 50 s ago: refused', 50, false],
    ['a lock of another machine, last touched 70 s ago: taken over', 70, true],
  ])('%s', async (_, age, takenOver) => {
    fill(1, 100);
    const lock = join(output, '.mercure-anonymizer.lock');
    writeFileSync(lock, JSON.stringify({ pid: process.pid, world: 'elsewhere', started: '1' }));
    const then = Date.now() / 1000 - age;
    utimesSync(lock, then, then);
    const { result, errors } = await run(input, output);
    if (takenOver) expect(result?.files).toBe(1);
    else expect(errors).toEqual([expect.stringMatching(/^Another run/)]);
    expect(readdirSync(output)).toHaveLength(takenOver ? 2 : 1);
  });

  test('a run whose lock is taken away publishes nothing', async () => {
    fill();
    const { child, exit } = await caughtWriting();
    rmSync(join(output, '.mercure-anonymizer.lock'));
    child.kill('SIGCONT');
    expect(await exit).toBe(1);
    expect(readdirSync(output)).toEqual([]);
  });

  test('what a killed run had published is taken back, and nothing else', async () => {
    fill(1, 100);
    const staging = join(output, '.mercure-anonymizer-0123456789abcdef');
    mkdirSync(staging);
    writeFileSync(join(staging, '000002.part'), 'half');
    writeFileSync(join(output, '1.2#3.4.dcm'), 'published before the kill');
    writeFileSync(join(output, 'mine.txt'), 'mine');
    writeFileSync(join(work.path, 'precious.txt'), 'mine');
    const names = ['1.2#3.4.dcm', '1.2#5.6.dcm', 'mine.txt', '../precious.txt'];
    writeFileSync(join(staging, 'journal.json'), JSON.stringify(names));
    expect((await run(input, output)).errors).toEqual([]);
    expect(imagesIn(output)).toHaveLength(1);
    expect(readdirSync(output)).toHaveLength(3);
    expect(readFileSync(join(output, 'mine.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(work.path, 'precious.txt'), 'utf8')).toBe('mine');
  });
});

/** A small file system of its own, where we may mount one. */
const mounts = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt']).status === 0;
if (mounts) execFileSync('umount', ['/mnt']);
else leftOut('tests of full and read-only disks, which need the right to mount');

describe.skipIf(!mounts)('a disk', () => {
  const mounted = (size: string): void => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', output]);
  };
  afterEach(() => {
    execFileSync('umount', [output]);
  });

  test('that is full: one line, nothing left', async () => {
    mounted('5m');
    fill(8);
    const { errors } = await run(input, output);
    expect(errors).toEqual(['The output cannot be written: no space left on the disk (ENOSPC)']);
    expect(readdirSync(output)).toEqual([]);
  });

  test('that is read-only: one line, nothing left', async () => {
    mounted('5m');
    execFileSync('mount', ['-o', 'remount,ro', output]);
    fill(1, 100);
    const { errors } = await run(input, output);
    expect(errors).toEqual(['The output folder cannot be used: the file system is read-only (EROFS)']);
  });
});

describe('a call', () => {
  const call = (args: readonly string[], env: Record<string, string> = {}) =>
    program(['run', ...args], { env: { MERCURE_IN_DIR: '', MERCURE_OUT_DIR: '', ...env } });

  test('takes the folders from the environment', async () => {
    fill(1, 100);
    const { exit, stderr } = await call([], { MERCURE_IN_DIR: input, MERCURE_OUT_DIR: output });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(imagesIn(output)).toHaveLength(1);
  });

  test('exits 1 for a task that fails, 2 for a call that cannot be carried out', async () => {
    const cases: [args: string[], exit: number, words: RegExp][] = [
      [[input, output], 1, /^ERROR: The input folder holds no \.dcm file$/m],
      [[join(work.path, 'none'), output], 2, /^ERROR: The input folder does not exist$/m],
      [[], 2, /^ERROR: No input folder is given$/m],
      [[input], 2, /^ERROR: No output folder is given$/m],
      [[input, output, '--nonsense'], 2, /nonsense/],
      [[input, output, '--project', 'x'], 2, /settings/],
      [
        [input, output, '--settings', join(work.path, 'none.json')],
        2,
        /^ERROR: The settings file does not exist$/m,
      ],
    ];
    for (const [args, exit, words] of cases) {
      const outcome = await call(args);
      expect([args, outcome.exit]).toEqual([args, exit]);
      expect(outcome.stderr).toMatch(words);
      expect(outcome.stdout).not.toMatch(/ERROR/);
    }
    expect(readdirSync(output)).toEqual([]);
  });

  test('with --json prints the result alone, and the log on standard error', async () => {
    fill(1, 100);
    const { exit, stdout, stderr } = await call([input, output, '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(output, 'result.json'), 'utf8')));
    expect(stderr).toMatch(/^Processed files: 1$/m);
    const failed = await call([input, output, '--format', 'json']);
    expect(failed.exit).toBe(1);
    expect(JSON.parse(failed.stdout)).toEqual({ errors: [expect.stringMatching(/already holds/)] });
  });

  test('with --json says what to do about an error, as the log does', async () => {
    fill(1, 100);
    writeTask(input, { settings: { general: { note: 'x', '(0010,0010)': 'kep' } } });
    const { exit, stdout } = await call([input, output, '--json']);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout).errors[0]).toMatch(/unknown command "kep"; hint: did you mean "keep"\?$/);
  });

  test('with a FIFO for an image ends at once', async () => {
    execFileSync('mkfifo', [join(input, 'x.dcm')]);
    const { exit, stderr, seconds } = await program(['run', input, output], { limit: 20 });
    expect(exit).toBe(1);
    expect(stderr).toMatch(/not a regular file/);
    expect(seconds).toBeLessThan(20);
  });
});
