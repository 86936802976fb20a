import { UserError } from '../../finding/user-error.ts';
import { type ChunkedFile, openChunked } from '../../io/file-chunks.ts';
import { describeError } from '../../mercure/describe-error.ts';

const NO_INPUT = 'Give the file of the originals, or pipe them in (- is standard input)';
const NEVER =
  'the originals stand in a file or come by standard input (-), never on the command line, where others see them';

/**
 * The bytes of the originals. Nothing that stands on the command line is repeated, since it may be an original. Throws a
 * UserError.
 */
export function* originalsIn(path: string): Iterable<Uint8Array> {
  const file = open(path);
  try {
    yield* file.chunks();
  } finally {
    file.close();
  }
}

/** What the arguments name: a path, or `-`. Throws a UserError. */
export function inputOf(args: readonly string[], isTerminal: boolean): string {
  const [path = isTerminal ? undefined : '-', ...more] = args;
  if (more.length > 0) throw new UserError('There is more than one argument', NEVER);
  if (path === undefined) throw new UserError(NO_INPUT);
  return path;
}

function open(path: string): ChunkedFile {
  try {
    return openChunked(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UserError('The argument is no file', NEVER);
    throw new UserError(`The file of the originals cannot be read: ${describeError(error)}`);
  }
}
