import type { Assignment } from '../assignment/types.ts';
import type { Derive, FileContext, FileFacts } from '../engine/context/types.ts';
import { newInstanceUids } from '../engine/identity/instance-uids.ts';
import { type Claim, key, type Patients } from '../engine/identity/patients.ts';
import type { InspectedFile } from './inspected-file.ts';

export interface IdentityInput {
  readonly assignment: Assignment;
  readonly derive: Derive;
  readonly patients: Patients;
  /** The accession number of `task.json`. */
  readonly taskAccession: string | undefined;
}

/** The accession number of `.tags`, else of the data set, else of `task.json`; undefined where none has one. */
export function accessionOf(
  { tagsAccession, facts }: InspectedFile,
  taskAccession: string | undefined,
): string | undefined {
  return tagsAccession || facts.accessionNumber || taskAccession?.trim() || undefined;
}

/** `series`: its name in the input, for a file without Series Instance UID. */
function studyKeyOf({ studyUid, seriesUid }: FileFacts, series: string): string {
  return studyUid === '' ? key('series', seriesUid || series) : key('study', studyUid);
}

/** What a file says of whose it is. */
export function claimOf(facts: FileFacts, series: string): Claim {
  const { patientId, issuerOfPatientId, patientName, patientBirthDate } = facts;
  return { study: studyKeyOf(facts, series), patientId, issuerOfPatientId, patientName, patientBirthDate };
}

/** Who and what a file belongs to. `sopUidTaken`: another file, with other content, came first with this SOP Instance UID. */
export function identityOf(file: InspectedFile, sopUidTaken: boolean, input: IdentityInput): FileContext {
  const { facts } = file;
  const patientKey = input.patients.keyOf(claimOf(facts, file.series));
  const accession = accessionOf(file, input.taskAccession);
  return {
    patientKey,
    accession,
    accessionKey: accession === undefined ? studyKeyOf(facts, file.series) : key('accession', accession),
    ...newInstanceUids(input.assignment, input.derive, facts, {
      // Two patients never share a study.
      study: patientKey,
      series: file.series,
      file: String(file.number),
      sopUidTaken,
    }),
  };
}
