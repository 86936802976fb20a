import { join } from 'node:path';
import { lookupRules } from '../assignment/lookups.ts';
import type { Assignment } from '../assignment/types.ts';
import type { SealedTask } from '../engine/deidentify.ts';
import { type PatientNumber, patientNumber } from '../engine/identity/patient-number.ts';
import { NO_ROW } from '../engine/values/expand.ts';
import { type ChunkedFile, openChunked } from '../io/file-chunks.ts';
import { projectOf } from '../settings/project.ts';
import { describeError } from './describe-error.ts';
import type { InspectedFile } from './inspected-file.ts';
import { type ReadTable, readTable } from './lookup-table.ts';
import { ProblemList } from './problem-list.ts';
import type { Pulse } from './pulse.ts';
import { TaskError } from './task-error.ts';
import type { Totals } from './totals.ts';

/** Where a lookup table may be, as flags and environment give it. */
export interface LookupSources {
  /** `--lookup`. */
  readonly flag: string | undefined;
  /** MODULE_PERSISTENCE_DIR: the table of a project is in its folder `lookup`. */
  readonly persistence: string | undefined;
}

/** For `result.json`. */
export type LookupReport = Pick<ReadTable, 'digest' | 'rows'>;

const USED = 'A rule uses @lookup(...)@';
const NOWHERE = `${USED}, and there is no folder to look for the table`;
const WHERE =
  'Turn the persistence of the module on in mercure, and put the table into its folder as lookup/<project>.csv; outside mercure, use --lookup';
const NO_PROJECT = `${USED}, and the settings have no section for this project: a table is that of one project`;
const BAD_NAME = `${USED}, and the name of the project is no name of a file: give the table with --lookup`;
const READABLE = 'The lookup table can be read by others than its owner';
const UNUSED = '--lookup has no effect: no rule uses @lookup(...)@';
const TWO_ISSUERS =
  'Two patients of the task have one Patient ID and different issuers (0010,0021), and the lookup table has no column "issuer" to tell them apart';
const MISSING = 'The patient is not in the lookup table, and has a pseudonym instead';

/**
 * Opens the table of a task whose rules use one; undefined where none does. Throws a TaskError where it is not to be had. Whoever gets it closes
 * it.
 */
export function openTable(assignment: Assignment, sources: LookupSources): ChunkedFile | undefined {
  if (lookupRules(assignment).length === 0) return undefined;
  const { path, name } = placeOf(assignment, sources);
  try {
    return openChunked(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new TaskError(
        `${USED}, and ${name} does not exist`,
        ...(sources.flag === undefined ? [WHERE] : []),
      );
    throw new TaskError(`${USED}, and ${name} cannot be read: ${describeError(error)}`);
  }
}

/** The table of another project is never read. */
function placeOf(
  { projectSection }: Assignment,
  { flag, persistence }: LookupSources,
): { readonly path: string; readonly name: string } {
  if (flag !== undefined) return { path: flag, name: 'the file of --lookup' };
  if (persistence === undefined) throw new TaskError(NOWHERE, WHERE);
  if (projectSection === undefined) throw new TaskError(NO_PROJECT);
  const project = projectOf(projectSection);
  if (!isFileName(project)) throw new TaskError(BAD_NAME);
  const file = `${project}.csv`;
  return {
    path: join(persistence, 'lookup', file),
    name: `the table lookup/${file} in the persistence folder`,
  };
}

/** No path, and nothing that a file system reads otherwise. */
const isFileName = (name: string): boolean => /^[^./\\:\p{Cc}][^/\\:\p{Cc}]*$/u.test(name);

/** Reads the table for the patients of the task. Throws a TaskError where it cannot be used. */
export function readLookup(
  table: ChunkedFile,
  files: readonly InspectedFile[],
  assignment: Assignment,
  pulse: Pulse,
): Promise<ReadTable> {
  const numbers = new Map<string, PatientNumber>();
  for (const { facts } of files) {
    const number = patientNumber(facts.patientId, facts.issuerOfPatientId, assignment.options);
    if (number !== undefined) numbers.set(JSON.stringify(number), number);
  }
  return readTable(() => table.chunks(), [...numbers.values()], assignment, pulse);
}

interface Judged {
  /** Those that are to be written. */
  readonly files: readonly InspectedFile[];
  /** Of the input. */
  readonly total: number;
  readonly task: SealedTask;
  readonly assignment: Assignment;
  readonly read: ReadTable;
}

/** Says whose patients the table does not know. Throws a TaskError where that must not be. */
export function judgeLookup({ files, total, task, assignment, read }: Judged, totals: Totals): void {
  if (!read.hasIssuer && hasTwoIssuers(files, assignment)) throw new TaskError(TWO_ISSUERS);
  const without = files.filter((file) => !task.hasRow(file));
  if (without.length === 0) return;
  if (assignment.options.lookupMissing === 'pseudonym') {
    totals.warn('lookup-missing', MISSING, without.length);
    return;
  }
  const problems = new ProblemList(total);
  for (const { number } of without) problems.add(number, NO_ROW);
  problems.throwIfAny();
}

function hasTwoIssuers(files: readonly InspectedFile[], { options }: Assignment): boolean {
  const issuers = new Map<string, string>();
  return files.some(({ facts }) => {
    const [id = '', issuer = ''] = patientNumber(facts.patientId, facts.issuerOfPatientId, options) ?? [];
    if (id === '' || issuer === '') return false;
    const known = issuers.get(id);
    issuers.set(id, issuer);
    return known !== undefined && known !== issuer;
  });
}

/** What the operator should know, beside what is wrong. */
export function warnOfTable(
  table: ChunkedFile | undefined,
  { flag }: LookupSources,
  files: number,
  totals: Totals,
): void {
  if (table?.readableByOthers) totals.warn('lookup-readable', READABLE, files);
  if (table === undefined && flag !== undefined) totals.warn('lookup-unused', UNUSED, files);
}
