import { counted } from '../finding/counted.ts';
import type { LintFinding } from '../lint/support/types.ts';
import { clip } from './columns.ts';

/** Texts of the settings are as long as their author likes, and the summary has two sheets: the settings have all of them. */
const LONGEST_TEXT = 120;
const MOST_REASONS = 2;

export const short = (text: string, most = LONGEST_TEXT): string => clip(text, most);

/** A reason that the settings give for what the linter finds. */
export interface AcceptedReason {
  /** Of the linter. */
  readonly rule: string;
  readonly selector: string | undefined;
  readonly text: string;
}

export const acceptedReasons = (findings: readonly LintFinding[]): AcceptedReason[] =>
  findings.flatMap(({ id, selector, accepted }) =>
    accepted === undefined ? [] : [{ rule: id, selector, text: accepted }],
  );

/** `“growth of nodules”, “a phantom” and 2 more reasons`; undefined where there is none. */
export function purposeOf(reasons: readonly AcceptedReason[]): string | undefined {
  const texts = [...new Set(reasons.map(({ text }) => text))];
  if (texts.length === 0) return undefined;
  const shown = texts.slice(0, MOST_REASONS).map((text) => `“${short(text)}”`);
  const more = texts.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${counted(more, 'more reason')}` : '');
}

/** Findings that nothing accepts. */
export function openFindings(findings: readonly LintFinding[]): { errors: number; warnings: number } {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const count = (severity: string): number => open.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}
