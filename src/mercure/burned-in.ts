import type { InForce } from '../assignment/explain/origins.ts';
import { pixelSign } from '../engine/pixel-risk.ts';
import { counted } from '../finding/counted.ts';
import type { BurnedIn, NothingLeft } from '../settings/types.ts';
import { divertHindrance } from './divert.ts';
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
  readonly nothingLeft: NothingLeft;
  /** Why "divert" cannot be carried out. */
  readonly hindrance: string | undefined;
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
  /** What is done with them: "let through", "left out", "mercure is asked for the alternate target". */
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
  divert: 'mercure is asked for the alternate target',
};

export const wordOf = (job: Job): Word => ({
  option: job.assignment.options.burnedIn,
  origin: job.burnedInOrigin,
  project: job.assignment.projectSection ?? null,
  nothingLeft: job.assignment.options.nothingLeft,
  hindrance: divertHindrance(job, process.env),
});

/**
 * Pixels are not looked into: what may show who the patient is is let through, left out, sent elsewhere, or refused, as
 * `burned_in` says. Gives the files that stay, and what was decided; throws a TaskError where it says "refuse", where
 * "divert" cannot be carried out, and where nothing is left.
 */
export function judgeBurnedIn(files: readonly InspectedFile[], word: Word, totals: Totals): Judged {
  const { option, origin } = word;
  const risky = files.filter(({ facts }) => facts.pixelRisks.length > 0);
  const counts = [...countsOf(risky)];
  const out = new Set(option === 'drop' ? risky : []);
  const left = files.filter((file) => !out.has(file));
  const refusal = refusalOf(word, risky.length, left.length);
  if (refusal !== undefined) {
    const { decision, lines } = refusal;
    throw new TaskError(
      ...counts.map(([id, count]) => `${explained(id, decision, word)} (${counted(count, 'file')})`),
      ...lines,
    );
  }
  // With "keep" one line says how many files there were: `keptLine`.
  if (option !== 'keep')
    for (const [id, count] of counts)
      totals.warn(`${PIXELS}${id}`, explained(id, DECISIONS[option], word), count);
  const decisions = counts.map(([id, count]): SignDecision => {
    const { what, why } = pixelSign(id);
    return { sign: id, what, why, files: count, decision: DECISIONS[option] };
  });
  return { files: left, report: { option, origin, files: risky.length, decisions } };
}

/** What the ids of these warnings begin with. */
export const PIXELS = 'pixels-';

/** Why the task fails: what is said of the files at risk, and the lines behind that; undefined where it goes on. */
function refusalOf(
  { option, hindrance, nothingLeft }: Word,
  risky: number,
  left: number,
): { readonly decision: string; readonly lines: readonly string[] } | undefined {
  if (risky === 0) return undefined;
  if (option === 'refuse') return { decision: DECISIONS.refuse, lines: [] };
  if (option === 'divert' && hindrance !== undefined)
    return { decision: DECISIONS.refuse, lines: [hindrance] };
  if (left === 0 && nothingLeft === 'fail') return { decision: DECISIONS.drop, lines: [NOTHING_LEFT] };
  return undefined;
}

/** mercure would take it for a success, and try to send nothing for an hour. */
const NOTHING_LEFT =
  'No file of the task is left to send. If such tasks are common, let the rule of mercure skip them, by @Modality@ for ' +
  'example; or, if the rule has dynamic routing and the anonymizer is its last module, write "nothing_left": "discard"';

/** What the log says where `burned_in` is "keep" and there was something to keep. */
export const keptLine = ({ files, ...report }: BurnedInReport, project: string | null): string =>
  `Let through unchecked, as ${wordText({ ...report, project })}: ${counted(files, 'file')} that may show who the patient is`;

function explained(id: string, decision: string, word: Word): string {
  const { what, why } = pixelSign(id);
  return `May show who the patient is: ${what}. ${why} Decision: ${decision}, as ${wordText(word)}`;
}

/** `burned_in is "warn" (project mystudy)` */
function wordText({ option, origin, project }: Pick<Word, 'option' | 'origin' | 'project'>): string {
  const whose = origin === 'project' ? `project ${project}` : origin;
  return `burned_in is "${option}" (${whose})`;
}

function countsOf(risky: readonly InspectedFile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { facts } of risky)
    for (const risk of facts.pixelRisks) counts.set(risk, (counts.get(risk) ?? 0) + 1);
  return counts;
}
