import { planFile } from '../engine/plan.ts';
import { EngineError, type FilePlan, type TaskContext } from '../engine/types.ts';
import { openDicom } from '../io/dicom-file.ts';
import { sameStamp } from '../io/regular-file.ts';
import { writePlan } from '../io/write-plan.ts';
import { describeError } from './describe-error.ts';
import type { Duplicates } from './duplicates.ts';
import { type IdentityInput, identityOf } from './identities.ts';
import type { InspectedFile } from './inspect-files.ts';
import { ProblemList, placeOf } from './problem-list.ts';
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
  readonly task: TaskContext;
  readonly identity: IdentityInput;
  /** Undefined for a dry run: everything is worked out, nothing written. */
  readonly stage: Stage | undefined;
}

export interface Written {
  readonly files: readonly StagedFile[];
  readonly series: number;
}

const CHANGED = 'it changed while the task ran';
const BAD_UID = 'with "retain_uids" its UIDs name the output file, and one of them is no valid UID';
const SAME_NAME = 'another file of the task has the same output name';

/** PS3.5 Section 9.1: digits and dots, 64 at most. Nothing else may come into a file name. */
const UID = /^[0-9.]{1,64}$/;

/** Plans every file, and writes it into the staging folder. Throws a TaskError that names every file that fails. */
export async function writeFiles(
  { files, total, duplicates, task, identity, stage }: WriteInput,
  totals: Totals,
  pulse: Pulse,
  progress: Progress,
): Promise<Written> {
  const problems = new ProblemList(total);
  const written: StagedFile[] = [];
  const series = new Set<string>();
  const names = new Set<string>();
  for (const [index, file] of files.entries()) {
    await pulse.rest();
    progress.show(stage === undefined ? 'Planning' : 'Writing', index, files.length);
    if (duplicates.equal.has(file)) continue;
    const context = identityOf(file, duplicates.different.has(file), identity);
    const { newSeriesUid, newSopUid } = context;
    const name = `${newSeriesUid}#${newSopUid}.dcm`;
    try {
      if (!UID.test(newSeriesUid) || !UID.test(newSopUid)) throw new EngineError(BAD_UID);
      if (names.has(name)) throw new EngineError(SAME_NAME);
      names.add(name);
      const opened = openDicom(file.path, { all: true });
      try {
        if (!sameStamp(opened.stamp, file.stamp)) throw new EngineError(CHANGED);
        const plan: FilePlan = planFile(opened.input, task, context, stage === undefined);
        totals.add(plan);
        if (stage !== undefined)
          for (const _ of writePlan(opened, plan, stage.path(file.number))) await pulse.rest();
      } finally {
        opened.close();
      }
    } catch (error) {
      if (error instanceof StoppedError || error instanceof TaskError) throw error;
      const text = describeError(error);
      // A disk that fails once fails for every file behind it: one line is enough.
      if (error instanceof Error && 'syscall' in error)
        throw new TaskError(`${placeOf(file.number, total)}: ${text}`);
      problems.add(file.number, text);
    }
    written.push({ number: file.number, name });
    series.add(newSeriesUid);
  }
  problems.throwIfAny();
  return { files: written, series: series.size };
}
