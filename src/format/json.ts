import type { LintReport } from '../lint/report.ts';
import { allLocated, type LocatedFinding, locatedFixes } from './located.ts';

/** Raised when a member changes its meaning or goes; new members may come without. */
const VERSION = 1;

/**
 * For programs:
 *
 *     {version, tool: {name, version},
 *      files: [{path, kind}],
 *      findings: [{rule, severity, message, hint, file, start, end, pointer, selector, sections, projects,
 *        withoutSection, mercureRules, related, fix, suppression, fingerprint}],
 *      fixed: [{file, rule, title, message, start}],
 *      failures: [text],
 *      summary: {files, errors, warnings, notes, accepted, baseline, fixed, fixable, guessable, skipped}}
 *
 * `start` and `end` are {line, column, offset}: lines and columns from 1, `end` is the first behind; offsets and columns
 * count UTF-16 units, a byte order mark none. What there is not is null. `suppression` is null, or {kind, reason} with the
 * kinds "accepted" and "baseline": such findings are in no count of errors, warnings and notes.
 */
export function format(report: LintReport): string {
  const { files, counts } = report;
  const value = {
    version: VERSION,
    tool: { name: 'mercure-anonymizer', version: report.version },
    files: files.map(({ path, kind }) => ({ path, kind })),
    findings: files.flatMap((file) => allLocated(file).map(asJson)),
    fixed: files.flatMap((file) =>
      locatedFixes(file).map(({ id, message, start, title }) => ({
        file: file.path,
        rule: id,
        message,
        start,
        title,
      })),
    ),
    failures: report.failures,
    summary: counts,
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const asJson = (finding: LocatedFinding) => ({
  rule: finding.id,
  severity: finding.severity,
  message: finding.message,
  hint: finding.hint ?? null,
  file: finding.file,
  start: { ...finding.start, offset: finding.span.start },
  end: { ...finding.end, offset: finding.span.end },
  pointer: finding.pointer,
  selector: finding.selector ?? null,
  sections: finding.sections,
  projects: finding.projects,
  withoutSection: finding.withoutSection,
  mercureRules: finding.mercureRules,
  related: finding.related,
  fix: finding.fix ?? null,
  suppression: finding.suppression ?? null,
  fingerprint: finding.fingerprint,
});
