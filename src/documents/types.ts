import type { Assignment, Preset } from '../assignment/types.ts';
import type { Finding } from '../finding/finding.ts';
import type { JsonNode, JsonProperty } from '../settings/tree.ts';
import type { Settings } from '../settings/types.ts';
import type { MercureFile, ModuleUse } from './mercure-file.ts';
import type { Task } from './task.ts';

/** What a text of settings is, by its content. */
export type FileKind = 'settings' | 'task' | 'mercure';

/** What the final assignment is for one project, or for `general` alone. */
export interface ProjectView {
  /** The section's name as written; undefined for `general` alone. */
  readonly name: string | undefined;
  readonly property: JsonProperty | undefined;
  /** Undefined where a finding is an error. */
  readonly settings: Settings | undefined;
  readonly assignment: Assignment | undefined;
  readonly preset: Preset | undefined;
  /**
   * What could be read and merged, errors or not: for rules that speak of one rule or option by itself, so that one slip
   * does not hide the others. Undefined where not even the preset is known.
   */
  readonly draft: Assignment | undefined;
  /** Everything that `run` would say about it. */
  readonly findings: readonly Finding[];
}

/** One settings object as the module would get it: of the file, of a task, or of one rule of a mercure.json. */
export interface SettingsUnit {
  readonly settings: JsonNode;
  /** The property `general`, as run would take it. */
  readonly general: JsonProperty | undefined;
  readonly views: readonly ProjectView[];
  /** `general` by itself beside sections of projects: what a task gets whose AE title has none of them. */
  readonly alone: ProjectView | undefined;
  readonly trigger: 'series' | 'study' | undefined;
  /** Set in a mercure.json. */
  readonly use: ModuleUse | undefined;
}

/** A text that was read and understood as far as its errors allow. */
export interface SettingsDocument {
  /** As shown in findings. */
  readonly path: string;
  /** Without its byte order mark: offsets of the tree are those of this text. */
  readonly text: string;
  readonly kind: FileKind;
  /** Undefined where the JSON has an error. */
  readonly root: JsonNode | undefined;
  /** Of the file as a whole: JSON syntax, an invalid task. */
  readonly findings: readonly Finding[];
  /** Of a task.json, as far as it could be read. */
  readonly task: Task | undefined;
  readonly units: readonly SettingsUnit[];
  readonly mercure: MercureFile | undefined;
}

/** What the reader of settings takes from outside. */
export interface Environment {
  readonly presetNames: readonly string[];
  readonly preset: (name: string) => Preset | undefined;
  readonly sha256: (text: string) => string;
}
