import { resolve } from 'node:path';
import { readDocument } from '../../documents/read-file.ts';
import type { Environment, FileKind, SettingsDocument } from '../../documents/types.ts';
import { UserError } from '../../finding/user-error.ts';
import { countFixable, fixFile } from '../../lint/fix.ts';
import { type LintOptions, lint } from '../../lint/lint.ts';
import type { FixedFinding } from '../../lint/report.ts';
import { shownText } from '../../lint/shown.ts';
import { readText, replaceText } from '../text-file.ts';
import { isWithoutOurs, missingModules } from './modules.ts';
import { findTargets, STDIN, type Target } from './targets.ts';

export interface ReadOptions extends LintOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly kind: FileKind | undefined;
  readonly modules: readonly string[];
  readonly stdinName: string;
  readonly ignoreUnknown: boolean;
  readonly fix: 'write' | 'try' | undefined;
  /** Also what was only probably meant. */
  readonly guesses: boolean;
}

export interface ReadFile {
  readonly file: SettingsDocument;
  readonly fixed: readonly FixedFinding[];
  readonly change: { readonly before: string; readonly after: string } | undefined;
  readonly fixable: number;
  readonly guessable: number;
  readonly isStdin: boolean;
}

export interface ReadFiles {
  readonly files: readonly ReadFile[];
  readonly failures: readonly UserError[];
  /** Files that are none of ours. */
  readonly skipped: number;
  /** Text of standard input as it is now, its byte order mark included. */
  readonly stdin: string | undefined;
  /** Of a call that names nothing: what was taken, in words. */
  readonly found: string | undefined;
}

const noKind = (name: string): UserError =>
  new UserError(
    `${name} cannot be recognised as settings, a task.json or a mercure.json`,
    'say what it is with --kind, or skip it with --ignore-unknown',
  );
const noneOfOurs = (name: string): UserError =>
  new UserError(
    `${name} holds no settings, no task.json and no mercure.json`,
    'name a file or folder that does; init writes a settings file',
  );

/** Reads all that the call names, and mends it where it is asked to. */
export async function readFiles(options: ReadOptions, environment: Environment): Promise<ReadFiles> {
  const { targets, failures: missing, searches, found } = findTargets(options.args, options.env);
  const failures = [...missing];
  const files: ReadFile[] = [];
  const known = new Set<string>();
  let skipped = 0;
  let stdin: string | undefined;
  for (const target of targets) {
    try {
      const { text, read } = await readTarget(target, options, environment);
      if (target.path === STDIN) stdin = text;
      const isPassedOver = target.searched || options.ignoreUnknown;
      // A mercure.json without the anonymizer is none of ours, unless somebody names it or its module.
      const isForeign = read !== undefined && isPassedOver && isWithoutOurs(read.file);
      if (read !== undefined && !(isForeign && options.modules.length === 0)) {
        files.push(read);
        known.add(resolve(target.path));
      } else if (isPassedOver) skipped++;
      else failures.push(noKind(shownName(target, options)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
      known.add(resolve(target.path));
    }
  }
  for (const { name, paths } of searches)
    if (!options.ignoreUnknown && !paths.some((path) => known.has(path)))
      failures.push(noneOfOurs(name === '.' ? 'the working folder' : name));
  if (failures.length === 0)
    failures.push(
      ...missingModules(
        options.modules,
        files.map(({ file }) => file),
      ),
    );
  // Of these there is nothing to say but that.
  const ours = files.filter(({ file }) => !isWithoutOurs(file));
  return { files: ours, failures, skipped, stdin, found };
}

/** What was no JSON may be shown where what it has become may be, since the rest of the text is the same. */
function changeShown(file: SettingsDocument, after: SettingsDocument): NonNullable<ReadFile['change']> {
  const shown = shownText(after);
  const isWhole = file.root === undefined && shown === after.text;
  return { before: isWhole ? file.text : shownText(file), after: shown };
}

const shownName = ({ path }: Target, { stdinName }: ReadOptions): string =>
  path === STDIN ? stdinName : path;

async function readTarget(
  target: Target,
  options: ReadOptions,
  environment: Environment,
): Promise<{ text: string; read: ReadFile | undefined }> {
  const text = await readText(target.path, shownName(target, options));
  const { kind, modules, ignoreUnknown } = options;
  // A hook names all JSON files of a repository: of those it takes what a search of the folder would take.
  const searched = target.searched || ignoreUnknown;
  const source = { path: shownName(target, options), text, kind, modules, searched };
  const file = readDocument(source, environment);
  const isStdin = target.path === STDIN;
  if (file === undefined) return { text, read: undefined };
  if (options.fix === undefined) {
    const counts = countFixable(file, lint(file, options), source, environment, options);
    return { text, read: { file, fixed: [], change: undefined, ...counts, isStdin } };
  }

  const { file: after, fixed } = fixFile(file, source, environment, options);
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const mended = mark + after.text;
  if (options.fix === 'write' && !isStdin && mended !== text) replaceText(target.path, mended);
  // What was only tried is still there: findings are those of the text as it is.
  const change = fixed.length === 0 ? undefined : changeShown(file, after);
  const left = { fixed, change, fixable: 0, guessable: 0, isStdin };
  return { text: mended, read: { file: options.fix === 'write' ? after : file, ...left } };
}
