import { asksForKey } from '../../assignment/asks-for-key.ts';
import type { Assignment } from '../../assignment/types.ts';
import { isTrue, memberOf } from '../../documents/mercure-file.ts';
import type { SettingsDocument, SettingsUnit } from '../../documents/types.ts';
import { type JsonNode, type JsonObject, parseJson } from '../../settings/tree.ts';

/**
 * Where the tasks of a module get a lasting key from. `none`: nowhere, as the module is set up. `nomad`: nowhere, since
 * mercure hands neither environment nor volumes to a job of Nomad. `unknown`: the text does not say, as settings by
 * themselves.
 */
export type KeySource = 'persistence' | 'key file' | 'none' | 'nomad' | 'unknown';

/** What names the key file to the module (docs/pseudonyms.md). */
export const KEY_VARIABLE = 'MERCURE_ANONYMIZER_KEY_FILE';

/** Of the module that these settings are handed to. */
export function keySourceOf(file: SettingsDocument, unit: SettingsUnit): KeySource {
  const folder = folderOf(file, unit);
  const module = moduleOf(file, unit);
  // The key file is asked before the persistence folder; Nomad hands over neither.
  const asksFile = folder === 'persistence' || folder === 'none';
  return asksFile && namesKeyFile(memberOf(module, 'environment')) ? 'key file' : folder;
}

/** Whether the module has a folder that stays from one task to the next. */
export function folderOf(file: SettingsDocument, unit: SettingsUnit): Exclude<KeySource, 'key file'> {
  const module = moduleOf(file, unit);
  if (module === undefined) return 'unknown';
  if (isNomad(memberOf(file.mercure?.root, 'process_runner'))) return 'nomad';
  return isTrue(memberOf(module, 'requires_persistence')) ? 'persistence' : 'none';
}

const moduleOf = ({ task }: SettingsDocument, { use }: SettingsUnit): JsonObject | undefined =>
  use?.module.object ?? task?.module;

/** Whether identities may be the same in the next task. Where the text does not say, they may. */
export const mayLast = (source: KeySource): boolean => source !== 'none' && source !== 'nomad';

const isNomad = (node: JsonNode | undefined): boolean => node?.kind === 'string' && node.value === 'nomad';

/** mercure keeps the environment as the text of a JSON object. */
function namesKeyFile(node: JsonNode | undefined): boolean {
  if (node?.kind !== 'string') return false;
  const environment = parseJson(node.value).root;
  const path = memberOf(environment, KEY_VARIABLE);
  return path?.kind === 'string' && path.value !== '';
}

export const hasKey = (source: KeySource): boolean => source === 'persistence' || source === 'key file';

/** Whether tasks of this assignment get a lasting key: it is asked for, there to be had, and of a project. */
export function lastsAt(source: KeySource, assignment: Assignment): boolean {
  if (assignment.projectSection === undefined || !hasKey(source)) return false;
  const { surely, forDates } = asksForKey(assignment);
  return surely || forDates;
}

/** `run` refuses every task that has no lasting key. */
export const demandsKey = ({ options }: Assignment): boolean =>
  options.requireKey || options.keyFingerprint !== undefined;
