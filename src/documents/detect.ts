import jsonc from 'jsonc-parser';
import { findOption } from '../settings/options.ts';
import { sectionName } from '../settings/project.ts';
import type { JsonNode, JsonProperty } from '../settings/tree.ts';
import { looksLikeMercureFile, memberOf } from './mercure-file.ts';
import type { FileKind } from './types.ts';

/** What a JSON file is, by its content; undefined where it is none of ours. */
export function detectKind(root: JsonNode): FileKind | undefined {
  if (root.kind !== 'object') return undefined;
  if (looksLikeMercureFile(root)) return 'mercure';
  if (isTask(root)) return 'task';
  if (root.properties.some(({ key }) => sectionName(key) === 'general' || isTag(key))) return 'settings';
  // Without `general`: every entry but $schema is a section, and one of them looks like a project's.
  const sections = root.properties.filter(({ key }) => key !== '$schema');
  if (sections.length === 0 || sections.some(({ value }) => value.kind !== 'object')) return undefined;
  return sections.some(({ value }) => looksLikeSection(value)) ? 'settings' : undefined;
}

/**
 * What a file is that the user named: its content tells, then its name. Else it is taken for settings unless an entry of
 * it shows that it is something else.
 */
export function kindOfNamed(root: JsonNode, path: string): FileKind | undefined {
  const kind = detectKind(root) ?? kindByName(path);
  if (kind !== undefined || root.kind !== 'object') return kind ?? 'settings';
  return root.properties.every(couldBeInSettings) ? 'settings' : undefined;
}

/** The same for a file that is no JSON yet: a tolerant reader gives its outermost keys. */
export function detectBroken(text: string): FileKind | undefined {
  const tree = jsonc.parseTree(text);
  const entries = tree?.type === 'object' ? (tree.children ?? []) : [];
  const keys = new Set(entries.map(({ children }) => String(children?.[0]?.value ?? '')));
  if (keys.has('modules') && keys.has('rules')) return 'mercure';
  if (keys.has('process') || keys.has('info')) return 'task';
  const names = [...keys];
  if (names.some((key) => sectionName(key) === 'general' || isTag(key))) return 'settings';
  const inner = entries.flatMap(({ children }) => children?.[1]?.children ?? []);
  return inner.some(({ children }) => isTag(String(children?.[0]?.value ?? ''))) ? 'settings' : undefined;
}

/** What to do about an empty file of this kind; undefined where it is one of settings. */
export const IF_EMPTY: Readonly<Record<FileKind, string | undefined>> = {
  settings: undefined,
  task: 'mercure writes it: look there for what became of the task, and start it anew',
  mercure: 'mercure writes it: restore it from a copy',
};

export function kindByName(path: string): FileKind | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  if (name === 'mercure.json') return 'mercure';
  return name === 'task.json' ? 'task' : undefined;
}

/** A settings object may have a project called "process"; then it has a section `general` too. */
function isTask(root: JsonNode): boolean {
  const step = memberOf(root, 'process');
  if (step === undefined || memberOf(root, 'general') !== undefined) return false;
  const known = ['info', 'id', 'dispatch'].some((key) => memberOf(root, key) !== undefined);
  return known || memberOf(step, 'settings') !== undefined || memberOf(step, 'module_name') !== undefined;
}

const isTag = (key: string): boolean => /^\([0-9a-fx]+,[0-9a-fx]+\)$/i.test(key);

const looksLikeSection = (node: JsonNode): boolean =>
  node.kind === 'object' &&
  node.properties.some(({ key }) => isTag(key) || key === 'preset' || key.startsWith('remove_'));

const couldBeInSettings = ({ key, value }: JsonProperty): boolean =>
  value.kind === 'object' || key === '$schema' || key.startsWith('(') || findOption(key) !== undefined;
