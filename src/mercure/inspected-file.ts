import type { FileFacts } from '../engine/context/types.ts';
import type { FileStamp } from '../io/regular-file.ts';

/** All that is kept of a file between the two passes. */
export interface InspectedFile {
  readonly path: string;
  /** From 1, among all files of the input. */
  readonly number: number;
  readonly stamp: FileStamp;
  readonly facts: FileFacts;
  /** The accession number of `.tags`. */
  readonly tagsAccession: string | undefined;
  /** Tells series apart where there is no Series Instance UID. */
  readonly series: string;
}
