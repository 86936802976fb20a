import { noProject } from '../../documents/choose-view.ts';
import { EXIT } from '../../finding/exit-codes.ts';
import { UserError } from '../../finding/user-error.ts';
import { errorText } from '../../format/error-text.ts';
import type { FormatOptions } from '../../format/types.ts';
import { foundIn } from '../../format/words.ts';
import { packageVersion } from '../../io/package.ts';
import { sha256 } from '../../io/sha256.ts';
import { RULES } from '../../lint/all-rules.ts';
import { lint } from '../../lint/lint.ts';
import {
  exitCodeOf,
  type LintedFile,
  type LintReport,
  makeReport,
  type Suppression,
} from '../../lint/report.ts';
import { shownParts } from '../../lint/shown.ts';
import type { LintFinding } from '../../lint/support/types.ts';
import { sectionName } from '../../settings/project.ts';
import { colourLevel, painter } from '../colour.ts';
import { ownEnvironment } from '../environment.ts';
import { fromFolder, rootOf } from '../paths.ts';
import { replaceText } from '../text-file.ts';
import { openBaseline, writeNewBaseline } from './baseline-file.ts';
import type { FORMATS } from './formats.ts';
import { type ReadFiles, type ReadOptions, readFiles } from './read-files.ts';

type FormatName = (typeof FORMATS)[number];

export interface LintCall extends Omit<ReadOptions, 'env'> {
  readonly format: FormatName;
  readonly output: string | undefined;
  readonly quiet: boolean;
  readonly notes: boolean;
  readonly maxWarnings: number | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly colour: boolean | undefined;
}

/** Where the call stands: its streams, variables, and whether stdout is a terminal. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/** 0 clean, 1 errors or too many warnings, 2 the call could not be carried out. */
export async function executeLint(call: LintCall, around: Surroundings): Promise<number> {
  const read = await readFiles({ ...call, env: around.env }, ownEnvironment());
  if (read.found !== undefined) around.err(read.found);
  const failures = [...read.failures, ...unknownProject(call.project, read)];
  const options = { compat: call.compat === true, project: call.project };
  const linted = read.files.map((one) => ({ ...one, findings: lint(one.file, options) }));

  try {
    if (call.writeBaseline !== undefined) {
      around.err(writeNewBaseline(call.writeBaseline, linted));
      return finish(failures, 0, around);
    }
    const root = rootOf(around.env);
    const baseline = await openBaseline(
      call.baseline,
      failures.length > 0 || call.project !== undefined,
      root,
    );
    const files = linted.map(({ file, fixed, change, fixable, guessable, findings }) => ({
      path: file.path,
      repositoryPath: fromFolder(root, file.path),
      text: file.text,
      kind: file.kind,
      shown: shownParts(file),
      findings,
      suppression: (finding: LintFinding) => accepted(finding) ?? baseline?.suppression(file, finding),
      fixed,
      change,
      fixable,
      guessable,
    }));
    // The suppressions count the baseline down: what is left of it is known behind them.
    const settled = files.map((file) => ({ ...file, suppression: settle(file) }));
    const report = makeReport([...settled, ...(baseline?.leftover(linted.map(({ file }) => file)) ?? [])], {
      version: packageVersion(),
      skipped: read.skipped,
      quiet: call.quiet,
      dryRun: call.fix === 'try',
      failures: failures.map(({ message }) => message),
      sha256,
    });
    await print(report, call, read, around);
    return finish(failures, judge(report, call, around), around);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return finish([...failures, error], 0, around);
  }
}

function finish(failures: readonly UserError[], code: number, { err }: Surroundings): number {
  for (const { message, hint } of failures) err(errorText(message, hint));
  return failures.length > 0 ? EXIT.couldNot : code;
}

function judge({ counts }: LintReport, { maxWarnings }: LintCall, { err }: Surroundings): number {
  if (maxWarnings !== undefined && counts.warnings > maxWarnings)
    err(`too many warnings: ${counts.warnings}, and at most ${maxWarnings} are allowed\n`);
  return exitCodeOf(counts, maxWarnings);
}

const accepted = ({ accepted: reason }: LintFinding): Suppression | undefined =>
  reason === undefined ? undefined : { kind: 'accepted', reason };

function settle({ findings, suppression }: LintedFile): LintedFile['suppression'] {
  const settled = new Map(findings.map((finding) => [finding, suppression(finding)]));
  return (finding) => settled.get(finding);
}

function unknownProject(project: string | undefined, { files }: ReadFiles): UserError[] {
  if (project === undefined || files.length === 0 || sectionName(project) === 'general') return [];
  const names = files.flatMap(({ file }) =>
    file.units.flatMap(({ views }) => views.flatMap(({ name }) => name ?? [])),
  );
  if (names.some((name) => sectionName(name) === sectionName(project))) return [];
  return [noProject(project, names)];
}

const FORMATTERS: Readonly<
  Record<FormatName, () => Promise<{ format: (report: LintReport, options: FormatOptions) => string }>>
> = {
  pretty: () => import('../../format/pretty.ts'),
  json: () => import('../../format/json.ts'),
  sarif: () => import('../../format/sarif.ts'),
  github: () => import('../../format/github.ts'),
  gitlab: () => import('../../format/gitlab.ts'),
  junit: () => import('../../format/junit.ts'),
};

async function print(
  report: LintReport,
  { format, output, fix, colour, notes }: LintCall,
  { stdin }: ReadFiles,
  { out, err, env, isTerminal }: Surroundings,
): Promise<void> {
  const level = output === undefined ? colourLevel(colour, env, isTerminal) : 0;
  const options = { paint: await painter(level), rules: RULES, notes };
  const textOf = async (name: FormatName): Promise<string> =>
    (await FORMATTERS[name]()).format(report, options);

  const isFilter = fix === 'write' && stdin !== undefined;
  if (isFilter) out(stdin);
  const show = isFilter ? err : out;
  if (output !== undefined) {
    replaceText(output, await textOf(format));
    err(`${output}: ${foundIn(report)}\n`);
    return;
  }
  if (format !== 'pretty') show(await textOf(format));
  else if (report.files.length > 0) {
    show(await textOf('pretty'));
    if (env.GITHUB_ACTIONS === 'true') show(await textOf('github'));
  }
}
