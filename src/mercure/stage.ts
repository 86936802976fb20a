import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomWord } from '../io/key.ts';
import { type Lock, OWN_PREFIX, takeLock } from './lock.ts';
import { TaskError } from './task-error.ts';

/** Files are made here, under names that no target of mercure takes for an image, and renamed when all of them are done. */
export interface Stage {
  readonly lock: Lock;
  /** Where to write the file of this number. */
  path(number: number): string;
  /** Renames every staged file to its name in the output folder, in order. Leaves none of them there when one fails. */
  publish(files: readonly StagedFile[]): void;
  /** Removes all that was staged and lets go of the lock. Call it at the end, whatever happened. */
  close(): void;
}

export interface StagedFile {
  readonly number: number;
  readonly name: string;
}

export const RESULT_NAME = 'result.json';

const JOURNAL = 'journal.json';
const STAGED_NAME = /^\.mercure-anonymizer-[0-9a-f]{16}$/;
/** What a run publishes; a journal cannot make us remove anything else. */
const PUBLISHED_NAME = /^(?:[0-9.]{1,64}#[0-9.]{1,64}\.dcm|result\.json)$/;

const HOLDS_DCM =
  'The output folder already holds .dcm files; give each run an empty one (nothing is ever overwritten)';
const HOLDS_RESULT = 'The output folder already holds a result.json; give each run an empty one';

/** Locks the output folder, clears what killed runs left in it, and makes the staging folder. */
export function openStage(folder: string): Stage {
  const lock = takeLock(folder);
  try {
    sweep(folder);
    refuseFull(folder);
    const staging = join(folder, `${OWN_PREFIX}-${randomWord()}`);
    mkdirSync(staging, 0o700);
    return stageIn(folder, staging, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function stageIn(folder: string, staging: string, lock: Lock): Stage {
  const path = (number: number): string => join(staging, `${String(number).padStart(6, '0')}.part`);
  return {
    lock,
    path,
    publish(files) {
      lock.check();
      // Whoever finds this folder after a kill during the renames knows by the journal what to take back.
      writeFileSync(join(staging, JOURNAL), JSON.stringify(files.map(({ name }) => name)), { flag: 'wx' });
      const done: string[] = [];
      try {
        for (const { number, name } of files) {
          const target = join(folder, name);
          renameSync(path(number), target);
          done.push(target);
        }
        rmSync(staging, { recursive: true });
      } catch (error) {
        for (const target of done) unlinkSync(target);
        throw error;
      }
    },
    close() {
      try {
        rmSync(staging, { recursive: true, force: true });
      } finally {
        lock.release();
      }
    },
  };
}

/** Removes the staging folders of killed runs, and what these had already published. We hold the lock: none is alive. */
function sweep(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && entry.name.startsWith(`${OWN_PREFIX}.lock.`)) unlinkSync(join(folder, entry.name));
    if (!entry.isDirectory() || !STAGED_NAME.test(entry.name)) continue;
    const staging = join(folder, entry.name);
    for (const name of journalOf(staging)) rmSync(join(folder, name), { force: true });
    rmSync(staging, { recursive: true, force: true });
  }
}

function journalOf(staging: string): string[] {
  try {
    const names: unknown = JSON.parse(readFileSync(join(staging, JOURNAL), 'utf8'));
    return Array.isArray(names) ? names.filter((name) => PUBLISHED_NAME.test(String(name))) : [];
  } catch {
    // No journal, or half of one: the run was killed before its first renaming.
    return [];
  }
}

function refuseFull(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === RESULT_NAME) throw new TaskError(HOLDS_RESULT);
    if (/\.dcm$/i.test(entry.name)) throw new TaskError(HOLDS_DCM);
    if (entry.isDirectory()) refuseNested(join(folder, entry.name));
  }
}

/** mercure sends `*.dcm` at any depth of the output folder. */
function refuseNested(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (/\.dcm$/i.test(entry.name)) throw new TaskError(HOLDS_DCM);
    if (entry.isDirectory()) refuseNested(join(folder, entry.name));
  }
}
