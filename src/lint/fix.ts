import { type FileSource, readDocument } from '../documents/read-file.ts';
import type { Environment, SettingsDocument } from '../documents/types.ts';
import { type LintOptions, lint } from './lint.ts';
import type { FixedFinding } from './report.ts';
import type { Fix, LintFinding } from './support/types.ts';

interface FixOptions extends LintOptions {
  /** Also what was only probably meant. */
  readonly guesses?: boolean;
}

interface FixedFile {
  readonly file: SettingsDocument;
  readonly fixed: readonly FixedFinding[];
}

/** One change can make room for the next; more passes than this would be two rules that undo each other. */
const MAX_PASSES = 10;

/**
 * Applies all fixes of a file, those that overlap in turn, until none is left. A change after which the settings would
 * mean something else, which would break the JSON, or which leaves more errors, is not made. Accepted findings stay.
 */
export function fixFile(
  file: SettingsDocument,
  source: FileSource,
  environment: Environment,
  options: FixOptions = {},
): FixedFile {
  let now = file;
  const fixed: FixedFinding[] = [];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    // What was no JSON shows what it is when it has become some.
    const kind = now.root === undefined ? source.kind : now.kind;
    const step = fixOnce(now, { ...source, kind }, environment, options);
    if (step === undefined) break;
    now = step.file;
    fixed.push(...step.fixed);
  }
  return { file: now, fixed };
}

type Fixable = LintFinding & { readonly fix: Fix };

function fixOnce(
  file: SettingsDocument,
  source: FileSource,
  environment: Environment,
  options: FixOptions,
): FixedFile | undefined {
  const all = lint(file, options);
  const findings = apart(all.filter((one) => isFixable(one, options.guesses === true)));
  const attempt = (chosen: readonly Fixable[]): FixedFile | undefined => {
    const text = applyEdits(
      file.text,
      chosen.flatMap(({ fix }) => fix.edits),
    );
    if (text === file.text) return undefined;
    const after = readDocument({ ...source, text }, environment);
    if (after === undefined || !meansTheSame(file, after)) return undefined;
    // What is exchanged for another error is not mended.
    if (file.root !== undefined && errorsIn(lint(after, options)) > errorsIn(all)) return undefined;
    return { file: after, fixed: chosen.map((one) => toFixed(one, file.text)) };
  };
  const together = attempt(findings);
  if (together !== undefined || findings.length < 2) return together;
  for (const one of findings) {
    const single = attempt([one]);
    if (single !== undefined) return single;
  }
  return undefined;
}

const isFixable = (finding: LintFinding, guesses: boolean): finding is Fixable =>
  finding.fix !== undefined &&
  finding.fix.edits.length > 0 &&
  (guesses || finding.fix.guess !== true) &&
  finding.accepted === undefined;

const errorsIn = (findings: readonly LintFinding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

/** How many of the findings `--fix` mends, and how many more with guesses: by trying it, so that the number is true. */
export function countFixable(
  file: SettingsDocument,
  findings: readonly LintFinding[],
  source: FileSource,
  environment: Environment,
  options: LintOptions,
): { readonly fixable: number; readonly guessable: number } {
  const mended = (guesses: boolean): number => {
    const open = findings.filter((one) => isFixable(one, guesses)).length;
    if (open === 0) return 0;
    return Math.min(open, fixFile(file, source, environment, { ...options, guesses }).fixed.length);
  };
  const fixable = mended(false);
  const isGuessed = findings.some(({ fix }) => fix?.guess === true);
  return { fixable, guessable: isGuessed ? Math.max(0, mended(true) - fixable) : 0 };
}

/** The first of those that overlap: the others have their turn in the next pass. */
function apart(findings: readonly Fixable[]): Fixable[] {
  const taken: { start: number; end: number }[] = [];
  return findings.filter(({ fix: { edits } }) => {
    const free = edits.every((edit) => taken.every(({ start, end }) => edit.end < start || end < edit.start));
    if (free) taken.push(...edits);
    return free;
  });
}

/** Edits must not overlap. */
export function applyEdits(text: string, edits: Fix['edits']): string {
  const backwards = [...edits].sort((a, b) => b.start - a.start);
  return backwards.reduce(
    (now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end),
    text,
  );
}

/** All projects that could be read before still can, and come to the same policy. */
export function meansTheSame(before: SettingsDocument, after: SettingsDocument): boolean {
  if (before.root !== undefined && after.root === undefined) return false;
  const digests = (file: SettingsDocument): (string | undefined)[] =>
    file.units.flatMap(({ views, alone }) => [...views, alone].map((view) => view?.assignment?.digest));
  const [was, is] = [digests(before), digests(after)];
  if (before.root === undefined) return true;
  return was.length === is.length && was.every((digest, i) => digest === undefined || digest === is[i]);
}

const toFixed = ({ id, message, earlier, span, fix: { title } }: Fixable, text: string): FixedFinding => ({
  id,
  message,
  earlier,
  span,
  title,
  text,
});
