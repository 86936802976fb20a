import { mkdirSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../finding/user-error.ts';
import { codeError, fileError, type Opening } from '../io/file-error.ts';

const INPUT = 'The input folder';
const OUTPUT = 'The output folder';
const APART = 'name two folders, neither of them inside the other';

export interface Folders {
  /** Without links. */
  readonly input: string;
  readonly output: string;
  /** The output folder is not there yet: `createOutput` makes it. */
  readonly missing: boolean;
}

/** The folder without links; undefined where there is nothing of that name. Throws a UserError for a file. */
function folderAt(path: string, opening: Opening, what: string): string | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (!stat.isDirectory()) throw codeError('ENOTDIR', opening, what);
    return realpathSync(path);
  } catch (error) {
    throw fileError(error, opening, what);
  }
}

/** The input folder alone, for a run that writes nothing. Throws a UserError. */
export function inputFolder(input: string): string {
  const folder = folderAt(input, 'folder', INPUT);
  if (folder === undefined) throw codeError('ENOENT', 'folder', INPUT);
  return folder;
}

/**
 * Checks both folders. `create`: the output folder may be missing where its parent is there. Throws a UserError where
 * one is missing, or where input and output are the same folder, or one lies in the other.
 */
export function checkFolders(input: string, output: string, create: boolean): Folders {
  const from = inputFolder(input);
  const exists = folderAt(output, 'new folder', OUTPUT);
  const parent =
    exists === undefined && create
      ? folderAt(dirname(resolve(output)), 'new folder', 'The folder around the output folder')
      : undefined;
  const to = exists ?? (parent && join(parent, basename(output)));
  if (to === undefined) throw codeError('ENOENT', 'new folder', OUTPUT);
  if (from === to) throw new UserError('Input and output are the same folder', APART);
  if (contains(from, to)) throw new UserError('The output folder lies inside the input folder', APART);
  if (contains(to, from)) throw new UserError('The input folder lies inside the output folder', APART);
  return { input: from, output: to, missing: exists === undefined };
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
