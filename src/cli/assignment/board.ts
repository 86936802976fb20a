import type { Finding } from '../../finding/finding.ts';
import type { Source } from '../../format/finding-text.ts';
import { packageVersion } from '../../io/package.ts';
import type { LintFinding } from '../../lint/support/types.ts';
import type { PrintFlags } from './flags.ts';
import type { Policy } from './policy.ts';

/** Whether the page for an ethics board is asked for: somebody hands it in, so that it says it of settings that are not valid. */
export const isPage = ({ format, original, standard }: PrintFlags): boolean =>
  format === 'html' && !original && !standard;

export async function invalidPage(
  findings: readonly Finding[],
  source: Source,
  date: string,
): Promise<string> {
  const { invalidHtml } = await import('../../format/invalid-html.ts');
  return invalidHtml(findings, source, { version: packageVersion(), date });
}

/** What the linter says of the project and of what holds for all; undefined where there are no settings. */
export async function findingsOf(
  { document, assignment }: Policy,
  { rule }: PrintFlags,
): Promise<readonly LintFinding[] | undefined> {
  if (document === undefined) return undefined;
  const { lint } = await import('../../lint/lint.ts');
  return lint(document, { project: assignment.projectSection ?? 'general' }).filter(
    ({ mercureRules }) => rule === undefined || mercureRules.length === 0 || mercureRules.includes(rule),
  );
}
