import type { BurnedIn, Settings } from '../../settings/types.ts';
import { shiftsDates } from '../shifts-dates.ts';
import { type Assignment, type Options, PROJECT_DEFAULTS } from '../types.ts';
import type { SettingChange } from './types.ts';

type Reading = (assignment: Assignment) => { readonly value: string; readonly strict: number };

const removes = (value: boolean): ReturnType<Reading> => ({ value: String(value), strict: value ? 1 : 0 });
const plain = (value: string): ReturnType<Reading> => ({ value, strict: 0 });
/** From letting everything through to letting nothing through. */
const BURNED_IN: Readonly<Record<BurnedIn, number>> = { keep: 0, warn: 0, divert: 1, drop: 2, refuse: 2 };

/** An option that is missing here would change unseen. */
const OF_OPTIONS: Readonly<Record<keyof Options, readonly [string, Reading]>> = {
  removeUnknownTags: ['remove_unknown_tags', ({ options }) => removes(options.removeUnknownTags)],
  removeSafeTags: ['remove_safe_tags', ({ options }) => removes(options.removeSafeTags)],
  removeCurves: ['remove_curves', ({ options }) => removes(options.removeCurves)],
  removeOverlays: ['remove_overlays', ({ options }) => removes(options.removeOverlays)],
  retainUids: [
    'retain_uids',
    ({ options }) => ({ value: String(options.retainUids), strict: options.retainUids ? 0 : 1 }),
  ],
  burnedIn: ['burned_in', ({ options: { burnedIn } }) => ({ value: burnedIn, strict: BURNED_IN[burnedIn] })],
  nothingLeft: ['nothing_left', ({ options }) => plain(options.nothingLeft)],
  divertRules: ['divert_rules', ({ options }) => plain(options.divertRules.join(', '))],
  dateShiftMaxDays: [
    'date_shift_max_days',
    (assignment) => {
      const { dateShiftMaxDays: days } = assignment.options;
      // The fewer days there are to choose from, the easier it is to guess the true ones.
      return { value: String(days), strict: shiftsDates(assignment) ? days : Number.POSITIVE_INFINITY };
    },
  ],
  printAssignment: ['print_assignment', ({ options }) => plain(String(options.printAssignment))],
};

const READINGS: readonly (readonly [string, Reading])[] = [
  ['preset', ({ preset }) => plain(preset)],
  ['de-identifying preset', ({ deidentifies }) => plain(String(deidentifies))],
  ...Object.values(OF_OPTIONS),
  ['name', ({ project }) => plain(project.name ?? PROJECT_DEFAULTS.name)],
  ['owner', ({ project }) => plain(project.owner ?? PROJECT_DEFAULTS.owner)],
  ['prefix', ({ project }) => plain(project.prefix ?? PROJECT_DEFAULTS.prefix)],
];

/** Options and texts of the project that differ. */
export const diffSettings = (a: Assignment, b: Assignment): SettingChange[] =>
  READINGS.flatMap(([name, read]) => changed(name, read(a), read(b)));

/** What `run` obeys before there is an assignment. */
export const diffRequirements = (a: Settings, b: Settings): SettingChange[] =>
  changed(
    'require_project',
    removes(a.general.requireProject?.value === true),
    removes(b.general.requireProject?.value === true),
  );

function changed(name: string, before: ReturnType<Reading>, after: ReturnType<Reading>): SettingChange[] {
  if (before.value === after.value) return [];
  const grade =
    after.strict < before.strict ? 'weaker' : after.strict > before.strict ? 'stricter' : 'neutral';
  return [{ name, before: before.value, after: after.value, grade }];
}
