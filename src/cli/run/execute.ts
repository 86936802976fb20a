import { UserError } from '../../finding/user-error.ts';
import { type Entry, entryText } from '../../format/finding-text.ts';
import { leanHeap } from '../../io/lean-heap.ts';
import { describeError } from '../../mercure/describe-error.ts';
import { type KeySources, keySources } from '../../mercure/keys.ts';
import { createLog, type Log } from '../../mercure/log.ts';
import { type Result, resultText } from '../../mercure/result.ts';
import { runTask } from '../../mercure/task.ts';
import { TaskError } from '../../mercure/task-error.ts';
import { oneLine } from '../../settings/text.ts';
import { terminalProgress } from './progress.ts';

/** A call of `run`, as flags and environment give it. */
export interface Call {
  readonly input: string | undefined;
  readonly output: string | undefined;
  readonly settingsFile: string | undefined;
  readonly project: string | undefined;
  readonly dryRun: boolean;
  readonly keys: KeySources;
  /** Standard output gets one JSON object and nothing else; the log goes to standard error. */
  readonly json: boolean;
}

/** What the command line says besides the folders; none of it where mercure starts the container. */
interface RunFlags {
  readonly settings?: string | undefined;
  readonly project?: string | undefined;
  readonly 'dry-run'?: boolean;
  readonly 'key-file'?: string | undefined;
  readonly format?: string;
  readonly json?: boolean;
}

/** The folders of the command line, else those that mercure names in the environment. */
export const callOf = (
  [input, output]: readonly (string | undefined)[],
  flags: RunFlags,
  env: NodeJS.ProcessEnv,
): Call => ({
  input: input ?? env.MERCURE_IN_DIR,
  output: output ?? env.MERCURE_OUT_DIR,
  settingsFile: flags.settings,
  project: flags.project,
  dryRun: flags['dry-run'] ?? false,
  keys: keySources(flags['key-file'], env),
  json: flags.json === true || flags.format === 'json',
});

const NO_FOLDERS =
  'Usage: run [input folder] [output folder], or the folders in MERCURE_IN_DIR and MERCURE_OUT_DIR';

const ignore = (): void => undefined;

/** Runs the task, prints log and result, and returns the exit code. Never throws. */
export async function execute(call: Call): Promise<number> {
  leanHeap();
  // A reader that goes away ends its reading, not the task.
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
  const logStream = call.json ? process.stderr : process.stdout;
  const errors: Entry[] = [];
  const log = createLog((entry) => {
    if (entry.severity === 'error') errors.push(entry);
    // Valid UTF-8 always: mercure fails a task over one bad byte.
    logStream.write(`${entryText(entry)}\n`);
  });
  try {
    const result = await runCall(call, log);
    if (call.json) process.stdout.write(resultText(result));
    return 0;
  } catch (error) {
    const [code, lines] = failureOf(error);
    for (const line of lines) log.error(line);
    if (call.json) process.stdout.write(failureText(errors));
    return code;
  }
}

/** What `--json` prints in place of a result. */
const failureText = (errors: readonly Entry[]): string =>
  `${JSON.stringify({ errors: errors.map(inOneText) }, undefined, 4)}\n`;

const inOneText = ({ text, hint }: Entry): string =>
  oneLine(hint === undefined ? text : `${text}; hint: ${hint}`);

function runCall(call: Call, log: Log): Promise<Result> {
  const { input, output, settingsFile, project, dryRun, keys } = call;
  if (!input || (!output && !dryRun)) throw new UserError(NO_FOLDERS);
  return runTask(
    {
      input,
      output: output || undefined,
      settings: settingsFile === undefined ? undefined : { file: settingsFile, project },
      dryRun,
      keys,
    },
    log,
    terminalProgress(process.stderr),
  );
}

function failureOf(error: unknown): [code: number, lines: readonly string[]] {
  if (error instanceof UserError)
    return [error.exitCode, error instanceof TaskError ? error.lines : [error.message]];
  return [1, [describeError(error)]];
}
