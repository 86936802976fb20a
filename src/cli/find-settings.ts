import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { slashes } from './paths.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A file that no one has named. */
interface FoundFile {
  readonly path: string;
  /** What it is known by, for `(named by ...)`. */
  readonly by: string;
}

const HERE = 'the working folder';

/** The mercure.json that mercure itself would read; one that a variable names may not be there. */
export function findMercureFile({
  MERCURE_CONFIG_FILE: file,
  MERCURE_CONFIG_FOLDER: folder,
}: Env): FoundFile | undefined {
  if (file) return { path: file, by: 'MERCURE_CONFIG_FILE' };
  if (folder) return { path: slashes(join(folder, 'mercure.json')), by: 'MERCURE_CONFIG_FOLDER' };
  return here('mercure.json');
}

/** The file of settings for a command that needs one and whose call names none. */
export const findSettings = (env: Env): FoundFile | undefined =>
  findMercureFile(env) ?? here('settings.json');

const here = (path: string): FoundFile | undefined => (existsSync(path) ? { path, by: HERE } : undefined);

/** Said on stderr, so that nobody takes one file for another. */
export const foundWords = ({ path, by }: FoundFile): string =>
  by === HERE ? `reading ${path} in ${HERE}\n` : `reading ${path}, which ${by} names\n`;

export const WHERE_LOOKED =
  'name a file; without one, MERCURE_CONFIG_FILE and MERCURE_CONFIG_FOLDER say where a mercure.json is, ' +
  'else mercure.json and settings.json are looked for in the working folder';
