import { realpathSync } from 'node:fs';
import { chooseView, noProject, sectionNames } from '../documents/choose-view.ts';
import { detectKind } from '../documents/detect.ts';
import { readDocument } from '../documents/read-file.ts';
import type { Environment } from '../documents/types.ts';
import { UserError } from '../finding/user-error.ts';
import type { Source } from '../format/finding-text.ts';
import { fileError } from '../io/file-error.ts';
import { loadPreset, presetNames } from '../io/presets.ts';
import { sha256 } from '../io/sha256.ts';
import { projectOf, sectionName, sectionsOf } from '../settings/project.ts';
import type { JsonNode } from '../settings/tree.ts';
import type { Log } from './log.ts';
import type { SettingsSource } from './policy.ts';
import { rootOf, taskIn } from './settings-source.ts';
import { readSmallText } from './small-text.ts';

/** Which settings are meant: a file of the caller's, and what to take of it. */
export interface SettingsChoice {
  readonly file: string;
  readonly project: string | undefined;
  /** Of a mercure.json. */
  readonly rule?: string | undefined;
  readonly module?: string | undefined;
}

interface ChosenSettings extends SettingsSource {
  /** As `projectOf` gives it; undefined for general alone. */
  readonly project: string | undefined;
}

const WHAT = 'The settings file';

/**
 * Reads a settings object, the settings in a task.json, or those that a rule of a mercure.json hands over. Throws a
 * UserError with exit code 2 where there is no such file to read or nothing in it that is meant, and a TaskError where it
 * holds an error.
 */
export function readSettingsFile(choice: SettingsChoice, log: Log): ChosenSettings {
  const { file, project, rule, module } = choice;
  const text = { text: readCallText(file), label: 'settings' };
  const root = rootOf(text, log);
  const named = (settings: JsonNode): Source => ({ ...text, keys: { root, settings, instead: false } });
  if (isMercureFile(root)) return inMercureFile(text.text, named, choice, log);
  if (rule !== undefined || module !== undefined)
    throw new UserError(
      `--rule and --module are for a mercure.json: ${WHAT.toLowerCase()} is not one`,
      'leave them out',
    );
  const settings = holdsProcess(root) ? taskIn(root, named(root), log).settings : root;
  return { settings, source: named(settings), project: projectIn(settings, project, log) };
}

/** As `projectOf` gives it; undefined for `general` alone. Throws a UserError where there is no section for it. */
function projectIn(settings: JsonNode, named: string | undefined, log: Log): string | undefined {
  const sections = sectionNames(settings);
  if (named === undefined && sections.length > 0)
    log.line(`No project is named: general alone is used, and not ${sections.join(', ')} (choose with -p)`);
  if (named === undefined || sectionName(named) === 'general') return undefined;
  const project = projectOf(named);
  if (settings.kind === 'object' && sectionsOf(settings.properties, project).length === 0)
    throw noProject(named, sectionNames(settings));
  return project;
}

const isMercureFile = (root: JsonNode): boolean => detectKind(root) === 'mercure';

/** A task has `process`; a settings object has a section of that name only if a project is called so. */
const holdsProcess = (root: JsonNode): boolean =>
  root.kind === 'object' &&
  root.properties.some(({ key }) => key === 'process') &&
  !root.properties.some(({ key }) => key === 'general');

/** What `print-assignment` shows for the same words: there the choice is explained. */
function inMercureFile(
  text: string,
  named: (settings: JsonNode) => Source,
  { file, project, rule, module }: SettingsChoice,
  log: Log,
): ChosenSettings {
  const environment: Environment = { presetNames: presetNames(), preset: loadPreset, sha256 };
  const modules = module === undefined ? [] : [module];
  const document = readDocument({ path: file, text, kind: 'mercure', modules }, environment)!;
  const { view, settings, label } = chooseView(document, { project, rule, module }, environment);
  log.line(`Settings of ${label}`);
  return {
    settings,
    source: named(settings),
    project: view.name === undefined ? undefined : projectOf(view.name),
  };
}

/** The file is named by the call, and no part of a task: a link to it is followed. */
function readCallText(path: string): string {
  try {
    return readSmallText(realpathSync(path), WHAT);
  } catch (error) {
    throw fileError(error, 'file', WHAT);
  }
}
