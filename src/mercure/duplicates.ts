import { createHash } from 'node:crypto';
import { closeSync } from 'node:fs';
import { openRegular, readFully, ShortFileError } from '../io/regular-file.ts';
import { describeError } from './describe-error.ts';
import type { InspectedFile } from './inspected-file.ts';
import { placeOf } from './problem-list.ts';
import type { Pulse } from './pulse.ts';
import { StoppedError, TaskError } from './task-error.ts';

export interface Duplicates {
  /** Files that say nothing new: equal to one before them. They are not written. */
  readonly equal: ReadonlySet<InspectedFile>;
  /** Files that differ from the first one with their SOP Instance UID: they get a UID of their own. */
  readonly different: ReadonlySet<InspectedFile>;
}

const CHUNK = 4 * 1024 * 1024;

/** Finds the files whose SOP Instance UID another file of the task has too, and compares them byte by byte. */
export async function findDuplicates(files: readonly InspectedFile[], pulse: Pulse): Promise<Duplicates> {
  const bySop = new Map<string, InspectedFile[]>();
  for (const file of files) {
    if (file.facts.sopUid === '') continue;
    const known = bySop.get(file.facts.sopUid);
    if (known === undefined) bySop.set(file.facts.sopUid, [file]);
    else known.push(file);
  }
  const equal = new Set<InspectedFile>();
  const different = new Set<InspectedFile>();
  for (const group of bySop.values()) {
    if (group.length === 1) continue;
    const contents = new Set<string>();
    for (const file of group) {
      // The accession number may come from beside the file; with another one, the output would be another one.
      const content = `${await digestOf(file, files.length, pulse)} ${file.accession ?? ''}`;
      if (contents.has(content)) equal.add(file);
      else if (contents.size > 0) different.add(file);
      contents.add(content);
    }
  }
  return { equal, different };
}

async function digestOf({ path, number }: InspectedFile, total: number, pulse: Pulse): Promise<string> {
  const hash = createHash('sha256');
  try {
    const { descriptor, stamp } = openRegular(path);
    try {
      const buffer = new Uint8Array(Math.min(CHUNK, stamp.size));
      for (let at = 0; at < stamp.size; at += buffer.length) {
        const part = buffer.subarray(0, Math.min(buffer.length, stamp.size - at));
        if (readFully(descriptor, part, at) < part.length) throw new ShortFileError();
        hash.update(part);
        await pulse.rest();
      }
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    throw new TaskError(`${placeOf([number], total)}: ${describeError(error)}`);
  }
  return hash.digest('hex');
}
