import { globSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { UserError } from '../../finding/user-error.ts';
import { codeError, fileError } from '../../io/file-error.ts';
import { findMercureFile, foundWords } from '../find-settings.ts';
import { slashes } from '../paths.ts';

/** One file to lint. */
export interface Target {
  /** As findings name it, with slashes; `-` is standard input. */
  readonly path: string;
  /** Found in a folder or by a pattern: other JSON is passed over. */
  readonly searched: boolean;
}

interface Targets {
  readonly targets: readonly Target[];
  /** What the call asked for and is not there. */
  readonly failures: readonly UserError[];
  /** Folders and patterns that must hold at least one file of ours. */
  readonly searches: readonly Search[];
}

export interface Search {
  readonly name: string;
  /** Absolute. */
  readonly paths: readonly string[];
}

export const STDIN = '-';

/** Never looked into, unless named: other people's packages, and what is hidden. */
const isPassedOver = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

const HERE = 'reading the settings in the working folder\n';

/** Files, folders, patterns, `-`; without any, what mercure would read, else the working folder. */
export function findTargets(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Targets & { readonly found: string | undefined } {
  const own = args.length > 0 ? undefined : findMercureFile(env);
  const found = (args.length > 0 ? args : [own?.path ?? '.']).map(find);
  const seen = new Set<string>();
  const targets = found
    .flatMap((one) => one.targets)
    .filter(({ path }) => {
      const key = path === STDIN ? STDIN : resolve(path);
      return !seen.has(key) && seen.add(key);
    });
  return {
    targets,
    failures: found.flatMap(({ failures }) => failures),
    searches: found.flatMap(({ searches }) => searches),
    found: args.length > 0 ? undefined : own === undefined ? HERE : foundWords(own),
  };
}

const asSearch = (name: string, targets: readonly Target[]): Targets => ({
  targets,
  failures: [],
  searches: [{ name, paths: targets.map(({ path }) => resolve(path)) }],
});

const nothing = { targets: [], failures: [], searches: [] };

function find(arg: string): Targets {
  if (arg === STDIN) return { ...nothing, targets: [{ path: STDIN, searched: false }] };
  // A file may be called like a pattern.
  const stat = statAt(arg);
  if (stat instanceof Error) return { ...nothing, failures: [stat] };
  if (stat?.isDirectory()) {
    try {
      return asSearch(arg, inFolder(arg));
    } catch (error) {
      return { ...nothing, failures: [userErrorOf(fileError(error, 'folder', arg))] };
    }
  }
  if (stat !== undefined) return { ...nothing, targets: [{ path: slashes(arg), searched: false }] };
  if (!/[*?[{]/.test(arg)) return { ...nothing, failures: [codeError('ENOENT', 'file', arg)] };
  const targets = byPattern(arg);
  if (targets.length === 0)
    return { ...nothing, failures: [new UserError(`${arg}: no file matches this pattern`, PATTERN_HINT)] };
  return asSearch(arg, targets);
}

const PATTERN_HINT = 'write it in quotes, such as "projects/**/*.json"';

function statAt(path: string): Stats | UserError | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return userErrorOf(fileError(error, 'file', path));
  }
}

function userErrorOf(error: Error): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

function byPattern(pattern: string): Target[] {
  return globSync(pattern, { withFileTypes: true, exclude: ({ name }) => name === 'node_modules' })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => shortened(join(parentPath, name), pattern))
    .sort()
    .map((path) => ({ path: slashes(path), searched: true }));
}

/** The pattern's own way of naming: relative to the working folder unless it is absolute. */
function shortened(path: string, pattern: string): string {
  const here = `${process.cwd()}${sep}`;
  const absolute = resolve(path);
  if (resolve(pattern) === pattern) return absolute;
  return absolute.startsWith(here) ? absolute.slice(here.length) : path;
}

function inFolder(folder: string): Target[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): Target[] => {
    if (isPassedOver(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return inFolder(path);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && isRegular(path));
    return isFile && /\.json$/i.test(entry.name) ? [{ path: slashes(path), searched: true }] : [];
  });
}

const isRegular = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
