import { UserError } from '../finding/user-error.ts';
import { codeError, fileError } from '../io/file-error.ts';
import { NotRegularError, readSmallFile } from '../io/regular-file.ts';

/** mercure's files are a few KB, a mercure.json some 100 KB. */
const LIMIT = 64 * 1024 * 1024;

/** The text of a file without its byte order mark. Throws a UserError whose sentence begins with `what`. */
export function readSmallText(path: string, what: string): string {
  try {
    return decoded(readSmallFile(path, LIMIT), what);
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(`${what} ${error.message}`, 'name another file');
    if (error instanceof NotRegularError)
      throw error.isFolder ? codeError('EISDIR', 'file', what) : notRegular(what);
    throw fileError(error, 'file', what);
  }
}

const notRegular = (what: string): UserError =>
  new UserError(
    `${what} is not a regular file`,
    'a link, a FIFO or a device is not opened: name the file itself',
  );

function decoded(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${what} is not valid UTF-8`, 'save it as UTF-8');
  }
}
