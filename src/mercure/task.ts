import { writeFileSync } from 'node:fs';
import { printAssignment } from '../assignment/print.ts';
import { openTask } from '../engine/deidentify.ts';
import type { TaskTools } from '../engine/values/context.ts';
import { UserError } from '../finding/user-error.ts';
import { processTimes } from '../io/clock.ts';
import type { ChunkedFile } from '../io/file-chunks.ts';
import { fileError } from '../io/file-error.ts';
import { packageVersion } from '../io/package.ts';
import { textCodec } from '../io/text-codec.ts';
import { judgeBurnedIn, wordOf } from './burned-in.ts';
import { findDuplicates } from './duplicates.ts';
import { type CertificateSources, type Encryption, encryptionOf } from './encryption.ts';
import { checkFolders, createOutput, type Folders, inputFolder, removeCreated } from './folders.ts';
import { IMPLEMENTATION_CLASS_UID, implementationVersion, methodText } from './implementation.ts';
import { inspectFiles } from './inspect-files.ts';
import { type Job, readJob } from './job.ts';
import { judgePatients } from './judge-patients.ts';
import { type KeySources, keysOf, type TaskKeys } from './keys.ts';
import type { Log } from './log.ts';
import { judgeLookup, type LookupSources, openTable, readLookup, warnOfTable } from './lookup.ts';
import type { Progress } from './progress.ts';
import { type Pulse, startPulse } from './pulse.ts';
import { type Result, resultOf, resultText } from './result.ts';
import type { SettingsChoice } from './settings-file.ts';
import { demandTask } from './settings-source.ts';
import { openStage, RESULT_NAME, type Stage } from './stage.ts';
import { TaskError } from './task-error.ts';
import { banner, encryptionLines, endLines, keyLines, startLines } from './task-lines.ts';
import { Totals } from './totals.ts';
import { writeFiles } from './write-files.ts';

export interface RunRequest {
  readonly input: string;
  /** Undefined for a dry run only. */
  readonly output: string | undefined;
  /** A settings file of the caller's, for any folder tree of DICOM files; undefined for a task folder of mercure. */
  readonly settings: SettingsChoice | undefined;
  /** Works everything out and writes nothing. */
  readonly dryRun: boolean;
  readonly keys: KeySources;
  readonly lookup: LookupSources;
  readonly certificates: CertificateSources;
}

/** The number of `result.json` in the staging folder; files count from 1. */
const RESULT_NUMBER = 0;

/**
 * Runs a task: all of it or nothing. Throws a UserError or a bug; then the output folder is as it was
 * found.
 */
export async function runTask(request: RunRequest, log: Log, progress: Progress): Promise<Result> {
  for (const line of banner(packageVersion())) log.line(line);
  const started = new Date();
  const folders = foldersOf(request);
  const job = await readJob(folders.input, request.settings, log);
  for (const line of startLines(job)) log.line(line);
  if (job.assignment.options.printAssignment)
    for (const line of printAssignment(job.assignment)) log.line(line);

  let stage: Stage | undefined;
  let table: ChunkedFile | undefined;
  const pulse = startPulse(() => stage?.lock.beat());
  let done = false;
  try {
    if (!request.dryRun) {
      stage = stageIn(folders);
    }
    const { assignment, bySeries } = job;
    const keys = await keysOf({ assignment, bySeries, sources: request.keys, dryRun: request.dryRun });
    for (const line of keyLines(keys)) log.line(line);
    const encryption = encryptionOf(assignment, request.certificates, started);
    for (const line of encryptionLines(encryption)) log.line(line);
    table = openTable(assignment, request.lookup);
    const { lookup } = request;
    const result = await process(job, {
      ...{ started, stage, pulse, progress, keys, encryption },
      ...{ lookup, table },
    });
    done = true;
    for (const line of endLines(result)) log.line(line);
    return result;
  } finally {
    progress.clear();
    table?.close();
    try {
      stage?.close();
      if (!done) removeCreated(folders);
    } finally {
      // Signals stay caught until everything is cleared up.
      pulse.close();
    }
  }
}

function foldersOf({ input, output, settings, dryRun }: RunRequest): Folders {
  // Whoever gave no settings has to know that before he makes an output folder.
  if (output !== undefined && settings === undefined) demandTask(inputFolder(input));
  if (output !== undefined) return checkFolders(input, output, settings !== undefined);
  if (!dryRun)
    throw new UserError(
      'No output folder is given',
      'name it after the input folder, or call with --dry-run',
    );
  return { input: inputFolder(input), output: '', missing: false };
}

function stageIn(folders: Folders): Stage {
  try {
    createOutput(folders);
    return openStage(folders.output);
  } catch (error) {
    throw fileError(error, 'new folder', 'The output folder');
  }
}

interface Work {
  readonly started: Date;
  readonly stage: Stage | undefined;
  readonly pulse: Pulse;
  readonly progress: Progress;
  readonly keys: TaskKeys;
  readonly lookup: LookupSources;
  readonly table: ChunkedFile | undefined;
  readonly encryption: Encryption | undefined;
}

async function process(
  job: Job,
  { started, stage, pulse, progress, keys, encryption, lookup, table }: Work,
): Promise<Result> {
  const { assignment, accessions, taskAccession: accession, taskPatient } = job;
  const totals = new Totals();
  for (const { id, text } of [...keys.warnings, ...(encryption?.warnings ?? [])])
    totals.warn(id, text, job.files.length);
  const about = {
    ...{ accession, accessions, patientName: taskPatient.name, patientId: taskPatient.id },
    wholeStudies: !job.bySeries,
  };
  const open = openTask(assignment, toolsOf(keys, encryption, started), about);
  const inspection = await inspectFiles(open, job, pulse, progress);
  if (inspection.files.length === 0) throw new TaskError(NO_FILES);
  const { notDicomNamed } = inspection;
  if (notDicomNamed > 0) totals.warn('no-dicom', NAMED_NO_DICOM, notDicomNamed);
  warnOfTable(table, lookup, job.files.length, totals);
  const read = table && (await readLookup(table, inspection.files, assignment, pulse));
  const task = open.seal(read?.rowOf);
  judgePatients(inspection.files, task, assignment, keys.lasting, totals);
  const { files, report: burnedIn } = judgeBurnedIn(inspection.files, wordOf(job), totals);
  if (read !== undefined) judgeLookup({ files, total: job.files.length, task, assignment, read }, totals);
  const duplicates = await findDuplicates(files, pulse);
  if (duplicates.different.size > 0) totals.warn('sop-uid-twice', SOP_UID_TWICE, duplicates.different.size);

  const written = await writeFiles(
    {
      files,
      total: job.files.length,
      duplicates,
      task,
      stage,
    },
    totals,
    pulse,
    progress,
  );
  await pulse.stopIfAsked();
  const result = resultOf({
    version: packageVersion(),
    assignment,
    dryRun: stage === undefined,
    key: keys.report,
    lookup: read && { digest: read.digest, rows: read.rows },
    encryption: encryption?.report,
    written: { files: written.files.length, series: written.series },
    inspection,
    duplicates: duplicates.equal.size,
    burnedIn,
    dropped: inspection.files.length - files.length,
    totals,
    seconds: (Date.now() - started.getTime()) / 1000,
  });
  if (stage !== undefined) {
    writeFileSync(stage.path(RESULT_NUMBER), resultText(result), { flag: 'wx' });
    stage.publish([...written.files, { number: RESULT_NUMBER, name: RESULT_NAME }]);
  }
  return result;
}

const NO_FILES = 'The input folder holds no DICOM file';
const SOP_UID_TWICE =
  'Two files of different content have the same SOP Instance UID; the later one got a UID of its own';
const NAMED_NO_DICOM = 'Named .dcm, but not DICOM: left out';

function toolsOf(
  { fresh, derive, lasting }: TaskKeys,
  encryption: Encryption | undefined,
  started: Date,
): TaskTools {
  return {
    fresh,
    derive,
    lasting,
    codec: textCodec,
    encrypt: encryption?.encrypt,
    ...processTimes(started),
    method: methodText(packageVersion()),
    implementation: {
      classUid: IMPLEMENTATION_CLASS_UID,
      versionName: implementationVersion(packageVersion()),
    },
  };
}
