import { EXIT } from '../../finding/exit-codes.ts';
import { UserError } from '../../finding/user-error.ts';
import { entryText } from '../../format/finding-text.ts';
import { fileError, systemCode } from '../../io/file-error.ts';
import { fingerprint } from '../../io/key.ts';
import { type KeyFile, KeyFileError, makeKeyFile, readKeyFile } from '../../io/key-file.ts';
import { keyPlaceOf, keySources } from '../../mercure/keys.ts';
import { answered, type Surroundings } from '../assignment/around.ts';

type KeySurroundings = Pick<Surroundings, 'out' | 'err' | 'env'>;

/** A call of `key`, as flags and environment give it. */
export interface KeyCall {
  readonly file: string | undefined;
  readonly make: boolean;
  /** The fingerprint that the key should have. */
  readonly expect: string | undefined;
  readonly json: boolean;
}

const NO_FILE = 'No key file is named';
const NO_FILE_HINT = 'write mercure-anonymizer key FILE, or set MERCURE_ANONYMIZER_KEY_FILE';
const THERE = 'There is such a file already, and a key is never written over another one';
const THERE_HINT =
  'take the old file away first if its patients are to get new pseudonyms: nobody can link them to the old ones afterwards';
const MISSING_HINT = 'check its name, or make one with --make';
const otherKey = (own: string, wanted: string): string =>
  `The fingerprint of the key is ${own}, and ${wanted} is expected`;
const OTHER_HINT = 'put the right key there: another one gives everybody new pseudonyms';
const INVALID_HINT = 'put the right key there, or take the file away and make a new one with --make';
const READABLE = 'the file can be read by users other than its owner';
const READABLE_HINT = 'chmod 600, unless it is a secret that Docker or Kubernetes keeps';

/** Makes, checks and names a key; returns the exit code. The key itself is never shown. */
export const executeKey = (call: KeyCall, around: KeySurroundings): Promise<number> =>
  answered(around, async () => {
    const { out, err, env } = around;
    // Without a name, where `run` looks without --key-file.
    const path = call.file ?? keyPlaceOf(keySources(undefined, env))?.path;
    if (path === undefined) throw new UserError(NO_FILE, NO_FILE_HINT);
    if (call.make) await make(path);
    const { key, readableByOthers } = read(path);
    const own = fingerprint(key);
    out(
      call.json
        ? `${JSON.stringify({ fingerprint: own, readable_by_others: readableByOthers })}\n`
        : `${own}\n`,
    );
    if (readableByOthers) err(`${entryText({ severity: 'warning', text: READABLE, hint: READABLE_HINT })}\n`);
    const wanted = call.expect?.toLowerCase();
    if (wanted === undefined || wanted === own) return EXIT.done;
    throw new UserError(otherKey(own, wanted), OTHER_HINT, EXIT.failed);
  });

async function make(path: string): Promise<void> {
  let made: boolean;
  try {
    made = await makeKeyFile(path);
  } catch (error) {
    throw fileError(error, 'new file', 'The key file');
  }
  if (!made) throw new UserError(THERE, THERE_HINT);
}

function read(path: string): KeyFile {
  try {
    return readKeyFile(path);
  } catch (error) {
    if (error instanceof KeyFileError)
      throw new UserError(`The key file is not valid: ${error.message}`, INVALID_HINT, EXIT.failed);
    if (systemCode(error) === 'ENOENT') throw new UserError('The key file does not exist', MISSING_HINT);
    throw fileError(error, 'file', 'The key file');
  }
}
