import { DicomError } from '../dicom/types.ts';
import { EngineError } from '../engine/context/types.ts';
import { systemText } from '../io/file-error.ts';
import { OutputError } from '../io/output-error.ts';
import { NotRegularError, ShortFileError } from '../io/regular-file.ts';

/** Errors whose texts are ours and hold no value of the input. */
const OURS = [DicomError, EngineError, NotRegularError, ShortFileError];

/** One line for any error, safe to print: a message that may hold a value or a path is left out. */
export function describeError(error: unknown): string {
  if (error instanceof Error && OURS.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof OutputError) return `The output cannot be written: ${describeError(error.cause)}`;
  return systemText(error) ?? `internal error, please report it: ${bugText(error)}`;
}

/** The kind of a bug and where it happened: function names and lines of our own code, never the message. */
function bugText(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is not an error was thrown';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim().replace(/(?:file:\/\/)?(?:\/[^/\s()]+)+\/([^/\s()]+:\d+:\d+)/, '$1'));
  return [error.constructor.name, ...frames].join(' ');
}
