import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TaskError } from './task-error.ts';

/** A file of the input that is to be processed, or at least looked into. */
export interface InputPath {
  readonly path: string;
  /** The name up to its first `#` where it has one, else the name: what tells series apart where UIDs are missing. */
  readonly series: string;
  /** Its `.tags` file; undefined where there is none. */
  readonly tags: string | undefined;
  /** The name ends in `.dcm`. */
  readonly named: boolean;
}

export interface InputList {
  /** Sorted by name. */
  readonly files: readonly InputPath[];
  /** Entries that are not looked at: other files of a task folder; links, FIFOs and the like of a tree. */
  readonly ignored: number;
}

const isDcm = (name: string): boolean => /\.dcm$/i.test(name);
const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');

function seriesOf(name: string): string {
  const end = name.indexOf('#');
  return end > 0 ? name.slice(0, end) : name;
}

/** The entries of a folder by name, in the order of their code units, which no locale changes. */
function entriesOf(folder: string): Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const kindOf = (entry: Dirent): string =>
  entry.isDirectory() ? 'a folder' : entry.isSymbolicLink() ? 'a link' : 'a FIFO, socket or device';

/**
 * The images of a task folder as mercure makes it: flat, `*.dcm` in any letter case, each with its `.tags`. Throws a
 * TaskError for anything named like an image that is none, and where images lie in sub-folders: mercure makes no such
 * folders, and to leave them out would lose them.
 */
export function listTask(folder: string): InputList {
  const odd = new OddEntries();
  let nested = false;
  const entries = entriesOf(folder);
  const tags = new Map(
    entries.filter(({ name }) => /\.tags$/i.test(name)).map(({ name }) => [stemOf(name), name]),
  );
  const files: InputPath[] = [];
  let ignored = 0;
  for (const entry of entries) {
    const { name } = entry;
    if (isDcm(name)) {
      if (!entry.isFile()) odd.add(entry);
      const beside = tags.get(stemOf(name));
      files.push({
        path: join(folder, name),
        series: seriesOf(name),
        tags: beside === undefined ? undefined : join(folder, beside),
        named: true,
      });
    } else if (entry.isDirectory()) {
      nested ||= holdsDcm(join(folder, name));
    } else if (name !== 'task.json' && !/\.tags$/i.test(name)) ignored += 1;
  }
  const problems = [...odd.lines(), ...(nested ? [SUBFOLDER] : [])];
  if (problems.length > 0) throw new TaskError(...problems);
  return { files, ignored };
}

const SUBFOLDER =
  'The input folder has a sub-folder with .dcm files; mercure hands over all files of a task in one folder. ' +
  'Nothing is left out silently: move them up, or call run with --settings for folder trees';

/** Counts what is named like an image and is none: one line for each kind. */
class OddEntries {
  readonly #counts = new Map<string, number>();

  add(entry: Dirent): void {
    const kind = kindOf(entry);
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  lines(): readonly string[] {
    return [...this.#counts].map(
      ([kind, count]) =>
        `Something named .dcm is not a regular file but ${kind}; it is not opened (${count} in the input)`,
    );
  }
}

function holdsDcm(folder: string): boolean {
  return entriesOf(folder).some(
    (entry) => isDcm(entry.name) || (entry.isDirectory() && holdsDcm(join(folder, entry.name))),
  );
}

/**
 * All regular files of a folder tree, depth first and by name; whether they are DICOM is seen when they are read. Links
 * are not followed. Throws a TaskError for anything named `.dcm` that is no regular file.
 */
export function listTree(folder: string): InputList {
  const files: InputPath[] = [];
  const odd = new OddEntries();
  let ignored = 0;
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const below: string[] = [];
    for (const entry of entriesOf(at)) {
      const path = join(at, entry.name);
      if (entry.isFile())
        files.push({
          path,
          // Files of different folders are not one series for being named alike.
          series: path.slice(0, path.length - entry.name.length) + seriesOf(entry.name),
          tags: undefined,
          named: isDcm(entry.name),
        });
      else if (isDcm(entry.name)) odd.add(entry);
      else if (entry.isDirectory()) below.push(path);
      else ignored += 1;
    }
    for (const folder of below.reverse()) waiting.push(folder);
  }
  const problems = odd.lines();
  if (problems.length > 0) throw new TaskError(...problems);
  return { files, ignored };
}
