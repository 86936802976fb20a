import type { DataSet, Segment } from '../../dicom/types.ts';
import type { OwnName } from '../clean/own-name.ts';
import type { TagCount } from './tag-counts.ts';

/** What is derived for a project and lasts as long as its key; docs/pseudonyms.md says of each what its parts are. */
export type LastingPurpose = 'uid' | 'patient' | 'accession' | 'value' | 'date-offset';

/** What is made for one task, since it stands for something absent, counted or invented. */
export type FreshPurpose = 'absent-uid' | 'second-uid' | 'random-uid' | 'fake-name' | 'fake-mrn' | 'fake-acc';

/**
 * HMAC-SHA-256 under a key, of scope, purpose and the parts of a value, in this order; 32 bytes. Parts are texts as they
 * are to be hashed: see `normalised`. Comes in from the rim.
 */
export type Derive = (purpose: LastingPurpose | FreshPurpose, ...parts: readonly string[]) => Uint8Array;

/** A file as the reader gives it; UIDs of the file meta group without padding, "" where absent. */
export interface InputFile {
  readonly dataSet: DataSet;
  /** As the meta group says, or as found where it says nothing: never "". */
  readonly transferSyntaxUid: string;
  readonly metaSopClassUid: string;
  readonly metaSopInstanceUid: string;
  /** Offsets are those of the inflated data set. */
  readonly deflated: boolean;
}

/** The UIDs that the files of a task name. */
export interface KnownUids {
  /** Those of the Study, Series and SOP Instance UIDs that get a new value. */
  readonly ownUids: ReadonlySet<string>;
  /** These, and all others that no text may hold and that do not look like a UID by themselves. */
  readonly uidsInText: ReadonlySet<string>;
}

/** What the inspect pass learns from a file, and nothing else of it is kept in memory. */
export interface FileFacts {
  /** In the input's own spelling, padding stripped; "" where absent. From the data set, else the meta group for the SOP UIDs. */
  readonly studyUid: string;
  readonly seriesUid: string;
  readonly sopUid: string;
  /** Of the file meta group: another one than `sopUid` where a program changed only one of them. */
  readonly metaSopUid: string;
  readonly sopClassUid: string;
  /** Of frames of reference, other instances and so on: those that do not look like a UID by themselves. */
  readonly otherUids: readonly string[];
  readonly patientId: string;
  readonly issuerOfPatientId: string;
  readonly patientName: string;
  readonly patientBirthDate: string;
  readonly accessionNumber: string;
  readonly modality: string;
  readonly transferSyntaxUid: string;
  /** Ids of the signs in data/pixel-risk.json that the file carries; none where the rules leave nothing of its content. */
  readonly pixelRisks: readonly string[];
}

/** What the identity of a patient is made from. */
export interface PatientIdentity {
  /**
   * Patient ID and issuer; or, where there is no ID, two empty texts and the Study Instance UID; or, where a lookup table
   * names the person, three empty texts and the subject of the table. As they are hashed.
   */
  readonly parts: readonly string[];
  /** `nothing`: no ID and no study tell whose the file is, and the identity is of this task alone. */
  readonly from: 'id' | 'study' | 'subject' | 'nothing';
}

/** What a project's table holds for a patient. */
export interface LookupRow {
  /** By name of the column, as `columnName` has it. Every column that a rule writes is there. */
  readonly values: ReadonlyMap<string, string>;
  /** The person: rows of one subject are of one. Undefined where the table does not say. */
  readonly subject: string | undefined;
}

/** Comes in from the rim. `id` and `issuer` as `patientNumber` gives them; the issuer may be "". */
export type Lookup = (id: string, issuer: string) => LookupRow | undefined;

/** What differs from file to file. */
export interface FileContext {
  /** Names the patient within the task; see patients.ts. */
  readonly patientKey: string;
  /** Names the patient for as long as the key lasts. */
  readonly identity: PatientIdentity;
  /** Undefined: no table, or none of its rows is of the patient. */
  readonly lookup: LookupRow | undefined;
  /** The file has a Patient ID, be it one that stands for none. */
  readonly hasPatientId: boolean;
  /** What the file calls its patient, to be found again in text that stays. */
  readonly ownName: OwnName;
  /** Of .tags, the data set, task.info, in this order; undefined where none has it. */
  readonly accession: string | undefined;
  /** Names the accession number within the task, or the study where there is none: one fake number for each. */
  readonly accessionKey: string;
  readonly newSopUid: string;
  readonly newSeriesUid: string;
  readonly newStudyUid: string;
}

/** A warning of the engine, without any value: files are counted by id and text. */
export interface EngineWarning {
  readonly id: string;
  readonly tag: number;
  readonly text: string;
}

export interface FilePlan {
  /** In the order of the output file, the preamble and file meta group included. */
  readonly segments: readonly Segment[];
  /** The output is to be deflated from `deflateFrom` on (offset in the output); undefined: as it stands. */
  readonly deflateFrom: number | undefined;
  /** Nothing of the data set changes (only the file meta group does): a deflated one can be copied as it is. */
  readonly dataSetUnchanged: boolean;
  /** How many elements met each command, by command name and by reason. */
  readonly counts: ReadonlyMap<string, number>;
  /** Only for a dry run. */
  readonly byTag: readonly TagCount[] | undefined;
  readonly warnings: readonly EngineWarning[];
  /** What a rule wrote into (0010,0020) of the output; undefined where none did, or where it is of the original. */
  readonly newPatientId: string | undefined;
}

/** A file that cannot be processed as its settings ask; the text holds tags, never values. */
export class EngineError extends Error {
  override name = 'EngineError';
}
