import type { TaskFile } from '../engine/deidentify.ts';
import type { FileStamp } from '../io/regular-file.ts';

/** All that is kept of a file between the two passes. */
export interface InspectedFile extends TaskFile {
  readonly path: string;
  /** From 1, among all files of the input. */
  readonly number: number;
  readonly stamp: FileStamp;
}
