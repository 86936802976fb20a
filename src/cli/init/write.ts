import { existsSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../../finding/user-error.ts';
import { codeError, fileError } from '../../io/file-error.ts';
import { readText, replaceText } from '../text-file.ts';

/** What is to be written, and what stood there when it was made. */
export interface Draft {
  readonly path: string;
  readonly before: string | undefined;
  readonly text: string;
}

/** The text of a file that is there, undefined where there is none. Only regular files, and links to them, are read. */
export async function readExisting(path: string): Promise<string | undefined> {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined)
      throw new UserError(`${path} is a link that leads nowhere`, 'name the file that it should lead to');
    if (stat.isDirectory()) throw codeError('EISDIR', 'new file', path);
    if (!stat.isFile()) throw new UserError(`${path} is not a regular file`, 'name a file');
    return await readText(path);
  } catch (error) {
    throw fileError(error, 'file', path);
  }
}

/**
 * Writes all drafts, each as a whole or not at all. Nothing is written where one of the files has changed since it was read,
 * or where its owner would change.
 */
export async function writeDrafts(drafts: readonly Draft[]): Promise<void> {
  for (const { path, before } of drafts) {
    if ((await readExisting(path)) !== before)
      throw new UserError(`${path} was changed meanwhile`, 'start again');
    judgeOwner(path);
  }
  // A signal waits until all is done: half of the files would be worse than all or none.
  const wait = (): void => {};
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, wait);
  try {
    for (const { path, text } of drafts) write(path, text);
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}

function write(path: string, text: string): void {
  try {
    if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    replaceText(path, text);
  } catch (error) {
    throw fileError(error, 'new file', path);
  }
}

/** A new file takes the place of the old one. Only root can give it the old owner, without whom mercure could not read it. */
function judgeOwner(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  const user = process.geteuid?.() ?? 0;
  if (stat !== undefined && user !== 0 && stat.uid !== user)
    throw new UserError(
      `${path} belongs to another user: writing it would make it yours, and mercure could not read it`,
      `call this as its owner, or write a new file and paste the section`,
    );
}

export const readTemplate = (path: string): string => readFileSync(path, 'utf8');
