import type { Severity } from '../finding/finding.ts';
import type { LintReport, ReportedFile } from '../lint/report.ts';
import { oneLine } from '../settings/text.ts';
import { type LocatedFinding, openLocated } from './located.ts';
import { wholeMessage } from './words.ts';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** GitHub's workflow commands: annotations at the lines of a pull request. Errors first, since it keeps ten of a kind. */
export function format(report: LintReport): string {
  const all = report.files.flatMap((file) => openLocated(file).map((finding) => ({ file, finding })));
  const sorted = ORDER.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
  return sorted.map(({ file, finding }) => `${annotation(file, finding)}\n`).join('');
}

function annotation({ repositoryPath }: ReportedFile, finding: LocatedFinding): string {
  const { severity, id, start, end, hint } = finding;
  // Columns are only taken where both lines are the same.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const place = `file=${property(repositoryPath)},line=${start.line},endLine=${end.line}${columns}`;
  const text = oneLine(wholeMessage(finding)) + (hint === undefined ? '' : `\nhint: ${oneLine(hint)}`);
  return `::${COMMAND[severity]} ${place},title=${property(id)}::${data(text)}`;
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
