import { cleansText } from '../assignment/cleans-text.ts';
import { TokenSet } from '../engine/clean/tokens.ts';
import type { Job } from './job.ts';

/**
 * For what identifies somebody in a task, begun with what stands beside its files. Undefined where nothing is to be
 * cleaned of it.
 */
export function knownTokens({
  assignment,
  accessions,
  taskAccession,
  taskPatient,
}: Job): TokenSet | undefined {
  if (!cleansText(assignment)) return undefined;
  const tokens = new TokenSet();
  for (const accession of new Set([...accessions, taskAccession]))
    if (accession !== undefined) tokens.addText('identifier', accession.trim());
  if (taskPatient.name !== undefined) tokens.addText('patient', taskPatient.name);
  if (taskPatient.id !== undefined) tokens.addText('identifier', taskPatient.id.trim());
  return tokens;
}
