import type { Stays } from '../assignment/coverage/staying.ts';
import type { AssignmentReport } from '../assignment/explain/report.ts';
import { restRows } from '../assignment/explain/rest.ts';
import { counted } from '../finding/counted.ts';
import type { LintFinding } from '../lint/support/types.ts';
import { isDirect } from './board-groups.ts';
import { openFindings } from './board-reasons.ts';
import { namesOf } from './board-staying.ts';

export interface Alert {
  readonly title: string;
  readonly text: string;
}

/** What the page says at its top, the worst first. */
export function alertsOf(
  { assignment }: AssignmentReport,
  { rows, listed, unlisted }: Stays,
  findings: readonly LintFinding[] | undefined,
): Alert[] {
  const { options, deidentifies, preset } = assignment;
  const whole = listed.filter(({ how }) => how === 'whole').length;
  const direct = [...listed, ...unlisted].filter(isDirect);
  const errors = openFindings(findings ?? []).errors;
  const keepsPrivate = restRows(assignment).some(({ id, effect }) => id === 'private' && effect === 'kept');
  return [
    ...(whole * 10 >= rows * 9
      ? [
          {
            title: 'Nearly nothing is removed.',
            text: `Of the ${rows} attributes that the DICOM standard lists as identifying, ${whole} stay as they are.`,
          },
        ]
      : []),
    ...(deidentifies
      ? []
      : [
          {
            title: 'These rules do not claim to de-identify.',
            text: `The preset ${preset} does not aim to, and the files do not say that the patient’s identity was removed.`,
          },
        ]),
    ...(direct.length === 0
      ? []
      : [
          {
            title: 'Files still name persons.',
            text: `${counted(direct.length, 'attribute')} that ${direct.length === 1 ? 'names' : 'name'} a person directly ${direct.length === 1 ? 'stays' : 'stay'}: ${namesOf(direct)}.`,
          },
        ]),
    ...(options.retainUids
      ? [
          {
            title: 'The original UIDs stay.',
            text: 'Whoever has the original images can match the files with them, and so with the patients.',
          },
        ]
      : []),
    ...(keepsPrivate
      ? [
          {
            title: 'Private data of manufacturers stays, whatever it holds.',
            text: 'Patients’ names and numbers are often repeated there.',
          },
        ]
      : []),
    ...(errors > 0
      ? [
          {
            title: `The check of the settings found ${counted(errors, 'error')}.`,
            text: 'The command “mercure-anonymizer lint” shows the details. Correct the settings, or write down why they are right.',
          },
        ]
      : []),
  ];
}
