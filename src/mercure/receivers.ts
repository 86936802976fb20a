import { projectOf } from '../settings/project.ts';
import type { InputPath } from './input.ts';
import { ProblemList } from './problem-list.ts';
import { readTags } from './tags.ts';
import { TaskError } from './task-error.ts';

/** What a task's `.tags` files, and its `task.json` where they are missing, say of its files. */
interface Receivers {
  /** The AE titles that the files were sent to: without blanks at their ends, lower-case, each once. */
  readonly aets: readonly string[];
  /** The one project that all of them name; empty where they name none. */
  readonly project: string;
  /** By file, in the order of the files: the accession number of `.tags`. */
  readonly accessions: readonly (string | undefined)[];
}

const shown = (aet: string): string => aet.trim().toLowerCase();

/**
 * Reads all `.tags`. `fallback` is the AE title of `task.json`, asked only for files without `.tags`. Throws a TaskError
 * that names the files that cannot be placed, and where the files belong to different projects.
 */
export function readReceivers(files: readonly InputPath[], fallback: string | undefined): Receivers {
  const problems = new ProblemList(files.length);
  const aets = new Set<string>();
  const accessions = files.map(({ tags: path }, index) => {
    if (path === undefined) {
      if (fallback === undefined) problems.add(index + 1, NO_AET);
      else aets.add(shown(fallback));
      return undefined;
    }
    const tags = readTags(path);
    if (typeof tags === 'string') {
      problems.add(index + 1, tags);
      return undefined;
    }
    aets.add(shown(tags.receiverAet));
    return tags.accessionNumber;
  });
  problems.throwIfAny();
  const projects = new Set([...aets].map(projectOf));
  if (projects.size > 1) throw new TaskError(severalProjects([...projects]));
  return { aets: [...aets], project: [...projects][0] ?? '', accessions };
}

const NO_AET = 'it has no .tags file, and task.json names no receiver_aet: the project is unknown';

const severalProjects = (projects: readonly string[]): string =>
  `The files of this task were sent to different projects (${[...projects].sort().join(', ')}); ` +
  'their settings differ, and one task has one set of them';
