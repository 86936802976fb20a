import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../../finding/user-error.ts';
import { readTool, type Tool } from '../../init/ci/tool.ts';

/** The tool that an answer names; a packed file is read for its digest. */
export const toolOf = (answer: string): Tool => readTool(answer, digestOf);

/** What CI needs of a packed file; the last is one of the dependencies, which nobody installs there. */
const NEEDED = [
  'package/bin/run.js',
  'package/dist/commands/lint.js',
  'package/node_modules/@oclif/core/package.json',
];
const HOW = 'make it with "npm pack" in a checkout of mercure-anonymizer, after "npm ci"';

function digestOf(path: string): string {
  if (!existsSync(path)) throw new UserError(`--tool: ${path} does not exist`, HOW);
  try {
    const bytes = readFileSync(path);
    const names = new Set(entryNames(gunzipSync(bytes)));
    if (NEEDED.every((name) => names.has(name))) return createHash('sha512').update(bytes).digest('hex');
  } catch {
    // Told below: what cannot be read or unpacked is none either.
  }
  throw new UserError(`--tool: ${path} is not a packed mercure-anonymizer with all that it needs`, HOW);
}

const BLOCK = 512;

/** The names in a tar archive (POSIX ustar): a header of 512 bytes, then the file in whole blocks. */
function* entryNames(tar: Buffer): Iterable<string> {
  const text = (from: number, length: number): string =>
    tar.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const prefix = text(at + 345, 155);
    yield prefix === '' ? text(at, 100) : `${prefix}/${text(at, 100)}`;
    const size = Number.parseInt(text(at + 124, 12), 8);
    if (Number.isNaN(size)) return;
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
