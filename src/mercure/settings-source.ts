import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { IF_EMPTY } from '../documents/detect.ts';
import { readTask, type Task } from '../documents/task.ts';
import { UserError } from '../finding/user-error.ts';
import type { Source } from '../format/finding-text.ts';
import { type JsonNode, parseJson } from '../settings/tree.ts';
import type { Log } from './log.ts';
import { reportFindings } from './policy.ts';
import { readSmallText } from './small-text.ts';

const TASK_NAME = 'task.json';
const NO_TASK = 'Task file not found: the input folder has no task.json';
const NO_TASK_HINT = 'mercure puts one there; for any other folder of DICOM files, give --settings FILE';
const NO_RIGHT_HINT = 'the input folder must hold the task.json that mercure writes, and it must be readable';

const FAILED = 1;

/** Reads `task.json` of a task folder. Throws a UserError with exit code 1 where it is missing or says what must not be done. */
export function readTaskFile(folder: string, log: Log): { readonly task: Task; readonly source: Source } {
  const file = { text: readTaskText(join(folder, TASK_NAME)), label: TASK_NAME };
  const root = rootOf(file, log, IF_EMPTY.task);
  // mercure writes it, in one line: whoever corrects the settings does so in mercure, where lines are others.
  const named = (settings: JsonNode | undefined): Source => ({
    ...file,
    keys: { root, settings, instead: true },
  });
  const task = taskIn(root, named(undefined), log);
  return { task, source: named(task.settings) };
}

/** For a caller who named no settings: whether the folder is a task. Throws as `readTaskFile` does. */
export function demandTask(folder: string): void {
  if (lstatSync(join(folder, TASK_NAME), { throwIfNoEntry: false }) === undefined) throw noTask();
}

const noTask = (): UserError => new UserError(NO_TASK, NO_TASK_HINT, FAILED);

/** What is wrong with a file of the task is the task's failure, and not the call's. */
function readTaskText(path: string): string {
  try {
    return readSmallText(path, TASK_NAME);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) throw noTask();
    throw new UserError(error.message, NO_RIGHT_HINT, FAILED);
  }
}

/** The tree of a JSON text. Findings go to the log; throws a TaskError where one is an error. */
export function rootOf(source: Source, log: Log, ifEmpty?: string): JsonNode {
  const { root, findings } = parseJson(source.text, ifEmpty);
  reportFindings(findings, source, log);
  return root!;
}

export function taskIn(root: JsonNode, source: Source, log: Log): Task {
  const { task, findings } = readTask(root);
  reportFindings(findings, source, log);
  return task!;
}
