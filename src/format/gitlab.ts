import type { Severity } from '../finding/finding.ts';
import type { LintReport } from '../lint/report.ts';
import { openLocated } from './located.ts';
import { wholeMessage } from './words.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'minor',
  note: 'info',
};

/** GitLab's code quality report. GitLab tells new findings from old ones by the fingerprint, which knows no lines. */
export function format(report: LintReport): string {
  const issues = report.files.flatMap((file) =>
    openLocated(file).map((finding) => ({
      description: wholeMessage(finding) + (finding.hint === undefined ? '' : ` (hint: ${finding.hint})`),
      check_name: finding.id,
      fingerprint: finding.fingerprint,
      severity: SEVERITY[finding.severity],
      location: {
        path: file.repositoryPath,
        lines: { begin: finding.start.line, end: finding.end.line },
      },
    })),
  );
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
