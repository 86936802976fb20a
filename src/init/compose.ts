import type { Assignment } from '../assignment/types.ts';
import type { Environment } from '../documents/types.ts';
import { UserError } from '../finding/user-error.ts';
import { locator } from '../format/place.ts';
import type { LintFinding } from '../lint/support/types.ts';
import { quoteKey } from '../rules/selector.ts';
import type { JsonProperty } from '../settings/tree.ts';
import {
  type Acceptances,
  acceptanceOfPreset,
  acceptancesFor,
  lintSettings,
  settingsFile,
} from './accept.ts';
import { complete, type Given } from './answers.ts';
import { applyEdit, insertProperty, jsonText, layoutOf, NEW_LAYOUT, replaceProperty } from './insert.ts';
import { identitySection, profileRules, type SectionText, survivorRules } from './section.ts';
import { type General, isProfile, newGeneral, withOverlays } from './start.ts';
import { existingSection, judgeMerged, type Target } from './target.ts';
import type { Answers, ProjectTemplate } from './template.ts';

export interface Composed {
  /** The whole text of the file, its byte order mark included. */
  readonly text: string;
  /** The section by itself, as an object of settings. */
  readonly shown: string;
  /** What holds for the project with it. */
  readonly assignment: Assignment;
  /** The text that the findings stand in: nothing but the section and what holds for all projects. */
  readonly alone: string;
  /** What stays to be said of the section, accepted things left out. */
  readonly findings: readonly LintFinding[];
  /** Something stays for the purpose that was given. */
  readonly accepts: boolean;
}

export interface Place {
  /** The text of the file, its byte order mark included; undefined for a new file. */
  readonly source: string | undefined;
  /** Undefined for a new file. */
  readonly target: Target | undefined;
}

/** Makes the section and puts it into the text. Throws a UserError where one is there and `force` is not given. */
export function compose(
  answers: Answers,
  template: ProjectTemplate,
  { source, target }: Place,
  force: boolean,
  environment: Environment,
): Composed {
  const existing = judgePlace(target, answers.project, force);
  const around = surroundings({ source, target }, template, answers.project);
  const { section, accepted, isReasonMissing } = sectionFor(answers, template, around, environment);
  if (isReasonMissing)
    throw new UserError('what stays needs a reason', 'say with --purpose what the data is for');
  const accepts = Object.keys(accepted).length > 0;
  const whole = accepts ? { ...section, lint_accept: accepted } : section;
  const assignment = assignmentOf(around(whole), environment);
  return {
    text: place(
      { source, target },
      existing?.key ?? answers.project,
      whole,
      template,
      existing !== undefined,
    ),
    shown: `${jsonText({ [answers.project]: whole })}\n`,
    assignment,
    accepts,
    alone: around(whole),
    findings: lintSettings(around(whole), environment).filter(
      ({ sections }) => sections.length === 0 || sections.includes(answers.project),
    ),
  };

  function place(
    { source, target }: Place,
    key: string,
    value: object,
    { general }: ProjectTemplate,
    replace: boolean,
  ): string {
    if (source === undefined || target === undefined) return `${jsonText({ general, [key]: value })}\n`;
    const mark = source.charCodeAt(0) === 0xfeff ? '\ufeff' : '';
    const text = source.slice(mark.length);
    const layout = layoutOf(text, target.root);
    const edit =
      target.settings === undefined
        ? insertProperty(text, target.holder, target.key, { [key]: value }, layout)
        : replace
          ? replaceProperty(text, existing!, key, value, layout)
          : insertProperty(text, target.settings, key, value, layout);
    return mark + applyEdit(text, edit);
  }
}

/**
 * The section that would be replaced; undefined where there is none. Throws a UserError where it must not be, or where the
 * place is no good for another reason.
 */
export function judgePlace(
  target: Target | undefined,
  project: string,
  force: boolean,
): JsonProperty | undefined {
  if (target === undefined) return undefined;
  const existing = existingSection(target, project);
  if (existing !== undefined && !force)
    throw new UserError(
      `${target.words} already hold a section ${quoteKey(existing.key)}, at line ${locator(target.text)(existing.start).line}`,
      '--force replaces it',
    );
  judgeMerged(target, project);
  return existing;
}

/** What holds for all projects of the text, before one is added. */
export function generalOf(
  { source, target }: Place,
  template: ProjectTemplate,
  environment: Environment,
): General {
  if (target === undefined) return newGeneral(template);
  return assignmentOf(settingsText(generalText(target, source), 'p', {}), environment);
}

/** `general` as it stands in the file. */
function generalText(target: Target | undefined, source: string | undefined): string | undefined {
  if (target?.general === undefined || source === undefined) return undefined;
  const offset = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  return source.slice(target.general.start + offset, target.general.end + offset);
}

const settingsText = (general: string | undefined, project: string, section: object): string => {
  const own = `${JSON.stringify(project)}: ${jsonText(section, NEW_LAYOUT)}`;
  return general === undefined ? `{${own}}` : `{"general": ${general}, ${own}}`;
};

interface SectionWithReasons {
  readonly section: SectionText;
  readonly accepted: Acceptances;
  /** Something stays that lint asks a reason for, and no purpose was given. */
  readonly isReasonMissing: boolean;
}

function sectionFor(
  answers: Answers,
  template: ProjectTemplate,
  around: (section: object) => string,
  environment: Environment,
): SectionWithReasons {
  const start = assignmentOf(around({}), environment);
  const profile = isProfile(answers.presets, template);
  const presets = profile ? withOverlays(answers.presets, answers.keep, template) : answers.presets;
  const own = presetSection(presets);
  const preset = presets.join() === start.presets.join() ? {} : own;
  const base = assignmentOf(around(preset), environment);
  const alone = (): Assignment => assignmentOf(settingsText(undefined, answers.project, own), environment);
  const section = orderly({
    ...preset,
    ...identitySection(answers, template, base),
    ...(profile ? profileRules(template, base, alone()) : survivorRules(answers, template, base)),
  });
  const reason = answers.purpose.trim();
  const findings = lintSettings(around(section), environment);
  const needed = acceptancesFor(findings, section, reason);
  if (Object.keys(needed).length > 0) return { section, accepted: needed, isReasonMissing: reason === '' };
  // Nothing asks for the reason: it stands for what the preset lets stay.
  const accepted = reason === '' ? {} : acceptanceOfPreset(around(section), reason, environment);
  return { section, accepted, isReasonMissing: false };
}

/** Whether something would stay that a purpose has to be given for, as far as it is answered; `keep` and `preset` are. */
export function needsPurpose(
  { preset, keep }: Given,
  template: ProjectTemplate,
  place: Place,
  environment: Environment,
): boolean {
  if (keep === undefined) return false;
  const general = generalOf(place, template, environment);
  const answers = complete({ project: 'p', preset, keep }, template, general);
  const around = surroundings(place, template, answers.project);
  return sectionFor(answers, template, around, environment).isReasonMissing;
}

const surroundings = (
  { source, target }: Place,
  template: ProjectTemplate,
  project: string,
): ((section: object) => string) => {
  const general = generalText(target, source) ?? (target ? undefined : jsonText(template.general));
  return (section) => settingsText(general, project, section);
};

const presetSection = (presets: readonly string[]): SectionText => ({
  preset: presets.length === 1 ? presets[0]! : presets,
});

/** name, owner and prefix stand before all else. */
function orderly(section: SectionText): SectionText {
  const { name, owner, prefix, ...others } = section;
  const info = Object.entries({ name, owner, prefix }).filter(([, text]) => text !== undefined);
  return { ...(Object.fromEntries(info) as SectionText), ...(others as SectionText) };
}

function assignmentOf(text: string, environment: Environment): Assignment {
  const { units } = settingsFile(text, environment);
  const view = units[0]?.views[0];
  const assignment = view?.assignment ?? view?.draft;
  if (assignment === undefined)
    throw new UserError(
      'the section "general" in FILE cannot be read',
      'run "lint" on the file, and correct it first',
    );
  return assignment;
}
