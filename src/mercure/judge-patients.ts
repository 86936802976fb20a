import { shiftsDates } from '../assignment/shifts-dates.ts';
import type { Assignment } from '../assignment/types.ts';
import type { SealedTask } from '../engine/deidentify.ts';
import type { Oddity } from '../engine/identity/patients.ts';
import { counted } from '../finding/counted.ts';
import type { InspectedFile } from './inspected-file.ts';
import { TaskError } from './task-error.ts';
import type { Totals } from './totals.ts';

const SPELLING =
  'The study lacks Patient ID or Issuer of Patient ID in some of its files, or spells them in several ways; ' +
  'unless name or birth date contradict this, it is taken as the study of one patient';
const SEVERAL =
  'The study holds different Patient IDs; unless name or birth date contradict this, it is taken as the study of one patient';
const SEVERAL_MOVED =
  'The study holds different Patient IDs, and a rule moves dates by days that are those of a patient';
const MEND =
  'Correct the Patient ID where the images come from, or send the files of each patient as a study of its own';

/**
 * Says where a study is not clearly of one patient. Throws a TaskError where that would take its dates apart.
 */
export function judgePatients(
  files: readonly InspectedFile[],
  task: SealedTask,
  assignment: Assignment,
  totals: Totals,
): void {
  const counts: Record<Oddity, number> = { spelling: 0, several: 0 };
  for (const file of files) {
    const oddity = task.oddityOf(file);
    if (oddity !== undefined) counts[oddity] += 1;
  }
  if (counts.several > 0 && shiftsDates(assignment))
    throw new TaskError(`${SEVERAL_MOVED} (${counted(counts.several, 'file')}). ${MEND}`);
  if (counts.spelling > 0) totals.warn('patient-spelling', SPELLING, counts.spelling);
  if (counts.several > 0) totals.warn('several-patient-ids', SEVERAL, counts.several);
}
