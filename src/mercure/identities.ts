import type { Assignment } from '../assignment/types.ts';
import { newInstanceUids } from '../engine/instance-uids.ts';
import type { Derive, FileContext, FileFacts } from '../engine/types.ts';
import type { InspectedFile } from './inspect-files.ts';

export interface IdentityInput {
  readonly assignment: Assignment;
  readonly derive: Derive;
  /** The accession number of `task.json`. */
  readonly taskAccession: string | undefined;
}

/** Parts of a key that no value can imitate. */
const key = (...parts: readonly string[]): string => JSON.stringify(parts);

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

/**
 * A patient is PatientID with its issuer; where that is empty, the study; where that has no UID either, the series:
 * never one identity for all blanks.
 */
export const patientKeyOf = (facts: FileFacts, series: string): string =>
  facts.patientId === ''
    ? studyKeyOf(facts, series)
    : key('patient', facts.issuerOfPatientId, facts.patientId);

/** Who and what a file belongs to. `sopUidTaken`: another file, with other content, came first with this SOP Instance UID. */
export function identityOf(file: InspectedFile, sopUidTaken: boolean, input: IdentityInput): FileContext {
  const { facts } = file;
  const patientKey = patientKeyOf(facts, file.series);
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
