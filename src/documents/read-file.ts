import { assign, presetNamesOf } from '../assignment/assign.ts';
import type { Finding } from '../finding/finding.ts';
import type { FindingId } from '../finding/ids.ts';
import { projectOf, sectionName } from '../settings/project.ts';
import { readSettings } from '../settings/read.ts';
import { type JsonNode, type JsonProperty, parseJson, withoutMark } from '../settings/tree.ts';
import { detectBroken, detectKind, IF_EMPTY, kindByName, kindOfNamed } from './detect.ts';
import { memberOf, readMercureFile } from './mercure-file.ts';
import { readTask } from './task.ts';
import type { Environment, FileKind, ProjectView, SettingsDocument, SettingsUnit } from './types.ts';

export interface FileSource {
  readonly path: string;
  readonly text: string;
  /** Given: taken as this; else found out by content. */
  readonly kind?: FileKind | undefined;
  /** Found in a folder, not named by the user: taken only where its content shows that it is ours. */
  readonly searched?: boolean;
  /** Modules of a mercure.json that count as ours whatever their image is called. */
  readonly modules?: readonly string[];
}

/** Reads a file for linting. Undefined where it is neither settings, nor a task, nor a mercure.json. */
export function readDocument(source: FileSource, environment: Environment): SettingsDocument | undefined {
  const text = withoutMark(source.text);
  const { root, findings } = parseJson(text, IF_EMPTY[source.kind ?? kindByName(source.path) ?? 'settings']);
  if (root === undefined) {
    const kind = source.kind ?? detectBroken(text) ?? (source.searched ? undefined : 'settings');
    if (kind === undefined) return undefined;
    return { path: source.path, text, kind, root, findings, ...NOTHING };
  }
  const kind = source.kind ?? (source.searched ? detectKind(root) : kindOfNamed(root, source.path));
  if (kind === undefined) return undefined;
  const file = { path: source.path, text, kind, root };

  if (kind === 'mercure') {
    const mercure = root.kind === 'object' ? readMercureFile(root, source.modules) : undefined;
    const used = (mercure?.uses ?? []).map(
      (use): SettingsUnit => ({
        ...readUnit(use.settings, environment),
        trigger: use.rule.trigger,
        use,
      }),
    );
    // What no rule uses yet is read all the same: it is there to be used.
    const unused = (mercure?.modules ?? []).flatMap((module): SettingsUnit[] => {
      const settings = memberOf(module.object, 'settings');
      const isUsed = mercure?.uses.some((use) => use.module === module);
      if (!module.ours || isUsed || settings === undefined) return [];
      return [{ ...readUnit(settings, environment), trigger: undefined, use: undefined }];
    });
    return { ...file, findings: [], units: [...used, ...unused], mercure, task: undefined };
  }
  if (kind === 'task') {
    const { draft: task, findings: found } = readTask(root);
    if (task === undefined) return { ...file, findings: found, ...NOTHING };
    const unit: SettingsUnit = {
      ...readUnit(task.settings, environment),
      trigger: triggerOf(task.uidType),
      use: undefined,
    };
    return { ...file, findings: found, units: [unit], mercure: undefined, task };
  }
  const unit = { ...readUnit(root, environment), trigger: undefined, use: undefined };
  return { ...file, ...NOTHING, findings: [], units: [unit] };
}

const NOTHING = { units: [], mercure: undefined, task: undefined };

const triggerOf = (uidType: string | undefined): SettingsUnit['trigger'] =>
  uidType === 'series' || uidType === 'study' ? uidType : undefined;

/** All projects of a settings object, each as `run` would read it; `general` alone where there is none. */
function readUnit(
  settings: JsonNode,
  environment: Environment,
): Pick<SettingsUnit, 'settings' | 'general' | 'views' | 'alone'> {
  const properties = settings.kind === 'object' ? settings.properties : [];
  const general = properties.find(({ key }) => sectionName(key) === 'general');
  const projects = properties.filter((property) => property !== general && isSection(property));
  const alone = readView(settings, undefined, environment);
  if (projects.length === 0) return { settings, general, views: [alone], alone: undefined };
  const views = projects.map((property) => readView(settings, property, environment));
  return { settings, general, views, alone };
}

const isSection = ({ key, value }: JsonProperty): boolean =>
  value.kind === 'object' && key !== '$schema' && sectionName(key) !== 'general';

/** One project's assignment as `run` would make it; undefined for `general` alone. */
export function readView(
  settings: JsonNode,
  property: JsonProperty | undefined,
  { presetNames, preset: presetByName, sha256 }: Environment,
): ProjectView {
  const read = readSettings(settings, property && projectOf(property.key), presetNames);
  const view = { name: property?.key, property, settings: read.settings };
  const nothing = { assignment: undefined, preset: undefined, draft: undefined };
  const presetUnknown = read.findings.some(({ id }) => id === 'unknown-preset');
  if (read.draft === undefined || presetUnknown) return { ...view, ...nothing, findings: read.findings };
  const { assignment, draft, findings } = assign({ settings: read.draft, preset: presetByName, sha256 });
  if (read.settings === undefined) {
    const own = findings.filter(({ id }) => !follows(id, read.findings));
    return { ...view, ...nothing, draft, findings: [...read.findings, ...own] };
  }
  return {
    ...view,
    assignment,
    preset: presetByName(presetNamesOf(read.settings)[0] ?? ''),
    draft,
    findings: [...read.findings, ...findings],
  };
}

/** Whether what the merge says of settings that are not whole may only follow from what is missing in them. */
const follows = (id: FindingId, others: readonly Finding[]): boolean =>
  id !== 'presets-unfit' && (id !== 'owner-missing' || others.some((other) => OF_OPTIONS.has(other.id)));

const OF_OPTIONS: ReadonlySet<FindingId> = new Set(['misspelt-option', 'bad-option-value']);
