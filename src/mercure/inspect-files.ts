import type { Task } from '../engine/deidentify.ts';
import { openDicom, openIfDicom } from '../io/dicom-file.ts';
import { describeError } from './describe-error.ts';
import type { InputPath } from './input.ts';
import type { InspectedFile } from './inspected-file.ts';
import { ProblemList } from './problem-list.ts';
import type { Progress } from './progress.ts';
import type { Pulse } from './pulse.ts';
import { StoppedError, TaskError } from './task-error.ts';

export interface Inspection {
  readonly files: readonly InspectedFile[];
  /** Files of a tree that are not DICOM, and how many of these are named `.dcm`. */
  readonly notDicom: number;
  readonly notDicomNamed: number;
  /** DICOMDIRs of a tree. */
  readonly directories: number;
}

export interface InspectInput {
  readonly files: readonly InputPath[];
  readonly accessions: readonly (string | undefined)[];
  /** A folder tree: what is not DICOM, and DICOMDIRs, are left out instead of refused. */
  readonly tree: boolean;
}

const DICOMDIR =
  'it is a DICOMDIR, an index of other files, and cannot be de-identified: take it out of the task';

/** Reads every header once. Throws a TaskError that names every file which cannot be processed. */
export async function inspectFiles(
  task: Task,
  { files, accessions, tree }: InspectInput,
  pulse: Pulse,
  progress: Progress,
): Promise<Inspection> {
  const problems = new ProblemList(files.length);
  const found: InspectedFile[] = [];
  let notDicom = 0;
  let notDicomNamed = 0;
  let directories = 0;
  for (const [index, { path, series, named }] of files.entries()) {
    await pulse.rest();
    progress.show('Reading', index, files.length);
    try {
      const opened = await (tree ? openIfDicom(path, pulse) : openDicom(path, pulse));
      if (opened === undefined) {
        notDicom += 1;
        if (named) notDicomNamed += 1;
        continue;
      }
      try {
        if (opened.dicomDir) {
          if (tree) directories += 1;
          else problems.add(index + 1, DICOMDIR);
          continue;
        }
        const about = { accession: accessions[index], series };
        const file = await pulse.through(task.inspect(opened.input, about));
        found.push({ ...file, path, number: index + 1, stamp: opened.stamp });
      } finally {
        opened.close();
      }
    } catch (error) {
      if (error instanceof StoppedError || error instanceof TaskError) throw error;
      problems.add(index + 1, describeError(error));
    }
  }
  problems.throwIfAny();
  return { files: found, notDicom, notDicomNamed, directories };
}
