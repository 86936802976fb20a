import { cleansText } from '../assignment/cleans-text.ts';
import type { Assignment } from '../assignment/types.ts';
import { collectTokens } from './clean/collect-tokens.ts';
import { OwnNames } from './clean/own-name.ts';
import { TokenSet } from './clean/tokens.ts';
import type { Steps } from './context/steps.ts';
import {
  EngineError,
  type FileContext,
  type FileFacts,
  type FilePlan,
  type InputFile,
  type Lookup,
  type LookupRow,
  type PatientIdentity,
} from './context/types.ts';
import { NamedUids, newInstanceUids } from './identity/instance-uids.ts';
import { normalised } from './identity/normalised.ts';
import { type Claim, claimKey, key, type Oddity, patientsOf } from './identity/patients.ts';
import { KnownPseudonyms } from './identity/pseudonyms.ts';
import { inspect } from './inspect.ts';
import { planFile } from './plan/plan-file.ts';
import type { TaskContext, TaskTools } from './values/context.ts';

/** What is known of a task from beside its files. All of it is looked for in free text, and none of it is shown. */
export interface AboutTask {
  /** The accession number of files that have none. Blanks around it do not count. */
  readonly accession?: string | undefined;
  readonly patientName?: string | undefined;
  readonly patientId?: string | undefined;
  /** Accession numbers of files, where they stand beside them. */
  readonly accessions?: readonly (string | undefined)[];
  /**
   * All series of a study are in the task; true unless given. Where false, and identities last, each file is of the patient
   * that it names itself, since no other task would know what else lies in this one.
   */
  readonly wholeStudies?: boolean;
  /** Most names, numbers and the like to look for; 20,000 unless given. With more, text that should be cleaned goes. */
  readonly mostTokens?: number;
}

/** What is known of a file from beside it. */
export interface AboutFile {
  /** Goes before that of its data set; undefined or "" for none. */
  readonly accession?: string | undefined;
  /** Names the series of a file without a Series Instance UID: files with one name are of one series. */
  readonly series?: string;
}

/** A file that was inspected: all that is kept of it in memory. */
export interface TaskFile {
  readonly facts: FileFacts;
  /** From beside the file, its data set, or the task, in this order; undefined where none has one. */
  readonly accession: string | undefined;
  readonly series: string;
  /** Counts the inspected files of the task, from 1. */
  readonly ordinal: number;
}

/** The three UIDs of an output. With `retain_uids` they are those of the input, valid or not. */
export type OutputUids = Pick<FileContext, 'newStudyUid' | 'newSeriesUid' | 'newSopUid'>;

export interface PlanOptions {
  /** Another file of the task, with other content, came first with this SOP Instance UID: this one gets a UID of its own. */
  readonly sopUidTaken?: boolean;
  /** Count what happens to each tag (`byTag` of the plan). */
  readonly detailed?: boolean;
}

/** A task whose files are still being inspected. */
export interface Task {
  /**
   * Learns what all files of the task have to know of this one, and keeps nothing else of it. Throws EngineError where the
   * file holds no object. A file that was inspected and is then left out goes on to count: its names are known.
   */
  inspect(input: InputFile, about?: AboutFile): Steps<TaskFile>;
  /**
   * Ends the inspection: works out whose the files are. Nothing can be inspected afterwards. `lookup` gives what the project's
   * table holds for a patient of the task: for each Patient ID and issuer of the inspected files it is asked.
   */
  seal(lookup?: Lookup): SealedTask;
}

/** A task that knows all its files. Any of them can be planned, in any order, and any can be left out. */
export interface SealedTask {
  /** What is odd with the study of a file; undefined where it is clearly of one patient. */
  oddityOf(file: TaskFile): Oddity | undefined;
  /** Whether the table has a row for the patient of the file. */
  hasRow(file: TaskFile): boolean;
  uidsOf(file: TaskFile, options?: PlanOptions): OutputUids;
  /**
   * The output of a file, as ranges of its input and new bytes. `input` is what was inspected as `file`, read again or
   * still at hand. Throws EngineError where the file cannot be processed as the settings ask.
   */
  plan(input: InputFile, file: TaskFile, options?: PlanOptions): Steps<FilePlan>;
}

/**
 * The one way into the engine: inspect all files of a task, seal it, then plan each file. What has to be the same in all
 * files of a task - identities, UIDs, what is looked for in free text - hangs on it, and two tasks share nothing but what their `derive`
 * has in common. Pure: reads no file, knows no time.
 */
export function openTask(settled: Assignment, tools: TaskTools, about: AboutTask = {}): Task {
  const assignment = settled.lasting === tools.lasting ? settled : { ...settled, lasting: tools.lasting };
  if (assignment.options.encryptAttributes !== undefined && tools.encrypt === undefined)
    throw new EngineError('The settings have encrypt_attributes, and nothing is there to encrypt with');
  const tokens = cleansText(assignment) ? tokensAround(about) : undefined;
  const claims = new Map<string, Claim>();
  const uids = new NamedUids(assignment);
  let ordinal = 0;
  let isSealed = false;
  return {
    *inspect(input, { accession, series = '' } = {}) {
      if (isSealed) throw new Error('a sealed task takes no more files');
      const facts = yield* inspect(input, tools.codec, assignment);
      const claim = claimOf({ facts, series });
      const claimed = claimKey(claim);
      if (tokens !== undefined) yield* collectTokens(input.dataSet.elements, tools.codec, tokens, claimed);
      claims.set(claimed, claim);
      uids.add(facts);
      ordinal += 1;
      return {
        facts,
        accession: accession || facts.accessionNumber || about.accession?.trim() || undefined,
        series,
        ordinal,
      };
    },
    seal(lookup) {
      isSealed = true;
      return sealed(
        {
          ...tools,
          assignment,
          tokens,
          pseudonyms: new KnownPseudonyms(),
          ownUids: uids.ownUids,
          uidsInText: uids.uidsInText,
        },
        claims,
        about.wholeStudies ?? true,
        lookup,
      );
    },
  };
}

function sealed(
  task: TaskContext,
  claims: ReadonlyMap<string, Claim>,
  wholeStudies: boolean,
  lookup: Lookup | undefined,
): SealedTask {
  const { tokens, lasting, assignment } = task;
  const patients = patientsOf(claims.values(), { options: assignment.options, lasting, wholeStudies });
  tokens?.settle(new Map([...claims].map(([own, claim]) => [own, patients.keyOf(claim)])));

  const ownNames = new OwnNames();
  const rowOf = ({ from, parts: [id = '', issuer = ''] }: PatientIdentity): LookupRow | undefined =>
    from === 'id' ? lookup?.(id, issuer) : undefined;
  /** Studies whose files are all of one person by the table, whatever IDs they have; gone through once, and only if asked for. */
  let ofOnePerson: ReadonlySet<string> | undefined;
  const isOnePerson = (study: string): boolean => {
    ofOnePerson ??= lookup === undefined ? new Set() : studiesOfOne(claims.values(), subjectOf);
    return ofOnePerson.has(study);
  };
  const subjectOf = (claim: Claim): string | undefined => {
    const subject = rowOf(patients.identityOf(claim))?.subject;
    return subject && normalised(subject);
  };
  const contextOf = (file: TaskFile, sopUidTaken: boolean): FileContext => {
    const { facts, accession, series, ordinal } = file;
    const own = patients.identityOf(claimOf(file));
    const row = rowOf(own);
    const subject = row?.subject;
    const patientKey =
      subject === undefined ? patients.keyOf(claimOf(file)) : key('subject', normalised(subject));
    return {
      patientKey,
      identity: subject === undefined ? own : identityOfSubject(subject),
      lookup: row,
      hasPatientId: facts.patientId !== '',
      ownName: ownNames.of(facts),
      accession,
      accessionKey: accession === undefined ? studyKeyOf(file) : key('accession', accession),
      // Two patients never share a study.
      ...newInstanceUids(task, facts, {
        study: patientKey,
        series,
        file: String(ordinal),
        sopUidTaken,
      }),
    };
  };
  return {
    oddityOf: (file) => {
      const study = studyKeyOf(file);
      const oddity = patients.oddities.get(study);
      return oddity !== undefined && isOnePerson(study) ? undefined : oddity;
    },
    hasRow: (file) => rowOf(patients.identityOf(claimOf(file))) !== undefined,
    uidsOf: (file, { sopUidTaken = false } = {}) => contextOf(file, sopUidTaken),
    plan: (input, file, { sopUidTaken = false, detailed = false } = {}) =>
      planFile(input, task, contextOf(file, sopUidTaken), detailed),
  };
}

function studiesOfOne(
  claims: Iterable<Claim>,
  subjectOf: (claim: Claim) => string | undefined,
): ReadonlySet<string> {
  const subjects = new Map<string, Set<string | undefined>>();
  for (const claim of claims) {
    const known = subjects.get(claim.study) ?? new Set();
    subjects.set(claim.study, known.add(subjectOf(claim)));
  }
  return new Set(
    [...subjects].flatMap(([study, of]) => (of.size === 1 && !of.has(undefined) ? [study] : [])),
  );
}

/** Four parts, so that no Patient ID, issuer or study can be the same. */
const identityOfSubject = (subject: string): PatientIdentity => ({
  parts: ['', '', '', normalised(subject)],
  from: 'subject',
});

function tokensAround({
  accession,
  accessions = [],
  patientName,
  patientId,
  mostTokens,
}: AboutTask): TokenSet {
  const tokens = new TokenSet(mostTokens);
  for (const number of new Set([...accessions, accession]))
    if (number !== undefined) tokens.addText('identifier', number.trim());
  if (patientName !== undefined) tokens.addText('patient', patientName);
  if (patientId !== undefined) tokens.addText('identifier', patientId.trim());
  return tokens;
}

/** Without a Study Instance UID the series is the study. */
const studyKeyOf = ({ facts, series }: Pick<TaskFile, 'facts' | 'series'>): string =>
  facts.studyUid === '' ? key('series', facts.seriesUid || series) : key('study', facts.studyUid);

/** What a file says of whose it is. */
function claimOf(file: Pick<TaskFile, 'facts' | 'series'>): Claim {
  const { patientId, issuerOfPatientId, patientName, patientBirthDate } = file.facts;
  const { studyUid } = file.facts;
  return { study: studyKeyOf(file), studyUid, patientId, issuerOfPatientId, patientName, patientBirthDate };
}
