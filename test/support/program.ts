/** Runs the program as a process of its own, as mercure does. */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = join(root, 'node_modules/.bin/node');
// `npm test` and `npm run test:interop` have just built, and the built program starts in half of the time. For vitest alone
// the sources are what is sure to be new.
const hasBuilt = /^test(:|$)/.test(process.env.npm_lifecycle_event ?? '');
export const PROGRAM = process.env.EVIDENCE_PROGRAM ?? join(root, hasBuilt ? 'bin/run.js' : 'bin/dev.js');

export interface Outcome {
  /** Exit code; a signal's name where one ended the process ("timeout" for our own limit). */
  readonly exit: number | string;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Text for standard input, which is empty unless given. */
  readonly input?: string;
  /** Seconds until the process is killed; 60 unless given. */
  readonly limit?: number;
}

/** Starts `mercure-anonymizer ARGS` and waits. The environment holds no mercure folders but those given. */
export function program(args: readonly string[], options: ProgramOptions = {}): Promise<Outcome> {
  const started = Date.now();
  const { MERCURE_IN_DIR: _in, MERCURE_OUT_DIR: _out, ...inherited } = process.env;
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', PROGRAM, ...args], {
    cwd: options.cwd ?? root,
    env: { ...inherited, NODE_ENV: 'production', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A process that does not read its input may have closed it already.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  let timedOut = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const timer = setTimeout(
    () => {
      timedOut = true;
      child.kill('SIGKILL');
    },
    (options.limit ?? 60) * 1000,
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const exit = timedOut ? 'timeout' : (code ?? signal ?? 'unknown');
      resolve({ exit, stdout, stderr, seconds: (Date.now() - started) / 1000 });
    });
  });
}

/** A fresh folder; `remove` takes it away again. */
export function workFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'evidence-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Makes the folder where it is absent, and gives its path. */
export function folder(...parts: readonly string[]): string {
  const path = join(...parts);
  mkdirSync(path, { recursive: true });
  return path;
}

/** Paths of all files below a folder, relative to it, sorted; hidden ones included. */
export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort();
}

/** Everything below a folder, names of folders included. */
export function entriesBelow(path: string): string[] {
  return existsSync(path) ? readdirSync(path, { recursive: true }).map(String).sort() : [];
}

/** The bytes of every .dcm file below a folder, by relative path. */
export function dicomFilesBelow(path: string): Map<string, Uint8Array> {
  return new Map(
    filesBelow(path)
      .filter((name) => name.toLowerCase().endsWith('.dcm'))
      .map((name) => [name, readFileSync(join(path, name))]),
  );
}

/** Runs `task` for every item, `width` at a time, and gives the results in the items' order. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  task: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await task(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

export interface ManyOutcome extends Outcome {
  /** Memory of the whole process behind the run, in 10^6 bytes. */
  readonly megabytes: number;
}

/** Runs the command once for every argument list, all in one process of its own; `limit` in seconds for all. */
export function programMany(
  jobs: readonly (readonly string[])[],
  limit: number,
): Promise<readonly ManyOutcome[]> {
  const script = join(root, 'test/support/run-many.ts');
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  child.stdin.end(JSON.stringify(jobs));
  const timer = setTimeout(() => child.kill('SIGKILL'), limit * 1000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(JSON.parse(text) as ManyOutcome[]);
      else reject(new Error(`the runs ended with ${code ?? signal} (limit ${limit} s)`));
    });
  });
}
