import { asksForKey } from '../../assignment/asks-for-key.ts';
import type { Assignment } from '../../assignment/types.ts';
import { isTrue, memberOf } from '../../documents/mercure-file.ts';
import type { SettingsDocument, SettingsUnit } from '../../documents/types.ts';
import type { JsonNode } from '../../settings/tree.ts';

/** Names the file of a key, in the environment of the module. */
export const KEY_VARIABLE = 'MERCURE_ANONYMIZER_KEY_FILE';

/**
 * Where the module finds a lasting key. `nomad`: it asks for a folder of its own, and this runner gives none. `unknown`: the
 * file does not say how the module is started.
 */
export type KeyPlace = 'key file' | 'folder' | 'nomad' | 'nowhere' | 'unknown';

export function keyPlaceOf({ mercure, task }: SettingsDocument, { use }: SettingsUnit): KeyPlace {
  const config = use?.module.object ?? task?.moduleConfig;
  if (config?.kind !== 'object') return 'unknown';
  if (namesKeyFile(memberOf(config, 'environment'))) return 'key file';
  if (!isTrue(memberOf(config, 'requires_persistence'))) return 'nowhere';
  return runsOnNomad(mercure?.root) ? 'nomad' : 'folder';
}

const runsOnNomad = (root: JsonNode | undefined): boolean => {
  const runner = memberOf(root, 'process_runner');
  return runner?.kind === 'string' && runner.value.trim().toLowerCase() === 'nomad';
};

/** mercure keeps the environment as a text of JSON. */
function namesKeyFile(node: JsonNode | undefined): boolean {
  if (node?.kind !== 'string') return false;
  try {
    const environment: unknown = JSON.parse(node.value);
    if (typeof environment !== 'object' || environment === null) return false;
    return Boolean((environment as Record<string, unknown>)[KEY_VARIABLE]);
  } catch {
    return false;
  }
}

/** Whether tasks of this assignment get a lasting key: it is asked for, there to be had, and of a project. */
export function lastsAt(place: KeyPlace, assignment: Assignment): boolean {
  if (assignment.projectSection === undefined || (place !== 'key file' && place !== 'folder')) return false;
  const { surely, forDates } = asksForKey(assignment);
  return surely || forDates;
}

/** `run` refuses every task that has no lasting key. */
export const demandsKey = ({ options }: Assignment): boolean =>
  options.requireKey || options.keyFingerprint !== undefined;
