import type { ProjectView, SettingsDocument, SettingsUnit } from '../../documents/types.ts';
import { projectOf, sectionsOf } from '../../settings/project.ts';
import { aetsThrough } from './rule-aets.ts';

/**
 * `general` by itself, where there are sections of projects and a task may come all the same whose AE title has none of
 * them. Undefined where none can: `run` refuses such tasks, or the file says which AE titles there are. Where that is
 * not sure, a task may come.
 */
export function generalAlone(file: SettingsDocument, unit: SettingsUnit): ProjectView | undefined {
  const { alone } = unit;
  if (alone === undefined || alone.findings.some(({ id }) => id === 'no-project')) return undefined;
  const aets = aetsOf(file, unit);
  const mayCome = aets === undefined || aets.some((aet) => !hasSection(unit, aet));
  return mayCome ? alone : undefined;
}

/** All AE titles that the settings can be for; undefined where that cannot be told. */
function aetsOf({ task }: SettingsDocument, { use }: SettingsUnit): readonly string[] | undefined {
  if (use !== undefined) return aetsThrough(use.rule);
  return task?.receiverAet === undefined ? undefined : [task.receiverAet];
}

const hasSection = ({ settings }: SettingsUnit, aet: string): boolean =>
  settings.kind === 'object' &&
  sectionsOf(settings.properties, projectOf(aet)).some(({ value }) => value.kind === 'object');
