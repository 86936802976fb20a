import { collectTokens } from '../engine/clean/collect-tokens.ts';
import type { TokenSet } from '../engine/clean/tokens.ts';
import { claimKey } from '../engine/identity/patients.ts';
import { inspect } from '../engine/inspect.ts';
import { openDicom, openIfDicom } from '../io/dicom-file.ts';
import { textCodec } from '../io/text-codec.ts';
import { describeError } from './describe-error.ts';
import { claimOf } from './identities.ts';
import type { InputPath } from './input.ts';
import type { InspectedFile } from './inspected-file.ts';
import { ProblemList } from './problem-list.ts';
import type { Progress } from './progress.ts';
import type { Pulse } from './pulse.ts';

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
  /** Takes what identifies somebody in each file, by its claim; undefined where nothing is to be cleaned of it. */
  readonly tokens: TokenSet | undefined;
  /** A folder tree: what is not DICOM, and DICOMDIRs, are left out instead of refused. */
  readonly tree: boolean;
}

const DICOMDIR =
  'it is a DICOMDIR, an index of other files, and cannot be de-identified: take it out of the task';

/** Reads every header once. Throws a TaskError that names every file which cannot be processed. */
export async function inspectFiles(
  { files, accessions, tokens, tree }: InspectInput,
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
      const opened = tree ? openIfDicom(path) : openDicom(path);
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
        const facts = inspect(opened.input, textCodec);
        if (tokens !== undefined)
          collectTokens(opened.input.dataSet.elements, textCodec, tokens, claimKey(claimOf(facts, series)));
        found.push({
          path,
          number: index + 1,
          stamp: opened.stamp,
          facts,
          tagsAccession: accessions[index],
          series,
        });
      } finally {
        opened.close();
      }
    } catch (error) {
      problems.add(index + 1, describeError(error));
    }
  }
  problems.throwIfAny();
  return { files: found, notDicom, notDicomNamed, directories };
}
