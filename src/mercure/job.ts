import { projectOf } from '../settings/project.ts';
import { systemText } from './describe-error.ts';
import { type InputList, type InputPath, listTask, listTree } from './input.ts';
import type { Log } from './log.ts';
import { type Policy, readPolicy } from './policy.ts';
import { readReceivers } from './receivers.ts';
import { readSettingsFile, readTaskFile } from './settings-source.ts';
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

/** Reads settings, file list and `.tags`. Throws a TaskError. */
export function readJob(
  input: string,
  settings: { readonly file: string; readonly project: string | undefined } | undefined,
  log: Log,
): Job {
  return settings === undefined ? taskJob(input, log) : treeJob(input, settings.file, settings.project, log);
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

function treeJob(input: string, file: string, named: string | undefined, log: Log): Job {
  const project = named === undefined ? undefined : projectOf(named);
  const policy = readPolicy(readSettingsFile(file, log), project, log);
  if (project !== undefined && policy.assignment.projectSection === undefined)
    throw new TaskError(`The settings have no section for the project ${project}`);
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
    const text = systemText(error);
    throw text === undefined ? error : new TaskError(`The input folder cannot be read: ${text}`);
  }
}
