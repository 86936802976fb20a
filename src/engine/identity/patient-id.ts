import type { Options } from '../../assignment/types.ts';
import type { PatientIdentity } from '../context/types.ts';
import data from './data/no-patient-ids.json' with { type: 'json' };
import { normalised } from './normalised.ts';

/** What settings say of Patient IDs. */
export type IdOptions = Pick<Options, 'defaultIssuer' | 'patientIdZeros' | 'noPatientIds'>;

/** Patient ID and Issuer of Patient ID; both "" where the file has no ID, or one that stands for none. */
export interface PatientId {
  readonly id: string;
  readonly issuer: string;
}

const NO_ID: PatientId = { id: '', issuer: '' };

/** What is longer is no ID that anybody spells in two ways, in UTF-16 units. PS3.5 Section 6.2: 64 characters. */
const LONGEST_FOLDED = 4096;

/** Without letter case, blanks and signs; as it is where nothing else is in it. */
export const folded = (text: string): string => bare(text) || text;

/** An ID in another spelling: `PID-0077` and `pid 77`. */
export const foldedId = (id: string): string => withoutZeros(folded(id));

const bare = (text: string): string =>
  text.length > LONGEST_FOLDED
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Less the zeros in front of numbers. */
const withoutZeros = (text: string): string =>
  text.length > LONGEST_FOLDED ? text : text.replace(/(?<!\p{N})0+(?=\p{N})/gu, '');

const KNOWN: ReadonlySet<string> = new Set([...data.words, ...data.numbers].map(foldedId));

/** It stands in the place of an ID that nobody knew: as an ID it would make one patient of all who have it. */
export const isNoPatientId = (id: string, more: readonly string[]): boolean => {
  if (bare(id) === '') return true;
  const own = foldedId(id);
  return KNOWN.has(own) || more.some((other) => foldedId(other) === own);
};

/**
 * The ID of a file with its issuer, as the settings have them counted; `id` and `issuer` as they stand in the file, less
 * padding.
 */
export function patientIdOf(id: string, issuer: string, options: IdOptions): PatientId {
  if (isNoPatientId(id, options.noPatientIds)) return NO_ID;
  return {
    id: options.patientIdZeros === 'ignore' ? id.replace(/^0+(?=.)/s, '') : id,
    issuer: issuer === '' ? options.defaultIssuer : issuer,
  };
}

/** The identity of a patient with an ID: a function of it and its issuer alone, so that all servers agree. */
export const identityOfId = ({ id, issuer }: PatientId): PatientIdentity => ({
  parts: [normalised(id), normalised(issuer)],
  from: 'id',
});
