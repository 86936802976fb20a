import { EngineError } from '../engine/context/types.ts';
import type { OutputUids, SealedTask } from '../engine/deidentify.ts';
import { openDicom } from '../io/dicom-file.ts';
import { OutputError } from '../io/output-error.ts';
import { sameStamp } from '../io/regular-file.ts';
import { writePlan } from '../io/write-plan.ts';
import { describeError } from './describe-error.ts';
import type { Duplicates } from './duplicates.ts';
import type { InspectedFile } from './inspected-file.ts';
import { ProblemList } from './problem-list.ts';
import type { Progress } from './progress.ts';
import type { Pulse } from './pulse.ts';
import type { Stage, StagedFile } from './stage.ts';
import { StoppedError, TaskError } from './task-error.ts';
import type { Totals } from './totals.ts';

export interface WriteInput {
  readonly files: readonly InspectedFile[];
  /** Number of files in the input: what "file 3 of 12" counts. */
  readonly total: number;
  readonly duplicates: Duplicates;
  readonly task: SealedTask;
  /** Undefined for a dry run: everything is worked out, nothing written. */
  readonly stage: Stage | undefined;
}

export interface Written {
  readonly files: readonly StagedFile[];
  readonly series: number;
}

const CHANGED = 'it changed while the task ran';
const BAD_UID = 'with "retain_uids" its UIDs name the output file, and one of them is not a valid UID';
const SAME_NAME = 'another file of the task has the same output name';

/** PS3.5 Section 9.1: digits and dots, 64 at most. Nothing else may come into a file name. */
const UID = /^[0-9.]{1,64}$/;

/** Plans every file, and writes it into the staging folder. Throws a TaskError that names every file that fails. */
export async function writeFiles(
  input: WriteInput,
  totals: Totals,
  pulse: Pulse,
  progress: Progress,
): Promise<Written> {
  const { files, total, duplicates, task, stage } = input;
  const problems = new ProblemList(total);
  const written: StagedFile[] = [];
  const series = new Set<string>();
  const names = new Set<string>();
  try {
    for (const [index, file] of files.entries()) {
      await pulse.rest();
      progress.show(stage === undefined ? 'Planning' : 'Writing', index, files.length);
      if (duplicates.equal.has(file)) continue;
      const sopUidTaken = duplicates.different.has(file);
      const uids = task.uidsOf(file, { sopUidTaken });
      try {
        const name = outputName(uids);
        if (names.has(name)) throw new EngineError(SAME_NAME);
        names.add(name);
        await writeFile(file, sopUidTaken, input, { totals, pulse });
        written.push({ number: file.number, name });
        series.add(uids.newSeriesUid);
      } catch (error) {
        if (error instanceof StoppedError || error instanceof TaskError || error instanceof OutputError)
          throw error;
        problems.add(file.number, describeError(error));
      }
    }
  } catch (error) {
    // One line for a disk that is full: it fails for every file behind it too.
    throw error instanceof OutputError ? new TaskError(describeError(error)) : error;
  }
  problems.throwIfAny();
  return { files: written, series: series.size };
}

function outputName({ newSeriesUid, newSopUid }: OutputUids): string {
  if (!UID.test(newSeriesUid) || !UID.test(newSopUid)) throw new EngineError(BAD_UID);
  return `${newSeriesUid}#${newSopUid}.dcm`;
}

interface Means {
  readonly totals: Totals;
  readonly pulse: Pulse;
}

async function writeFile(
  file: InspectedFile,
  sopUidTaken: boolean,
  { task, stage }: WriteInput,
  { totals, pulse }: Means,
): Promise<void> {
  const opened = await openDicom(file.path, pulse);
  try {
    if (!sameStamp(opened.stamp, file.stamp)) throw new EngineError(CHANGED);
    const options = { sopUidTaken, detailed: stage === undefined };
    const plan = await pulse.through(task.plan(opened.input, file, options));
    totals.add(plan);
    if (stage === undefined) return;
    await pulse.through(writePlan(opened, plan, stage.path(file.number)));
  } finally {
    opened.close();
  }
}
