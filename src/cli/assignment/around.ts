import type { Finding } from '../../finding/finding.ts';
import { UserError } from '../../finding/user-error.ts';
import { errorText } from '../../format/error-text.ts';
import { findingPrinter, type Source } from '../../format/finding-text.ts';
import { oneLine } from '../../settings/text.ts';
import type { Surroundings } from '../lint/execute.ts';
import { replaceText } from '../text-file.ts';

export type { Surroundings } from '../lint/execute.ts';

const leave = (): never => process.exit(process.exitCode ?? 0);

/** The process's own streams. A reader that goes away (`| head`) ends the program, without a word. */
export function ownSurroundings(): Surroundings {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners('error').includes(leave)) stream.on('error', leave);
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
    isTerminal: process.stdout.isTTY,
  };
}

/** Findings about settings with their places, on stderr. */
export function showFindings(findings: readonly Finding[], source: Source, { err }: Surroundings): void {
  const print = findingPrinter(source);
  for (const finding of findings) err(`${print(finding)}\n`);
}

/** Text to a file or to stdout. */
export function put(text: string, file: string | undefined, { out, err }: Surroundings): void {
  if (file === undefined) out(text);
  else {
    replaceText(file, text);
    err(`written: ${oneLine(file)}\n`);
  }
}

/** Does what is asked; a call that cannot be carried out is told on stderr, exit code 2. */
export async function answered(
  around: Pick<Surroundings, 'err'>,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    around.err(errorText(error.message, error.hint));
    return error.exitCode;
  }
}
