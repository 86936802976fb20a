import { EXIT } from '../../finding/exit-codes.ts';
import { UserError } from '../../finding/user-error.ts';
import { type Entry, entryText } from '../../format/finding-text.ts';
import { leanHeap } from '../../io/lean-heap.ts';
import { describeError } from '../../mercure/describe-error.ts';
import type { CertificateSources } from '../../mercure/encryption.ts';
import { type KeySources, keySources } from '../../mercure/keys.ts';
import { createLog, type Log } from '../../mercure/log.ts';
import type { LookupSources } from '../../mercure/lookup.ts';
import { type Result, resultText } from '../../mercure/result.ts';
import type { SettingsChoice } from '../../mercure/settings-file.ts';
import { runTask } from '../../mercure/task.ts';
import { TaskError } from '../../mercure/task-error.ts';
import { oneLine } from '../../settings/text.ts';
import { terminalProgress } from './progress.ts';

/** A call of `run`, as flags and environment give it. */
export interface Call {
  readonly input: string | undefined;
  readonly output: string | undefined;
  readonly settings: SettingsChoice | undefined;
  readonly dryRun: boolean;
  readonly keys: KeySources;
  readonly lookup: LookupSources;
  readonly certificates: CertificateSources;
  /** Standard output gets one JSON object and nothing else; the log goes to standard error. */
  readonly json: boolean;
  /** Both folders are named by the environment: mercure has made the call, and only the task can fail. */
  readonly byMercure: boolean;
}

/** What the command line says besides the folders; none of it where mercure starts the container. */
interface RunFlags {
  readonly settings?: string | undefined;
  readonly project?: string | undefined;
  readonly rule?: string | undefined;
  readonly module?: string | undefined;
  readonly output?: string | undefined;
  readonly 'dry-run'?: boolean;
  readonly 'key-file'?: string | undefined;
  readonly lookup?: string | undefined;
  readonly 'encrypt-certificate'?: string | undefined;
  readonly format?: string;
  readonly json?: boolean;
}

/** The folders of the command line, else those that mercure names in the environment. */
export const callOf = (
  [input, output]: readonly (string | undefined)[],
  flags: RunFlags,
  env: NodeJS.ProcessEnv,
): Call => {
  const { settings: file, project, rule, module } = flags;
  const given = output ?? flags.output;
  return {
    input: input ?? env.MERCURE_IN_DIR,
    output: given ?? env.MERCURE_OUT_DIR,
    settings: file === undefined ? undefined : { file, project, rule, module },
    dryRun: flags['dry-run'] ?? false,
    keys: keySources(flags['key-file'], env),
    lookup: { flag: flags.lookup, persistence: env.MODULE_PERSISTENCE_DIR || undefined },
    certificates: {
      flag: flags['encrypt-certificate'],
      persistence: env.MODULE_PERSISTENCE_DIR || undefined,
    },
    json: flags.json === true || flags.format === 'json',
    byMercure:
      input === undefined && given === undefined && Boolean(env.MERCURE_IN_DIR && env.MERCURE_OUT_DIR),
  };
};

const noFolder = (which: string, variable: string): UserError =>
  new UserError(
    `No ${which} folder is given`,
    `write run IN OUT, or name it in ${variable}; --help shows the flags`,
  );

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
    // mercure keeps both streams. Valid UTF-8 always: it fails a task over one bad byte.
    const stream = entry.severity === 'error' ? process.stderr : logStream;
    stream.write(`${entryText(entry)}\n`);
  });
  try {
    const result = await runCall(call, log);
    if (call.json) process.stdout.write(resultText(result));
    return EXIT.done;
  } catch (error) {
    const { exit, lines, hint } = failureOf(error);
    for (const [i, line] of lines.entries()) log.error(line, i === lines.length - 1 ? hint : undefined);
    if (call.json) process.stdout.write(failureText(errors));
    return exit === EXIT.couldNot && call.byMercure ? EXIT.failed : exit;
  }
}

/** What `--json` prints in place of a result. */
const failureText = (errors: readonly Entry[]): string =>
  `${JSON.stringify({ errors: errors.map(inOneText) }, undefined, 4)}\n`;

const inOneText = ({ text, hint }: Entry): string =>
  oneLine(hint === undefined ? text : `${text}; hint: ${hint}`);

function runCall(call: Call, log: Log): Promise<Result> {
  const { input, output, settings, dryRun, keys, lookup, certificates } = call;
  if (!input) throw noFolder('input', 'MERCURE_IN_DIR');
  if (!output && !dryRun) throw noFolder('output', 'MERCURE_OUT_DIR');
  return runTask(
    { input, output: output || undefined, settings, dryRun, keys, lookup, certificates },
    log,
    terminalProgress(process.stderr),
  );
}

interface Failure {
  readonly exit: number;
  readonly lines: readonly string[];
  readonly hint: string | undefined;
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof UserError))
    return { exit: EXIT.failed, lines: [describeError(error)], hint: undefined };
  const lines = error instanceof TaskError ? error.lines : error.message.split('\n');
  return { exit: error.exitCode, lines, hint: error.hint };
}
