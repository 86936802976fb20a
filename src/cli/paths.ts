import { isAbsolute, relative, resolve, sep } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

export const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** The folder that CI systems count paths from. */
export const rootOf = ({ GITHUB_WORKSPACE, CI_PROJECT_DIR }: Env): string =>
  GITHUB_WORKSPACE || CI_PROJECT_DIR || process.cwd();

/** With slashes, and absolute where it is not in the folder. */
export function fromFolder(folder: string, path: string): string {
  const short = relative(folder, resolve(path));
  return slashes(short.startsWith('..') || isAbsolute(short) ? resolve(path) : short);
}
