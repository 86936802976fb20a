import type { SettingChange } from './diff-types.ts';
import { type Assignment, PROJECT_DEFAULTS } from './types.ts';

type Reading = (assignment: Assignment) => { readonly value: string; readonly strict: number };

const removes = (value: boolean): ReturnType<Reading> => ({ value: String(value), strict: value ? 1 : 0 });
const plain = (value: string): ReturnType<Reading> => ({ value, strict: 0 });
/** From letting everything through to letting nothing through. */
const BURNED_IN: Readonly<Record<string, number>> = { keep: 0, warn: 0, drop: 1, refuse: 1 };

const READINGS: readonly (readonly [string, Reading])[] = [
  ['preset', ({ preset }) => plain(preset)],
  ['de-identifying preset', ({ deidentifies }) => plain(String(deidentifies))],
  ['remove_unknown_tags', ({ options }) => removes(options.removeUnknownTags)],
  ['remove_safe_tags', ({ options }) => removes(options.removeSafeTags)],
  ['remove_curves', ({ options }) => removes(options.removeCurves)],
  ['remove_overlays', ({ options }) => removes(options.removeOverlays)],
  [
    'retain_uids',
    ({ options }) => ({ value: String(options.retainUids), strict: options.retainUids ? 0 : 1 }),
  ],
  ['burned_in', ({ options: { burnedIn } }) => ({ value: burnedIn, strict: BURNED_IN[burnedIn] ?? 0 })],
  ['print_assignment', ({ options }) => plain(String(options.printAssignment))],
  ['name', ({ project }) => plain(project.name ?? PROJECT_DEFAULTS.name)],
  ['owner', ({ project }) => plain(project.owner ?? PROJECT_DEFAULTS.owner)],
  ['prefix', ({ project }) => plain(project.prefix ?? PROJECT_DEFAULTS.prefix)],
];

/** Options and texts of the project that differ. */
export function diffSettings(a: Assignment, b: Assignment): SettingChange[] {
  return READINGS.flatMap(([name, read]): SettingChange[] => {
    const before = read(a);
    const after = read(b);
    if (before.value === after.value) return [];
    const grade =
      after.strict < before.strict ? 'weaker' : after.strict > before.strict ? 'stricter' : 'neutral';
    return [{ name, before: before.value, after: after.value, grade }];
  });
}
