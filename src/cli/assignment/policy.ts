import { assign } from '../../assignment/assign.ts';
import type { Assignment, Preset } from '../../assignment/types.ts';
import { chooseView, type ViewChoice } from '../../documents/choose-view.ts';
import { readDocument } from '../../documents/read-file.ts';
import type { SettingsDocument } from '../../documents/types.ts';
import { type Finding, hasError } from '../../finding/finding.ts';
import { UserError } from '../../finding/user-error.ts';
import type { Source } from '../../format/finding-text.ts';
import { nearest } from '../../rules/near.ts';
import type { Settings } from '../../settings/types.ts';
import { ownEnvironment } from '../environment.ts';
import { readText } from '../text-file.ts';

/** What print-assignment shows and diff-presets compares: an assignment with all that is known about it. */
export interface Policy {
  /** `preset default`, or the file and what was chosen in it. */
  readonly label: string;
  /** As named in the call; undefined for a preset. */
  readonly file: string | undefined;
  /** Of the settings, for the places in it; empty for a preset. */
  readonly text: string;
  readonly settings: Settings;
  readonly assignment: Assignment;
  readonly preset: Preset;
  /** What the linter looks at; undefined for a preset. */
  readonly document: SettingsDocument | undefined;
}

export interface PolicyResult {
  /** Undefined where a finding is an error. */
  readonly policy: Policy | undefined;
  readonly findings: readonly Finding[];
  /** For the places of findings. */
  readonly source: Source;
}

const shownName = (file: string): string => (file === '-' ? '<stdin>' : file);

const environment = ownEnvironment();
const START = { start: 0, end: 0 };
const NO_SOURCE: Source = { text: '', label: undefined };

/** Names joined by +, the preset at the bottom first: `ps315-basic+ps315-retain-device`. */
const namesIn = (operand: string): string[] => operand.split('+').map((name) => name.trim().toLowerCase());

/** A preset, or several joined by +, as settings that say nothing else. Throws UserError where one is not there. */
export function presetPolicy(operand: string): PolicyResult {
  const names = namesIn(operand);
  const presets = names.map(presetNamed);
  const settings: Settings = {
    general: { name: 'general', span: START, rules: [], presets: { value: names, span: START } },
    project: undefined,
  };
  const { assignment, findings } = assign({ settings, ...environment });
  return {
    policy: assignment && {
      label: `preset ${assignment.preset}`,
      file: undefined,
      text: '',
      settings,
      assignment,
      preset: presets[0]!,
      document: undefined,
    },
    // One preset by itself can only be wrong in lying over another; the call writes such a list in its own way.
    findings: findings.map((finding) =>
      finding.id === 'presets-unfit' && names.length === 1
        ? { ...finding, hint: `write ps315-basic+${names[0]}` }
        : finding,
    ),
    source: NO_SOURCE,
  };
}

function presetNamed(name: string): Preset {
  const preset = environment.preset(name);
  if (preset !== undefined) return preset;
  const near = nearest(name, environment.presetNames, 3);
  const hint = near === undefined ? '' : `did you mean "${near}"? `;
  throw new UserError(
    `there is no preset "${name}"`,
    `${hint}the presets are ${environment.presetNames.join(', ')}`,
  );
}

/** Whether an operand is meant as presets, and not as a file. */
export const isPresetOperand = (operand: string): boolean =>
  namesIn(operand).some((name) => environment.presetNames.includes(name));

/** The text of a settings file; throws UserError where it cannot be read. */
export async function readSettingsText(path: string): Promise<string> {
  try {
    return await readText(path);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.message, presetHint(path) ?? error.hint);
  }
}

/** What is no path may be meant as a preset. */
function presetHint(path: string): string | undefined {
  if (isPresetOperand(path)) return `for the preset, write --preset ${path}`;
  if (/[./\\]/.test(path) || path === '-') return undefined;
  const near = nearest(path, environment.presetNames, 3);
  return near === undefined
    ? `there is no preset of that name either; the presets are ${environment.presetNames.join(', ')}`
    : `did you mean the preset ${near}?`;
}

/** The policy that a settings object, a task.json or a mercure.json comes to. `file` names it in messages. */
export function textPolicy(text: string, file: string, choice: ViewChoice): PolicyResult {
  const read = readDocument(
    { path: file, text, modules: choice.module === undefined ? [] : [choice.module] },
    environment,
  );
  if (read === undefined)
    throw new UserError(
      `${shownName(file)} is neither a settings file, nor a task.json, nor a mercure.json`,
      'name a file that is one of these',
    );
  const { text: shown } = read;
  const source = { text: shown, label: shownName(file) };
  if (hasError(read.findings)) return { policy: undefined, findings: read.findings, source };
  try {
    const { view, label } = chooseView(read, choice, environment);
    const { settings, assignment, preset } = view;
    const findings = [...read.findings, ...view.findings];
    if (settings === undefined || assignment === undefined || preset === undefined)
      return { policy: undefined, findings, source };
    return {
      policy: { label: `${file}, ${label}`, file, text: shown, settings, assignment, preset, document: read },
      findings,
      source,
    };
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${shownName(file)}: ${error.message}`, error.hint);
    throw error;
  }
}
