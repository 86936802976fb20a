import { counted } from '../finding/counted.ts';
import type { Severity } from '../finding/finding.ts';
import { RULE_GROUPS } from '../lint/all-rules.ts';
import { type LintReport, openFindings, type ReportedFile } from '../lint/report.ts';
import { oneLine } from '../settings/text.ts';
import { frameOf } from './frame.ts';
import { type LocatedFinding, locatedFixes, openLocated } from './located.ts';
import type { FormatOptions, Paint } from './types.ts';
import { unifiedDiff } from './unified-diff.ts';
import { foundIn, sharedBy } from './words.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;
const INDENT = '    ';

/** For people: what was mended, each finding with the line it speaks of, notes in one line unless asked for, a summary. */
export function format(report: LintReport, { paint, notes }: FormatOptions): string {
  const fixed = report.files.flatMap((file) => fixedLines(file, report.dryRun, paint));
  const shown = ({ severity }: LocatedFinding): boolean => notes || severity !== 'note';
  const findings = report.files.flatMap((file) =>
    openLocated(file)
      .filter(shown)
      .map((one) => show(file, one, paint)),
  );
  const folded = notes ? [] : foldedNotes(report);
  const changes = report.files.flatMap(({ path, change }) =>
    change === undefined ? [] : unifiedDiff(oneLine(path), change.before, change.after, paint),
  );
  return [
    ...(fixed.length > 0 ? [fixed.join('\n')] : []),
    ...(changes.length > 0 ? [changes.join('\n')] : []),
    ...findings,
    ...(folded.length > 0 ? [folded.join('\n')] : []),
    [paint(worst(report), summary(report)), ...fixableLines(report)].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** `3 notes (--notes shows them): 2 on what is left of a patient, 1 on sections and projects`. */
function foldedNotes({ files }: LintReport): string[] {
  const ids = files.flatMap((file) =>
    openFindings(file).flatMap(({ severity, id }) => (severity === 'note' ? [id] : [])),
  );
  if (ids.length === 0) return [];
  const groups = RULE_GROUPS.flatMap(({ title, rules }) => {
    const count = ids.filter((id) => rules.some((rule) => rule.id === id)).length;
    return count === 0 ? [] : [`${count} on “${title}”`];
  });
  return wrap(`${counted(ids.length, 'note')} (--notes shows them): ${groups.join(', ')}`, WIDTH);
}

function fixedLines(file: ReportedFile, dryRun: boolean, paint: Paint): string[] {
  const done = dryRun ? 'would fix' : 'fixed';
  const path = oneLine(file.path);
  return locatedFixes(file).map(
    ({ start, title, id }) =>
      `${paint('strong', `${path}:${start.line}:${start.column}:`)} ${paint('good', done)} ${oneLine(title)} ${paint('faint', `[${id}]`)}`,
  );
}

function show(file: ReportedFile, finding: LocatedFinding, paint: Paint): string {
  const { severity, message, id, start, hint, related } = finding;
  const path = oneLine(file.path);
  const shared = sharedBy(finding);
  return [
    `${paint('strong', `${path}:${start.line}:${start.column}:`)} ${paint(severity, severity)} ${oneLine(message)} ${paint('faint', `[${id}]`)}`,
    ...frameLines(file, finding, paint),
    ...(shared === '' ? [] : indented(`in: ${oneLine(shared)}`)),
    ...(hint === undefined ? [] : indented(`hint: ${oneLine(hint)}`)),
    ...related.map(
      (other) => `${INDENT}${path}:${other.start.line}:${other.start.column}: ${oneLine(other.message)}`,
    ),
  ].join('\n');
}

function frameLines(file: ReportedFile, { span, start, severity }: LocatedFinding, paint: Paint): string[] {
  const shown = file.shown(span);
  if (shown === undefined) return [];
  const number = String(start.line);
  const gutter = `${' '.repeat(Math.max(0, 4 - number.length))}${number} | `;
  const frame = frameOf(file.text, start.line, span, shown, WIDTH - gutter.length);
  if (frame === undefined) return [];
  const empty = `${' '.repeat(gutter.length - 2)}| `;
  return [
    paint('faint', gutter) + frame.source,
    paint('faint', empty) + frame.marker.replace(/\^~*/, (mark) => paint(severity, mark)),
  ];
}

function indented(text: string): string[] {
  return wrap(text, WIDTH - INDENT.length - 2).map((line, i) => `${INDENT}${i === 0 ? '' : '  '}${line}`);
}

function summary(report: LintReport): string {
  const { counts, quiet, dryRun } = report;
  const { warnings, notes, files, accepted, baseline, fixed, skipped } = counts;
  const aside = [
    fixed > 0 ? `${fixed} ${dryRun ? 'could be fixed' : 'fixed'}` : '',
    accepted > 0 ? `${accepted} accepted` : '',
    baseline > 0 ? `${baseline} in the baseline` : '',
    quiet && warnings + notes > 0 ? 'only errors are shown' : '',
    skipped > 0 ? `${counted(skipped, 'other JSON file')} skipped` : '',
  ].filter((part) => part !== '');
  const head = `${foundIn(report)} in ${counted(files, 'file')}`;
  return aside.length === 0 ? head : `${head} (${aside.join(', ')})`;
}

/** What the flags of --fix would do; nothing where they have done it, or where nothing can be done. */
function fixableLines({ counts }: LintReport): string[] {
  const { errors, warnings, notes, fixable, guessable } = counts;
  const all = errors + warnings + notes;
  return [
    ...(fixable > 0 ? [`${fixable} of ${all} can be fixed with --fix`] : []),
    ...(guessable > 0
      ? [`${guessable} ${fixable > 0 ? 'more' : `of ${all}`} can be mended with --fix --unsafe-fixes`]
      : []),
  ];
}

function worst({ counts }: LintReport): Severity | 'good' {
  if (counts.errors > 0) return 'error';
  return counts.warnings > 0 ? 'warning' : 'good';
}
