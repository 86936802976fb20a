import { UserError } from '../finding/user-error.ts';
import { fileError } from '../io/file-error.ts';
import { type KeyFile, KeyFileError, readKeyFile } from '../io/key-file.ts';

/** The key that the call names. Where it is none, the call is wrong and not the task: throws a UserError. */
export function readNamedKey(path: string): KeyFile {
  try {
    return readKeyFile(path);
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw fileError(error, 'file', path === '' ? 'The key file' : path);
    throw new UserError(
      `The key file cannot be used: ${error.problem}`,
      error.hint ?? 'name the file of the key',
    );
  }
}
