import type { InForce } from '../assignment/explain/origins.ts';
import { pixelSign } from '../engine/pixel-risk.ts';
import { counted } from '../finding/counted.ts';
import type { BurnedIn } from '../settings/types.ts';
import type { InspectedFile } from './inspected-file.ts';
import type { Job } from './job.ts';

import { TaskError } from './task-error.ts';
import type { Totals } from './totals.ts';

/** The value of `burned_in`, and whose word it is. */
export interface Word {
  readonly option: BurnedIn;
  readonly origin: InForce['origin'];
  /** Name of the project's section; null where general stands alone. */
  readonly project: string | null;
}

/** For `result.json`: nothing of the input but counts. */
export interface BurnedInReport extends Pick<Word, 'option' | 'origin'> {
  /** Files with at least one sign. */
  readonly files: number;
  /** One for each sign that was met; a file may carry several. */
  readonly decisions: readonly SignDecision[];
}

interface SignDecision {
  /** Its id in src/engine/data/pixel-risk.json. */
  readonly sign: string;
  readonly what: string;
  readonly why: string;
  readonly files: number;
  /** "let through" or "left out". */
  readonly decision: string;
}

export interface Judged {
  readonly files: readonly InspectedFile[];
  readonly report: BurnedInReport;
}

const DECISIONS: Readonly<Record<BurnedIn, string>> = {
  keep: 'let through',
  warn: 'let through',
  drop: 'left out',
  refuse: 'the task is refused',
};

export const wordOf = ({ assignment, burnedInOrigin }: Job): Word => ({
  option: assignment.options.burnedIn,
  origin: burnedInOrigin,
  project: assignment.projectSection ?? null,
});

/**
 * Pixels are not looked into: what may show who the patient is is let through, left out, or refused, as `burned_in`
 * says. Gives the files that stay, and what was decided; throws a TaskError where it says "refuse".
 */
export function judgeBurnedIn(files: readonly InspectedFile[], word: Word, totals: Totals): Judged {
  const { option, origin } = word;
  const risky = files.filter(({ facts }) => facts.pixelRisks.length > 0);
  const counts = [...countsOf(risky)];
  if (option === 'refuse' && risky.length > 0)
    throw new TaskError(...counts.map(([id, count]) => `${explained(id, word)} (${counted(count, 'file')})`));
  // With "keep" one line says how many files there were: `keptLine`.
  if (option !== 'keep')
    for (const [id, count] of counts) totals.warn(`pixels-${id}`, explained(id, word), count);
  const decisions = counts.map(([id, count]): SignDecision => {
    const { what, why } = pixelSign(id);
    return { sign: id, what, why, files: count, decision: DECISIONS[option] };
  });
  const out = new Set(option === 'drop' ? risky : []);
  return {
    files: files.filter((file) => !out.has(file)),
    report: { option, origin, files: risky.length, decisions },
  };
}

/** What the log says where `burned_in` is "keep" and there was something to keep. */
export const keptLine = ({ files, ...report }: BurnedInReport, project: string | null): string =>
  `Let through without a look, as ${wordText({ ...report, project })}: ${counted(files, 'file')} that may show who the patient is`;

function explained(id: string, word: Word): string {
  const { what, why } = pixelSign(id);
  return `May show who the patient is: ${what}. ${why} Decision: ${DECISIONS[word.option]}, as ${wordText(word)}`;
}

/** `burned_in is "warn" (project mystudy)` */
function wordText({ option, origin, project }: Word): string {
  const whose = origin === 'project' ? `project ${project}` : origin;
  return `burned_in is "${option}" (${whose})`;
}

function countsOf(risky: readonly InspectedFile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of risky)
    for (const risk of facts.pixelRisks) counts.set(risk, (counts.get(risk) ?? 0) + 1);
  return counts;
}
