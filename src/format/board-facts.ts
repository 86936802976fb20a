import type { AssignmentReport } from '../assignment/explain/report.ts';
import { counted } from '../finding/counted.ts';
import type { LintFinding } from '../lint/support/types.ts';
import { type AcceptedReason, openFindings, purposeOf, short } from './board-reasons.ts';
import { claimsText } from './coverage-words.ts';

export interface Fact {
  readonly what: string;
  /** Undefined: the settings do not say, and a hand has to. */
  readonly text: string | undefined;
}

/** Whose rules these are, what for, and how they are told from others. */
export function factsOf(
  { assignment, label, date, version }: AssignmentReport,
  findings: readonly LintFinding[] | undefined,
  reasons: readonly AcceptedReason[],
): Fact[] {
  const { project, rules, preset, digest, deidentifies } = assignment;
  const own = (layer: string): number => rules.filter((rule) => rule.layer === layer).length;
  const counts = [
    ...numbered(own('general'), 'rule', ' for all projects'),
    ...numbered(own('project'), 'rule', ' of this project'),
  ];
  const claims = claimsText(assignment);
  const says = deidentifies ? ['That the patient’s identity was removed, and by which program.'] : [];
  return [
    { what: 'Responsible', text: short(project.owner ?? '') || undefined },
    { what: 'Purpose', text: purposeOf(reasons) },
    { what: 'Rules', text: [`preset ${preset}`, ...counts].join(', ') },
    ...(findings === undefined ? [] : [{ what: 'Check of the settings', text: checkedText(findings) }]),
    {
      what: 'Files say of themselves',
      text:
        [...says, ...(claims === undefined ? [] : [claims])].join(' ') || 'nothing about de-identification',
    },
    { what: 'Made', text: `on ${date} by mercure-anonymizer ${version}, from ${short(label)}` },
    {
      what: 'Policy digest',
      text: `${digest}: the result of every run names the digest of the rules that it used`,
    },
  ];
}

/** `2 errors, 1 warning, 3 accepted with a reason`. */
function checkedText(findings: readonly LintFinding[]): string {
  const { errors, warnings } = openFindings(findings);
  const { length: accepted } = findings.filter((one) => one.accepted !== undefined);
  const found = [...numbered(errors, 'error'), ...numbered(warnings, 'warning')];
  return [
    ...(found.length === 0 ? ['no errors and no warnings'] : found),
    ...(accepted > 0 ? [`${accepted} accepted with a reason`] : []),
  ].join(', ');
}

const numbered = (count: number, noun: string, more = ''): string[] =>
  count === 0 ? [] : [counted(count, noun) + more];
