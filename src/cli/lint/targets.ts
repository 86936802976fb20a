import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
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
  readonly failures: readonly string[];
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

/** Files, folders, patterns, `-`; without any, what mercure would read, else the working folder. */
export function findTargets(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Targets {
  const found = (args.length > 0 ? args : defaultArgs(env)).map(find);
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
  };
}

const asSearch = (name: string, targets: readonly Target[]): Targets => ({
  targets,
  failures: [],
  searches: [{ name, paths: targets.map(({ path }) => resolve(path)) }],
});

function defaultArgs({
  MERCURE_CONFIG_FILE: file,
  MERCURE_CONFIG_FOLDER: folder,
}: Readonly<Record<string, string | undefined>>): string[] {
  if (file) return [file];
  if (folder) return [join(folder, 'mercure.json')];
  return [existsSync('mercure.json') ? 'mercure.json' : '.'];
}

const nothing = { targets: [], failures: [], searches: [] };

function find(arg: string): Targets {
  if (arg === STDIN) return { ...nothing, targets: [{ path: STDIN, searched: false }] };
  // A file may be called like a pattern.
  const stat = statSync(arg, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return asSearch(arg, inFolder(arg));
  if (stat !== undefined) return { ...nothing, targets: [{ path: slashes(arg), searched: false }] };
  if (!/[*?[{]/.test(arg)) return { ...nothing, failures: [`${arg}: there is no such file or folder`] };
  const targets = byPattern(arg);
  if (targets.length === 0) return { ...nothing, failures: [`${arg}: no file matches this pattern`] };
  return asSearch(arg, targets);
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
