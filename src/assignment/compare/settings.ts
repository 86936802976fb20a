import { encryptAttributesText } from '../../settings/encrypt-attributes.ts';
import type { BurnedIn, PseudonymFormats, Settings } from '../../settings/types.ts';
import { shiftsDates } from '../shifts-dates.ts';
import { type Assignment, type Options, PROJECT_DEFAULTS } from '../types.ts';
import type { SettingChange } from './types.ts';

type Reading = (assignment: Assignment) => { readonly value: string; readonly strict: number };

const removes = (value: boolean): ReturnType<Reading> => ({ value: String(value), strict: value ? 1 : 0 });
const plain = (value: string): ReturnType<Reading> => ({ value, strict: 0 });
/** From letting everything through to letting nothing through. */
const BURNED_IN: Readonly<Record<BurnedIn, number>> = { keep: 0, warn: 0, divert: 1, drop: 2, refuse: 2 };

const inOrder = (formats: PseudonymFormats): string =>
  Object.entries(formats)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, format]) => `${kind} ${format}`)
    .join(', ');

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
  requireKey: [
    'require_key',
    ({ options }) => ({ value: String(options.requireKey), strict: options.requireKey ? 1 : 0 }),
  ],
  keyFingerprint: ['key_fingerprint', ({ options }) => plain(options.keyFingerprint ?? '')],
  // A name that is shared links what was apart.
  domain: [
    'domain',
    ({ options: { domain } }) => ({ value: domain ?? '', strict: domain === undefined ? 1 : 0 }),
  ],
  uidGeneration: ['uid_generation', ({ options }) => plain(String(options.uidGeneration))],
  pseudonymFormat: ['pseudonym_format', ({ options }) => plain(inOrder(options.pseudonymFormat))],
  expectedPatients: ['expected_patients', ({ options }) => plain(String(options.expectedPatients))],
  defaultIssuer: ['default_issuer', ({ options }) => plain(options.defaultIssuer)],
  patientIdZeros: ['patient_id_zeros', ({ options }) => plain(options.patientIdZeros)],
  noPatientIds: ['no_patient_ids', ({ options }) => plain([...options.noPatientIds].sort().join(', '))],
  severalPatients: [
    'several_patients',
    ({ options: { severalPatients: value } }) => ({
      value: value ?? '',
      strict: value === 'separate' ? 0 : 1,
    }),
  ],
  reportPseudonyms: [
    'report_pseudonyms',
    ({ options }) => ({ value: String(options.reportPseudonyms), strict: options.reportPseudonyms ? 0 : 1 }),
  ],
  lookupMissing: [
    'lookup_missing',
    ({ options: { lookupMissing: value } }) => ({ value, strict: value === 'fail' ? 1 : 0 }),
  ],
  // For one reader more than there was: whom for, and what, is no question of order.
  encryptAttributes: [
    'encrypt_attributes',
    ({ options: { encryptAttributes: value } }) => ({
      value: value === undefined ? '' : encryptAttributesText(value),
      strict: value === undefined ? 1 : 0,
    }),
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
