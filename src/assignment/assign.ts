import { type Finding, hasError } from '../finding/finding.ts';
import { macrosOf } from '../rules/macro.ts';
import { mayMeet } from '../rules/meet.ts';
import { formatSelector } from '../rules/selector.ts';
import type { EncryptAttributes, Given, Section, Settings, SeveralPatients } from '../settings/types.ts';
import { combine, type Presets } from './combine.ts';
import { judgePresets } from './judge-presets.ts';
import { longitudinalOf } from './longitudinal.ts';
import { compareRules } from './rank.ts';
import type { Assignment, Options, Preset, ProjectInfo, RankedRule } from './types.ts';

/** Part of the policy digest: raise it when the same settings come to mean something else. */
const POLICY_VERSION = 4;

export const DEFAULT_PRESET = 'default';

/** Ten years: far enough to hide the day, near enough to leave the time in which something was usual. */
const DATE_SHIFT_MAX_DAYS = 3650;

const EXPECTED_PATIENTS = 10_000;

const text = {
  nothingKept: () =>
    'preset "none" with "remove_unknown_tags" true keeps only what a rule names, and no rule keeps anything',
  nothingKeptHint: () =>
    'add rules for what to keep, such as "(0008,1030)": "keep", or use the preset "default"',
  noOwner: (macro: string) => `a rule uses @${macro}@ but no "owner" is set`,
  noOwnerHint: () => 'add "owner" to the section of the project, or to "general"',
  prefixIsNoOwnerHint: () =>
    'the original took "prefix" of "general" for the owner: write "owner" with that same text to keep the old ' +
    'hashes, or the true owner to start anew',
  hashName: () =>
    'a rule uses @hash_acc@, and the "name" of the project has characters outside ASCII: the hash would lose the end of ' +
    'every accession number, and join examinations',
  hashNameHint: () => 'write a "name" of ASCII letters and digits, or use @fake_acc@',
};

interface AssignInput {
  readonly settings: Settings;
  /** By lower-case name; undefined where there is no such preset (reading the settings has refused it already). */
  readonly preset: (name: string) => Preset | undefined;
  /** Lower-case hexadecimal SHA-256 of the text's UTF-8. */
  readonly sha256: (text: string) => string;
}

interface Assigned {
  /** Undefined where a finding is an error. */
  readonly assignment: Assignment | undefined;
  /** The same, errors or not: for `lint`, never to be carried out. */
  readonly draft: Assignment;
  readonly findings: readonly Finding[];
}

/** Names of the presets that the settings choose, the bottom one first: the project's word before that of `general`. */
export const presetNamesOf = ({ general, project }: Settings): readonly string[] =>
  (project?.presets ?? general.presets)?.value ?? [DEFAULT_PRESET];

/** Merges preset, general and project into the one assignment that every command shows, checks and runs. */
export function assign({ settings, preset: presetByName, sha256 }: AssignInput): Assigned {
  const chosen = presetNamesOf(settings).map((name) => {
    const preset = presetByName(name);
    if (preset === undefined) throw new Error(`the preset ${name} is not there`);
    return preset;
  });
  const { presets: usable, findings: unfit } = judgePresets(chosen, settings, presetByName);
  const presets = combine(usable);

  const options = optionsOf(settings, presets);
  const project = projectInfoOf(settings);
  const rules = [
    ...presets.rules,
    ...settings.general.rules.map((rule): RankedRule => ({ ...rule, layer: 'general' })),
    ...(settings.project?.rules ?? []).map((rule): RankedRule => ({ ...rule, layer: 'project' })),
  ].sort(compareRules);

  const { base } = presets;
  const findings = [
    ...unfit,
    ...nothingKept(settings, base, options, rules),
    ...missingOwner(settings, project, rules),
    ...hashOverName(settings, project, rules),
  ];
  const draft: Assignment = {
    preset: presets.name,
    presets: presets.names,
    deidentifies: base.deidentifies,
    standard: presets.standard,
    keepsStandard: base.keepsStandard,
    projectSection: settings.project?.name,
    options,
    project,
    rules,
    concepts: presets.concepts,
    unusable: presets.unusable,
    digest: sha256(canonical(presets, options, project, rules)),
    longitudinal: () => longitudinalOf(draft),
    lasting: false,
  };
  return { assignment: hasError(findings) ? undefined : draft, draft, findings };
}

/** The preset's defaults first, then what is written: general, then project. */
function optionsOf({ general, project }: Settings, { base, options }: Presets): Options {
  const removes = base.name !== 'none';
  const pick = <T>(read: (section: Section) => Given<T> | undefined, fallback: T): T =>
    (project && read(project))?.value ?? read(general)?.value ?? fallback;
  return {
    removeUnknownTags: pick((s) => s.removeUnknownTags, removes),
    removeSafeTags: pick((s) => s.removeSafeTags, false),
    removeCurves: pick((s) => s.removeCurves, removes),
    removeOverlays: pick((s) => s.removeOverlays, removes),
    // "general" alone may ask for it (the original).
    printAssignment: general.printAssignment?.value ?? false,
    retainUids: pick((s) => s.retainUids, options.retainUids === true),
    burnedIn: pick((s) => s.burnedIn, 'warn'),
    nothingLeft: pick((s) => s.nothingLeft, 'fail'),
    divertRules: pick((s) => s.divertRules, []),
    dateShiftMaxDays: pick((s) => s.dateShiftMaxDays, DATE_SHIFT_MAX_DAYS),
    requireKey: pick((s) => s.requireKey, false),
    keyFingerprint: pick<string | undefined>((s) => s.keyFingerprint, undefined),
    domain: project?.domain?.value || undefined,
    uidGeneration: pick((s) => s.uidGeneration, 0),
    pseudonymFormat: pick((s) => s.pseudonymFormat, {}),
    expectedPatients: pick((s) => s.expectedPatients, EXPECTED_PATIENTS),
    defaultIssuer: pick((s) => s.defaultIssuer, ''),
    patientIdZeros: pick((s) => s.patientIdZeros, 'keep'),
    noPatientIds: pick((s) => s.noPatientIds, []),
    severalPatients: pick<SeveralPatients | undefined>((s) => s.severalPatients, undefined),
    reportPseudonyms: pick((s) => s.reportPseudonyms, false),
    lookupMissing: pick((s) => s.lookupMissing, 'fail'),
    encryptAttributes: pick<EncryptAttributes | undefined>((s) => s.encryptAttributes, undefined),
  };
}

function projectInfoOf({ general, project }: Settings): ProjectInfo {
  return {
    name: (project?.projectName ?? general.projectName)?.value,
    owner: (project?.projectOwner ?? general.projectOwner)?.value,
    prefix: (project?.projectPrefix ?? general.projectPrefix)?.value,
  };
}

function* nothingKept(
  settings: Settings,
  preset: Preset,
  options: Options,
  rules: readonly RankedRule[],
): Iterable<Finding> {
  if (preset.name !== 'none' || !options.removeUnknownTags) return;
  if (rules.some(({ command }) => command.kind !== 'remove' && command.kind !== 'clear')) return;
  const given = settings.project?.removeUnknownTags ?? settings.general.removeUnknownTags;
  yield {
    severity: 'error',
    id: 'nothing-kept',
    message: text.nothingKept(),
    hint: text.nothingKeptHint(),
    span: given?.span ?? settings.general.span,
    section: settings.project?.removeUnknownTags ? settings.project.name : settings.general.name,
  };
}

/** A hash without an owner is the same secret for every project; an owner that was a prefix is a changed hash. */
function* missingOwner(
  settings: Settings,
  project: ProjectInfo,
  rules: readonly RankedRule[],
): Iterable<Finding> {
  if (project.owner !== undefined && project.owner !== '') return;
  const prefixWasOwner = settings.general.projectPrefix !== undefined;
  for (const rule of rules) {
    const macro = macrosOf(rule.command).find(
      ({ kind }) => kind === 'hash_acc' || (kind === 'project_owner' && prefixWasOwner),
    );
    if (macro === undefined) continue;
    yield {
      severity: 'error',
      id: 'owner-missing',
      message: text.noOwner(macro.kind),
      hint: prefixWasOwner ? text.prefixIsNoOwnerHint() : text.noOwnerHint(),
      span: rule.span ?? settings.general.span,
      section: sectionOf(settings, rule),
    };
  }
}

/** The original's hash is cut by one byte for each that a character has beyond the first: see hash-acc.ts. */
function* hashOverName(
  settings: Settings,
  { name = '' }: ProjectInfo,
  rules: readonly RankedRule[],
): Iterable<Finding> {
  if (isAscii(name)) return;
  const decided = new Set<string>();
  for (const rule of rules) {
    const selector = formatSelector(rule.selector);
    // A stronger rule on the same elements has the last word.
    if (decided.has(selector)) continue;
    if (rule.sopClasses === undefined) decided.add(selector);
    if (!macrosOf(rule.command).some(({ kind }) => kind === 'hash_acc')) continue;
    yield {
      severity: 'error',
      id: 'hash-name',
      message: text.hashName(),
      hint: text.hashNameHint(),
      span: rule.span ?? settings.general.span,
      section: sectionOf(settings, rule),
    };
  }
}

/** In small letters, as it is hashed: the sign for kelvin is a k then. */
const isAscii = (name: string): boolean =>
  [...name].every((character) => [...character.toLowerCase()].every((small) => small.codePointAt(0)! < 0x80));

function sectionOf(settings: Settings, rule: RankedRule): string | undefined {
  if (rule.layer === 'project') return settings.project?.name;
  return rule.layer === 'general' ? settings.general.name : undefined;
}

/** One text for one policy: no places, no spelling, no reasons. */
function canonical(
  { base, standard, concepts }: Presets,
  options: Options,
  project: ProjectInfo,
  rules: readonly RankedRule[],
): string {
  const { printAssignment: _, nothingLeft, divertRules, ...always } = options;
  // Options that came later are part of it only where they say something, so that older policies keep their digests.
  const policy = {
    ...always,
    ...(nothingLeft === 'fail' ? {} : { nothingLeft }),
    ...(divertRules.length === 0 ? {} : { divertRules: [...divertRules].sort() }),
  };
  const first = firstOfEqual(rules);
  const sorted = Object.fromEntries(Object.entries(policy).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({
    version: POLICY_VERSION,
    deidentifies: base.deidentifies,
    keepsStandard: base.keepsStandard,
    standard: standard.map(({ edition, option }) => `${edition} ${option}`).sort(),
    options: sorted,
    project: { name: project.name ?? null, owner: project.owner ?? null, prefix: project.prefix ?? null },
    rules: rules
      .map((rule) => [
        rule.overlay ? 'overlay' : rule.layer,
        formatSelector(rule.selector),
        rule.text,
        [...(rule.sopClasses ?? [])].sort().join(' '),
      ])
      .map((row) => ({ row, key: row.join('\0') }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ row }) => row),
    concepts: [...concepts].map(([key, { kind }]) => `${key}\0${kind}`).sort(),
    ...(first.length > 0 ? { first } : {}),
  });
}

/** Where two rules are equally strong and write different texts into one element, the one that stands first decides. */
function firstOfEqual(rules: readonly RankedRule[]): string[] {
  const writing = rules.filter(
    ({ selector, command }) =>
      selector.kind !== 'exact' && (command.kind === 'set' || command.kind === 'replace'),
  );
  return writing
    .flatMap((rule, i) =>
      writing
        .slice(i + 1)
        .filter(
          (other) =>
            other.text !== rule.text &&
            compareRules(rule, other) === 0 &&
            mayMeet(rule.selector, other.selector),
        )
        .map((other) => `${formatSelector(rule.selector)} ${formatSelector(other.selector)}`),
    )
    .sort();
}
