import { UserError } from '../finding/user-error.ts';

/** What was to be opened: to be read, or to be written. */
export type Opening = 'file' | 'folder' | 'new file' | 'new folder';

interface Reason {
  readonly reason: string;
  readonly hint: string;
}

const PERMISSION = 'give the user who runs this program permission, or run it as another user';

/** What the file system says, in words; its own messages hold paths. */
const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: { reason: 'permission denied', hint: PERMISSION },
  EPERM: { reason: 'operation not permitted', hint: PERMISSION },
  ENOENT: { reason: 'does not exist', hint: 'check the path' },
  ENOSPC: { reason: 'no space left on the disk', hint: 'make room, or name a place on another disk' },
  EDQUOT: { reason: 'the disk quota is used up', hint: 'make room, or name a place on another disk' },
  EROFS: { reason: 'the file system is read-only', hint: 'name a place that can be written to' },
  EMFILE: { reason: 'too many open files', hint: 'raise the limit (ulimit -n), and try again' },
  ENFILE: { reason: 'too many open files', hint: 'close other programs, and try again' },
  EIO: { reason: 'the disk reports an error (input/output error)', hint: 'check the disk' },
  EFBIG: { reason: 'the file is too large for the file system', hint: 'name a place on another disk' },
  ENAMETOOLONG: { reason: 'the name is too long', hint: 'choose a shorter one' },
  ENOTDIR: { reason: 'is not a folder', hint: 'check the path: a part of it is a file' },
  EISDIR: { reason: 'is a folder', hint: 'name a file' },
  ELOOP: { reason: 'links lead in a circle, or to a link', hint: 'name the file that the link leads to' },
  EXDEV: { reason: 'is on another file system', hint: 'name a place on the same disk' },
  ESTALE: { reason: 'the network file system lost it', hint: 'try again' },
};

/** Where the kind of thing that is missing says more than "cannot be read". */
const SENTENCES: Readonly<Record<string, Readonly<Record<Opening, readonly [says: string, hint: string]>>>> =
  {
    ENOENT: {
      file: ['does not exist', 'check its name, and the folder it is looked for in'],
      folder: ['does not exist', 'check the path'],
      'new file': ['cannot be written: its folder does not exist', 'make the folder first'],
      'new folder': ['does not exist', 'make it first, or check the path'],
    },
    ENOTDIR: {
      file: ['cannot be read: a part of its path is a file', 'check the path'],
      folder: ['is a file, and a folder is needed', 'name the folder that the file is in'],
      'new file': ['cannot be written: a part of its path is a file', 'check the path'],
      'new folder': ['is a file, and a folder is needed', 'name a folder'],
    },
    EISDIR: {
      file: ['is a folder, and a file is needed', 'name a file in it'],
      folder: ['is a folder', 'check the path'],
      'new file': ['is a folder, and a file is to be written', 'name a file in it'],
      'new folder': ['is a folder', 'check the path'],
    },
  };

const VERBS: Readonly<Record<Opening, string>> = {
  file: 'cannot be read',
  folder: 'cannot be read',
  'new file': 'cannot be written',
  'new folder': 'cannot be used',
};

/** The code of a system error; undefined for any other error. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : undefined;

/** A system error, in words without its path; undefined for any other error. */
export function systemText(error: unknown): string | undefined {
  const code = systemCode(error);
  if (code === undefined) return undefined;
  const text = REASONS[code]?.reason;
  return text === undefined ? `system error ${code}` : `${text} (${code})`;
}

/**
 * The one sentence, and what to do, for what could not be opened: by the code of a system error and by what it was to be.
 * `what` begins the sentence: a path, or "the input folder". A UserError stays as it is, and so does a bug.
 */
export function fileError(error: unknown, opening: Opening, what: string): Error {
  const code = systemCode(error);
  if (code === undefined) return error as Error;
  return codeError(code, opening, what);
}

/** The same where we have seen by ourselves what the system would say. */
export function codeError(code: string, opening: Opening, what: string): UserError {
  const sentence = SENTENCES[code]?.[opening];
  if (sentence !== undefined) return new UserError(`${what} ${sentence[0]}`, sentence[1]);
  const known = REASONS[code];
  const reason = known === undefined ? `system error ${code}` : `${known.reason} (${code})`;
  return new UserError(`${what} ${VERBS[opening]}: ${reason}`, known?.hint);
}
