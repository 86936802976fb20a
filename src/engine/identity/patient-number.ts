import { normalised } from './normalised.ts';
import { type IdOptions, patientIdOf } from './patient-id.ts';

/** Patient ID and issuer as they are hashed. */
export type PatientNumber = readonly [id: string, issuer: string];

/** Of texts as they stand in a table or a file; undefined where the ID is none, or one that stands for none. */
export function patientNumber(id: string, issuer: string, options: IdOptions): PatientNumber | undefined {
  const own = patientIdOf(normalised(id), normalised(issuer), options);
  return own.id === '' ? undefined : [normalised(own.id), normalised(own.issuer)];
}
