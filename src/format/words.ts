import { counted } from '../finding/counted.ts';
import type { Severity } from '../finding/finding.ts';
import type { LintReport } from '../lint/report.ts';
import type { LintFinding } from '../lint/support/types.ts';

/** `1 error, 2 warnings`; `no findings`. */
export function foundIn({ counts: { errors, warnings, notes } }: Pick<LintReport, 'counts'>): string {
  const found = [
    [errors, 'error'],
    [warnings, 'warning'],
    [notes, 'note'],
  ] as const;
  const named = found.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  return named.length === 0 ? 'no findings' : named.join(', ');
}

/** What the two examples of a rule are called: a note says what is so on purpose, and finds nothing wrong. */
export const exampleTitles = (severity: Severity): { wrong: string; right: string } =>
  severity === 'note' ? { wrong: 'Reported', right: 'Not reported' } : { wrong: 'Wrong', right: 'Right' };

const SHOWN_NAMES = 5;

type Sharing = Pick<LintFinding, 'projects' | 'withoutSection' | 'mercureRules' | 'sections'>;

/** Who shares a finding, where its place does not tell: `projects a, b; tasks whose AE title has no section; rules of mercure x`. */
export function sharedBy({ projects, withoutSection, mercureRules, sections }: Sharing): string {
  const own = projects.length === 1 && projects[0] === sections[0];
  return [
    own ? '' : listed('project', projects),
    withoutSection ? 'tasks whose AE title has no section' : '',
    listed(mercureRules.length === 1 ? 'rule of mercure' : 'rules of mercure', mercureRules, ''),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function listed(noun: string, names: readonly string[], plural = names.length === 1 ? '' : 's'): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, SHOWN_NAMES).join(', ');
  const more = names.length - SHOWN_NAMES;
  return `${noun}${plural} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Message with all it needs to stand alone in one line. */
export function wholeMessage(finding: Pick<LintFinding, 'message'> & Sharing): string {
  const shared = sharedBy(finding);
  return shared === '' ? finding.message : `${finding.message} (${shared})`;
}
