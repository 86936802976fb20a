import { DicomError } from '../dicom/types.ts';
import { EngineError } from '../engine/context/types.ts';
import { OutputError } from '../io/output-error.ts';
import { NotRegularError, ShortFileError } from '../io/regular-file.ts';

/** What the file system says, in words; its own messages hold paths. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'does not exist (any more)',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EIO: 'the disk reports an error (input/output error)',
  EFBIG: 'the file is too large for the file system',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'is no folder',
  EISDIR: 'is a folder',
  EXDEV: 'lies on another file system',
  ESTALE: 'the network file system lost it',
};

/** Errors whose texts are ours and hold no value of the input. */
const OURS = [DicomError, EngineError, NotRegularError, ShortFileError];

/** A system error, in words without its path; undefined for any other error. */
export function systemText(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const code = String(error.code);
  const text = SYSTEM[code];
  return text === undefined ? `system error ${code}` : `${text} (${code})`;
}

/** One line for any error, safe to print: a message that may hold a value or a path is left out. */
export function describeError(error: unknown): string {
  if (error instanceof Error && OURS.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof OutputError) return `The output cannot be written: ${describeError(error.cause)}`;
  return systemText(error) ?? `internal error, please report it: ${bugText(error)}`;
}

/** The kind of a bug and where it happened: function names and lines of our own code, never the message. */
function bugText(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim().replace(/(?:file:\/\/)?(?:\/[^/\s()]+)+\/([^/\s()]+:\d+:\d+)/, '$1'));
  return [error.constructor.name, ...frames].join(' ');
}
