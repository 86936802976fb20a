import {
  chmodSync,
  chownSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../finding/user-error.ts';
import { randomWord } from '../io/key.ts';

/** A mercure.json is some 100 KB. */
const LIMIT = 64 * 1024 * 1024;

/** The text of a file, or of standard input for `-`, its byte order mark included. */
export async function readText(path: string): Promise<string> {
  const bytes = path === '-' ? await readStdin() : readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError('is not valid UTF-8');
  }
}

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > LIMIT) throw new UserError(`is longer than ${LIMIT} bytes`);
    return readFileSync(path);
  } catch (error) {
    throw inWords(error, 'cannot be read');
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Replaces a file as a whole: whoever reads it meanwhile sees the old text or the new one. Its mode and owner stay, and a
 * link goes on leading to it.
 */
export function replaceText(path: string, text: string): void {
  try {
    const target = realPath(path);
    const temporary = join(dirname(target), `.${basename(target)}.${randomWord()}`);
    try {
      writeFileSync(temporary, text, { flag: 'wx' });
      const old = statSync(target, { throwIfNoEntry: false });
      if (old !== undefined) {
        const { uid, gid } = statSync(temporary);
        // mercure could not read its file if it belonged to root after a `sudo`.
        if (uid !== old.uid || gid !== old.gid) chownSync(temporary, old.uid, old.gid);
        chmodSync(temporary, old.mode & 0o7777);
      }
      renameSync(temporary, target);
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch (error) {
    throw inWords(error, 'cannot be written');
  }
}

/** As `replaceText`, for a file that no one names in the message: its errors begin with the path. */
export function replaceNamed(path: string, text: string): void {
  try {
    replaceText(path, text);
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${path}: ${error.message}`) : error;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'access is not allowed',
  EPERM: 'access is not allowed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};

/** A system error in words for the user; every other error as it is. */
export function inWords(error: unknown, what: string): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof UserError || code === undefined) return error as Error;
  return new UserError(`${what}: ${REASONS[code] ?? code}`);
}
