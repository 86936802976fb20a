import type { Options } from '../../assignment/types.ts';
import { normalised } from './normalised.ts';

/** What of the settings says how a Patient ID is read. */
export type PatientNumbers = Pick<Options, 'defaultIssuer' | 'patientIdZeros'>;

/** Zeros at the front, but for the last digit. */
const FRONT_ZEROS = /^0+(?=.)/;

/**
 * Patient ID and issuer as they are hashed and compared. The same again for what it gave, so that what came through once
 * may come through twice.
 */
export const patientParts = (
  id: string,
  issuer: string,
  { defaultIssuer, patientIdZeros }: PatientNumbers,
): readonly [id: string, issuer: string] => {
  const number = normalised(id);
  return [
    patientIdZeros === 'ignore' ? number.replace(FRONT_ZEROS, '') : number,
    normalised(issuer) || normalised(defaultIssuer),
  ];
};
