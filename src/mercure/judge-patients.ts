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
const APART =
  'The task holds a single series, and files of it lack Patient ID, or spell it or its issuer in several ways: the study may ' +
  'come apart into several patients. Trigger the rule of mercure by study, or correct the Patient ID where the images come from';
const SEVERAL = 'The study holds different Patient IDs';
const SEVERAL_JOINED = `${SEVERAL}; unless name or birth date contradict this, it is taken as the study of one patient`;
const SEPARATE = `${SEVERAL}; each is taken as a patient of its own ("several_patients" is "separate")`;
const MOVED = `${SEVERAL}, and a rule moves dates by days that are those of a patient`;
const LASTING = `${SEVERAL}, and a lasting key would make it several patients for ever`;
const REFUSED = `${SEVERAL} ("several_patients" is "refuse")`;
const MEND =
  'Correct the Patient ID where the images come from, or send the files of each patient as a study of its own';
const OR_SEPARATE = `${MEND}; or write "several_patients": "separate" if each ID is to be a patient`;

/**
 * Says where a study is not clearly of one patient. Throws a TaskError where that would take it apart, or where the
 * settings want none such. `lasting`: identities are the same in every task.
 */
export function judgePatients(
  files: readonly InspectedFile[],
  task: SealedTask,
  assignment: Assignment,
  lasting: boolean,
  totals: Totals,
): void {
  const counts: Record<Oddity, number> = { spelling: 0, several: 0, apart: 0 };
  for (const file of files) {
    const oddity = task.oddityOf(file);
    if (oddity !== undefined) counts[oddity] += 1;
  }
  const { several, spelling, apart } = counts;
  const why = several > 0 ? refusal(assignment, lasting) : undefined;
  if (why !== undefined) throw new TaskError(`${why.text} (${counted(several, 'file')}). ${why.hint}`);
  if (spelling > 0) totals.warn('patient-spelling', SPELLING, spelling);
  if (apart > 0) totals.warn('study-apart', APART, apart);
  const { severalPatients } = assignment.options;
  if (several > 0)
    totals.warn('several-patient-ids', severalPatients === 'separate' ? SEPARATE : SEVERAL_JOINED, several);
}

/** Undefined where different Patient IDs in one study are only worth a warning. */
function refusal(
  assignment: Assignment,
  lasting: boolean,
): { readonly text: string; readonly hint: string } | undefined {
  const { severalPatients } = assignment.options;
  if (severalPatients === 'separate') return undefined;
  if (severalPatients === 'refuse') return { text: REFUSED, hint: MEND };
  if (shiftsDates(assignment)) return { text: MOVED, hint: OR_SEPARATE };
  return lasting ? { text: LASTING, hint: OR_SEPARATE } : undefined;
}
