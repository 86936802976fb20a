import { join } from 'node:path';
import { UserError } from '../../finding/user-error.ts';
import { fingerprint } from '../../io/key.ts';
import { type KeyFile, KeyFileError, makeKeyFile, readKeyFile } from '../../io/key-file.ts';
import { systemText } from '../../mercure/describe-error.ts';
import { KEY_NAME } from '../../mercure/keys.ts';

/** A call of `key`, as flags and environment give it. */
export interface KeyCall {
  readonly file: string | undefined;
  readonly make: boolean;
  /** The fingerprint that the key should have. */
  readonly expect: string | undefined;
  readonly json: boolean;
}

interface Around {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: NodeJS.ProcessEnv;
}

const NO_FILE = 'No key file is named';
const NO_FILE_HINT = 'write mercure-anonymizer key FILE, or set MERCURE_ANONYMIZER_KEY_FILE';
const THERE = 'There is such a file already, and a key is never written over another one';
const THERE_HINT =
  'take the old file away first if its patients are to get new pseudonyms: nobody can link them to the old ones afterwards';
const MISSING_HINT = 'make one with --make';
const READABLE = 'the file can be read by others than its owner';
const READABLE_HINT = 'chmod 600, unless it is a secret that Docker or Kubernetes keeps';

/** Makes, checks and names a key; returns the exit code. The key itself is never shown. */
export async function executeKey(call: KeyCall, { out, err, env }: Around): Promise<number> {
  try {
    const path = call.file ?? ownFile(env);
    if (path === undefined) throw new UserError(NO_FILE, NO_FILE_HINT);
    if (call.make) await make(path);
    const { key, readableByOthers } = read(path);
    const own = fingerprint(key);
    out(
      call.json
        ? `${JSON.stringify({ fingerprint: own, readable_by_others: readableByOthers })}\n`
        : `${own}\n`,
    );
    if (readableByOthers) err(`warning: ${READABLE}\n  hint: ${READABLE_HINT}\n`);
    const wanted = call.expect?.toLowerCase();
    if (wanted === undefined || wanted === own) return 0;
    err(`error: the fingerprint of the key is ${own}, and ${wanted} is expected\n`);
    return 1;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    err(`error: ${error.message}\n`);
    if (error.hint !== undefined) err(`  hint: ${error.hint}\n`);
    return error.exitCode;
  }
}

/** Where `run` looks without `--key-file`. */
function ownFile({ MERCURE_ANONYMIZER_KEY_FILE: named, MODULE_PERSISTENCE_DIR: folder }: NodeJS.ProcessEnv) {
  return named || (folder ? join(folder, KEY_NAME) : undefined);
}

async function make(path: string): Promise<void> {
  let made: boolean;
  try {
    made = await makeKeyFile(path);
  } catch (error) {
    throw unusable('cannot be made', error);
  }
  if (!made) throw new UserError(THERE, THERE_HINT);
}

function read(path: string): KeyFile {
  try {
    return readKeyFile(path);
  } catch (error) {
    if (error instanceof KeyFileError)
      throw new UserError(`The key file is not valid: ${error.message}`, undefined, 1);
    throw unusable('cannot be read', error);
  }
}

function unusable(what: 'cannot be made' | 'cannot be read', error: unknown): unknown {
  const text = systemText(error);
  if (text === undefined) return error;
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
    return new UserError(`The key file ${what}: ${text}`);
  return what === 'cannot be read'
    ? new UserError('There is no such key file', MISSING_HINT)
    : new UserError('The key file cannot be made: there is no such folder');
}
