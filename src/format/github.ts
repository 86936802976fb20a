import { type LintReport, openFindings, type ReportedFile, type ReportedFinding } from '../lint/report.ts';
import type { LintSeverity } from '../lint/types.ts';
import { oneLine } from '../settings/text.ts';
import { wholeMessage } from './words.ts';

const COMMAND: Readonly<Record<LintSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};
const ORDER: readonly LintSeverity[] = ['error', 'warning', 'note'];

/** GitHub's workflow commands: annotations at the lines of a pull request. Errors first, since it keeps ten of a kind. */
export function format(report: LintReport): string {
  const all = report.files.flatMap((file) => openFindings(file).map((finding) => ({ file, finding })));
  const sorted = ORDER.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
  return sorted.map(({ file, finding }) => `${annotation(file, finding)}\n`).join('');
}

function annotation({ repositoryPath }: ReportedFile, finding: ReportedFinding): string {
  const { severity, rule, start, end, hint } = finding;
  // Columns are only taken where both lines are the same.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const place = `file=${property(repositoryPath)},line=${start.line},endLine=${end.line}${columns}`;
  const text = oneLine(wholeMessage(finding)) + (hint === undefined ? '' : `\nhint: ${oneLine(hint)}`);
  return `::${COMMAND[severity]} ${place},title=${property(rule)}::${data(text)}`;
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
