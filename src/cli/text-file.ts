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
import { fileError } from '../io/file-error.ts';
import { randomWord } from '../io/key.ts';

/** A mercure.json is some 100 KB. */
const LIMIT = 64 * 1024 * 1024;

/**
 * The text of a file, or of standard input for `-`, its byte order mark included. Throws a UserError whose sentence begins
 * with the path, or with `shown`.
 */
export async function readText(
  path: string,
  shown = path === '-' ? 'standard input' : path,
): Promise<string> {
  const bytes = path === '-' ? await readStdin() : readBytes(path, shown);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(`${shown} is not valid UTF-8`, 'save it as UTF-8');
  }
}

function readBytes(path: string, shown: string): Uint8Array {
  try {
    if (statSync(path).size > LIMIT)
      throw new UserError(`${shown} is longer than ${LIMIT} bytes`, 'name another file');
    return readFileSync(path);
  } catch (error) {
    throw fileError(error, 'file', shown);
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Replaces a file as a whole: whoever reads it meanwhile sees the old text or the new one. Its mode and owner stay, and a
 * link goes on leading to it. Throws a UserError whose sentence begins with the path.
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
    throw fileError(error, 'new file', path);
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
