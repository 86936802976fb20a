import { type LintReport, openFindings } from '../lint/report.ts';
import type { LintSeverity } from '../lint/types.ts';
import { wholeMessage } from './words.ts';

const SEVERITY: Readonly<Record<LintSeverity, string>> = {
  error: 'critical',
  warning: 'minor',
  note: 'info',
};

/** GitLab's code quality report. GitLab tells new findings from old ones by the fingerprint, which knows no lines. */
export function format(report: LintReport): string {
  const issues = report.files.flatMap((file) =>
    openFindings(file).map((finding) => ({
      description: wholeMessage(finding) + (finding.hint === undefined ? '' : ` (hint: ${finding.hint})`),
      check_name: finding.rule,
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
