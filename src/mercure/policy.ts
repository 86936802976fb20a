import { assign } from '../assignment/assign.ts';
import { type InForce, optionsInForce } from '../assignment/explain/origins.ts';
import type { Assignment, Options } from '../assignment/types.ts';
import { type Finding, hasError } from '../finding/finding.ts';
import type { Source } from '../format/finding-text.ts';
import { loadPreset, presetNames } from '../io/presets.ts';
import { sha256 } from '../io/sha256.ts';
import { readSettings } from '../settings/read.ts';
import type { JsonNode } from '../settings/tree.ts';
import type { Settings } from '../settings/types.ts';
import type { Log } from './log.ts';
import { TaskError } from './task-error.ts';

/** Settings as a tree, and the text that they stand in with the name that findings give to it. */
export interface SettingsSource {
  readonly settings: JsonNode;
  readonly source: Source;
}

export interface Policy {
  readonly assignment: Assignment;
  /** Whose word `burned_in` is. */
  readonly burnedInOrigin: InForce['origin'];
}

/** Prints all findings; throws a TaskError where one is an error. */
export function reportFindings(findings: readonly Finding[], source: Source, log: Log): void {
  log.findings(findings, source);
  if (hasError(findings)) throw new TaskError('Unable to read module settings');
}

/** The policy for a project ("" for none). Findings go to the log; throws a TaskError where one is an error. */
export function readPolicy(
  { settings: node, source }: SettingsSource,
  project: string | undefined,
  log: Log,
): Policy {
  const { settings, findings } = readSettings(node, project, presetNames());
  reportFindings(findings, source, log);
  const assigned = assign({ settings: settings!, preset: loadPreset, sha256 });
  reportFindings(assigned.findings, source, log);
  const assignment = assigned.assignment!;
  return { assignment, burnedInOrigin: originOf('burned_in', settings!, assignment.options) };
}

const originOf = (name: string, settings: Settings, options: Options): InForce['origin'] =>
  optionsInForce(settings, options).find((option) => option.name === name)!.origin;
