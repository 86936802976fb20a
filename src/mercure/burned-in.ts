import type { BurnedIn } from '../settings/types.ts';
import type { InspectedFile } from './inspect-files.ts';
import { plural } from './log.ts';
import { TaskError } from './task-error.ts';
import type { Totals } from './totals.ts';

/** What each sign of burned-in text says, in words. */
const RISKS: Readonly<Record<string, string>> = {
  'burned-in-annotation': 'burned-in text, as the file says itself',
  'secondary-capture': 'secondary capture',
  'dose-screen': 'dose screen',
  ultrasound: 'ultrasound',
  'encapsulated-document': 'encapsulated document',
  video: 'video',
  'visible-light': 'photograph',
  'overlay-in-pixels': 'overlays in the bits of the pixels',
};

/**
 * Pixels are not looked into: what may show the patient's name is counted, refused, or left out, as `burned_in` says.
 * Returns the files that stay.
 */
export function judgeBurnedIn(
  files: readonly InspectedFile[],
  option: BurnedIn,
  totals: Totals,
): readonly InspectedFile[] {
  if (option === 'keep') return files;
  const risky = files.filter(({ facts }) => facts.pixelRisks.length > 0);
  if (risky.length === 0) return files;
  const counts = countsOf(risky);
  if (option === 'refuse')
    throw new TaskError(
      ...[...counts].map(
        ([risk, count]) => `burned_in is "refuse": ${textOf(risk)} (${plural(count, 'file')})`,
      ),
    );
  for (const [risk, count] of counts) totals.warn(`pixels-${risk}`, textOf(risk), count);
  if (option === 'warn') return files;
  const stay = new Set(files);
  for (const file of risky) stay.delete(file);
  return [...stay];
}

const textOf = (risk: string): string => `The pixels may show who the patient is: ${RISKS[risk] ?? risk}`;

function countsOf(risky: readonly InspectedFile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of risky)
    for (const risk of facts.pixelRisks) counts.set(risk, (counts.get(risk) ?? 0) + 1);
  return counts;
}
