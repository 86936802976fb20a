import { mkdirSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { TaskError } from './task-error.ts';

const MISSING = 'Input or output folder does not exist';

export interface Folders {
  /** Without links. */
  readonly input: string;
  readonly output: string;
  /** The output folder is not there yet: `createOutput` makes it. */
  readonly missing: boolean;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The input folder alone, for a run that writes nothing. */
export function inputFolder(input: string): string {
  if (!isFolder(input)) throw new TaskError(MISSING);
  return realpathSync(input);
}

/**
 * Checks both folders. `create`: the output folder may be missing where its parent is there. Throws a TaskError where
 * one is missing, or where input and output are the same folder, or one lies in the other.
 */
export function checkFolders(input: string, output: string, create: boolean): Folders {
  const from = inputFolder(input);
  const exists = isFolder(output);
  if (!exists && !(create && isFolder(dirname(resolve(output))))) throw new TaskError(MISSING);
  const to = exists ? realpathSync(output) : join(realpathSync(dirname(resolve(output))), basename(output));
  if (from === to) throw new TaskError('Input and output are the same folder');
  if (contains(from, to)) throw new TaskError('The output folder lies inside the input folder');
  if (contains(to, from)) throw new TaskError('The input folder lies inside the output folder');
  return { input: from, output: to, missing: !exists };
}

export function createOutput({ missing, output }: Folders): void {
  if (missing) mkdirSync(output);
}

/** Removes an output folder that `createOutput` has made, unless something else came into it. */
export function removeCreated({ missing, output }: Folders): void {
  if (!missing) return;
  try {
    rmdirSync(output);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A dry run never made it.
    if (code !== 'ENOTEMPTY' && code !== 'ENOENT') throw error;
  }
}

function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}
