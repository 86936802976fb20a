import { assign } from '../assignment/assign.ts';
import { type InForce, optionsInForce } from '../assignment/origins.ts';
import type { Assignment, Options } from '../assignment/types.ts';
import { loadPreset, presetNames } from '../io/presets.ts';
import { sha256 } from '../io/sha256.ts';
import { readSettings } from '../settings/read.ts';
import type { JsonNode } from '../settings/tree.ts';
import type { Problem, Settings } from '../settings/types.ts';
import type { Log } from './log.ts';
import { TaskError } from './task-error.ts';

/** Settings as a tree with positions, and the name that problems give to the file they stand in. */
export interface SettingsSource {
  readonly settings: JsonNode;
  readonly fileLabel: string;
}

export interface Policy {
  readonly assignment: Assignment;
  /** Whose word `burned_in` is. */
  readonly burnedInOrigin: InForce['origin'];
}

/** Prints all problems; throws a TaskError where one is an error. */
export function reportProblems(problems: readonly Problem[], fileLabel: string, log: Log): void {
  for (const problem of problems) log.problem(problem, fileLabel);
  if (problems.some(({ severity }) => severity === 'error'))
    throw new TaskError('Unable to read module settings');
}

/** The policy for a project ("" for none). Problems go to the log; throws a TaskError where one is an error. */
export function readPolicy(
  { settings: node, fileLabel }: SettingsSource,
  project: string | undefined,
  log: Log,
): Policy {
  const { settings, problems } = readSettings(node, project, presetNames());
  reportProblems(problems, fileLabel, log);
  const assigned = assign({ settings: settings!, preset: loadPreset, sha256 });
  reportProblems(assigned.problems, fileLabel, log);
  const assignment = assigned.assignment!;
  return { assignment, burnedInOrigin: originOf('burned_in', settings!, assignment.options) };
}

const originOf = (name: string, settings: Settings, options: Options): InForce['origin'] =>
  optionsInForce(settings, options).find((option) => option.name === name)!.origin;
