import { fileError } from '../io/file-error.ts';
import { type InputList, type InputPath, listTask, listTree } from './input.ts';
import type { Log } from './log.ts';
import { type Policy, readPolicy } from './policy.ts';
import { readReceivers } from './receivers.ts';
import type { SettingsChoice } from './settings-file.ts';
import { readTaskFile } from './settings-source.ts';
import { TaskError } from './task-error.ts';

/** A task, read and understood, before any DICOM file is opened. */
export interface Job extends Policy {
  /** Undefined where none is named. */
  readonly project: string | undefined;
  /** Of a task of mercure: the AE titles that its files were sent to. */
  readonly aets: readonly string[];
  readonly files: readonly InputPath[];
  /** By file: the accession number of `.tags`. */
  readonly accessions: readonly (string | undefined)[];
  readonly taskAccession: string | undefined;
  /** Whose task it is by `task.json`: to be found again in free text, and never to be shown. */
  readonly taskPatient: { readonly name: string | undefined; readonly id: string | undefined };
  readonly tree: boolean;
  /** The rule of mercure that made it a task; undefined where none is named, and without mercure. */
  readonly appliedRule: string | undefined;
  /** The task holds a single series, and others of its study come in tasks of their own. */
  readonly bySeries: boolean;
  /** Entries of the input that are not looked at. */
  readonly ignored: number;
}

/** Reads settings, file list and `.tags`. Throws a UserError. */
export async function readJob(input: string, settings: SettingsChoice | undefined, log: Log): Promise<Job> {
  return settings === undefined ? taskJob(input, log) : treeJob(input, settings, log);
}

function taskJob(input: string, log: Log): Job {
  const { task, source } = readTaskFile(input, log);
  const { files, ignored } = listing(() => listTask(input));
  if (files.length === 0) throw new TaskError('The input folder holds no .dcm file');
  const { aets, project, accessions } = readReceivers(files, task.receiverAet);
  const policy = readPolicy({ settings: task.settings, source }, project, log);
  return {
    ...policy,
    project,
    aets,
    files,
    accessions,
    taskAccession: task.accession,
    taskPatient: { name: task.patientName, id: task.patientId },
    tree: false,
    appliedRule: task.appliedRule,
    bySeries: task.uidType === 'series',
    ignored,
  };
}

async function treeJob(input: string, choice: SettingsChoice, log: Log): Promise<Job> {
  // A task of mercure needs none of it, and starts for every series.
  const { readSettingsFile } = await import('./settings-file.ts');
  const { project, ...source } = readSettingsFile(choice, log);
  const policy = readPolicy(source, project, log);
  const { files, ignored } = listing(() => listTree(input));
  return {
    ...policy,
    project,
    aets: [],
    files,
    accessions: [],
    taskAccession: undefined,
    taskPatient: { name: undefined, id: undefined },
    tree: true,
    appliedRule: undefined,
    bySeries: false,
    ignored,
  };
}

function listing(list: () => InputList): InputList {
  try {
    return list();
  } catch (error) {
    throw fileError(error, 'folder', 'The input folder');
  }
}
