import { join } from 'node:path';
import { readTask, type Task } from '../documents/task.ts';
import { UserError } from '../finding/user-error.ts';
import type { Source } from '../format/finding-text.ts';
import { readSmallFile } from '../io/regular-file.ts';
import { type JsonNode, parseJson } from '../settings/tree.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';
import { reportFindings, type SettingsSource } from './policy.ts';
import { TaskError } from './task-error.ts';

const TASK_NAME = 'task.json';
const NO_TASK = 'Task file not found (the input folder has no task.json; without mercure, give --settings)';
/** mercure's are a few KB. */
const LIMIT = 64 * 1024 * 1024;

/** Reads `task.json` of a task folder. Throws a TaskError where it is missing or says what must not be done. */
export function readTaskFile(folder: string, log: Log): { readonly task: Task; readonly source: Source } {
  const file = { text: readText(join(folder, TASK_NAME), 'Task file', NO_TASK), label: TASK_NAME };
  const root = rootOf(file, log);
  // mercure writes it, in one line: whoever corrects the settings does so in mercure, where lines are others.
  const named = (settings: JsonNode | undefined): Source => ({
    ...file,
    keys: { root, settings, instead: true },
  });
  const task = taskIn(root, named(undefined), log);
  return { task, source: named(task.settings) };
}

function rootOf(source: Source, log: Log): JsonNode {
  const { root, findings } = parseJson(source.text);
  reportFindings(findings, source, log);
  return root!;
}

function taskIn(root: JsonNode, source: Source, log: Log): Task {
  const { task, findings } = readTask(root);
  reportFindings(findings, source, log);
  return task!;
}

/**
 * Reads a settings object, or the settings in a file like `task.json`. Throws a UserError with exit code 2 where there is no such file to
 * read, and a TaskError where it holds an error.
 */
export function readSettingsFile(path: string, log: Log): SettingsSource {
  const file = { text: readCallText(path), label: 'settings' };
  const root = rootOf(file, log);
  const named = (settings: JsonNode): Source => ({ ...file, keys: { root, settings, instead: false } });
  const settings = holdsProcess(root) ? taskIn(root, named(root), log).settings : root;
  return { settings, source: named(settings) };
}

/** A task has `process`; a settings object has a section of that name only if a project is called so. */
const holdsProcess = (root: JsonNode): boolean =>
  root.kind === 'object' &&
  root.properties.some(({ key }) => key === 'process') &&
  !root.properties.some(({ key }) => key === 'general');

/** The file is named by the call, and no part of a task. */
function readCallText(path: string): string {
  try {
    return readText(path, 'Settings file', 'Settings file not found');
  } catch (error) {
    throw error instanceof TaskError ? new UserError(error.message) : error;
  }
}

function readText(path: string, what: string, notFound: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readSmallFile(path, LIMIT);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new TaskError(notFound);
    const reason = error instanceof RangeError ? error.message : describeError(error);
    throw new TaskError(`${what} cannot be read: ${reason}`);
  }
  try {
    // A byte order mark goes.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TaskError(`${what} is not valid UTF-8`);
  }
}
