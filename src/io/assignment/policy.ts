import { assign } from '../../assignment/assign.ts';
import type { Assignment, Preset } from '../../assignment/types.ts';
import { UserError } from '../../finding/user-error.ts';
import { chooseView, type ViewChoice } from '../../lint/choose-view.ts';
import { readLintFile } from '../../lint/read-file.ts';
import { nearest } from '../../rules/near.ts';
import type { Problem, Settings } from '../../settings/types.ts';
import { lintEnvironment } from '../lint/environment.ts';
import { readText } from '../lint/text-file.ts';

/** What print-assignment shows and diff-presets compares: an assignment with all that is known about it. */
export interface Policy {
  /** `preset default`, or the file and what was chosen in it. */
  readonly label: string;
  /** As named in the call; undefined for a preset. */
  readonly file: string | undefined;
  readonly settings: Settings;
  readonly assignment: Assignment;
  readonly preset: Preset;
}

export interface PolicyResult {
  /** Undefined where a problem is an error. */
  readonly policy: Policy | undefined;
  readonly problems: readonly Problem[];
  /** For the places of problems. */
  readonly file: string | undefined;
}

const environment = lintEnvironment();
const START = { line: 1, column: 1 };

/** Names joined by +, the preset at the bottom first: `ps315-basic+ps315-retain-device`. */
const namesIn = (operand: string): string[] => operand.split('+').map((name) => name.trim().toLowerCase());

/** A preset, or several joined by +, as settings that say nothing else. Throws UserError where one is not there. */
export function presetPolicy(operand: string): PolicyResult {
  const names = namesIn(operand);
  const presets = names.map(presetNamed);
  const settings: Settings = {
    general: { name: 'general', position: START, rules: [], presets: { value: names, position: START } },
    project: undefined,
  };
  const { assignment, problems } = assign({ settings, ...environment });
  return {
    policy: assignment && {
      label: `preset ${assignment.preset}`,
      file: undefined,
      settings,
      assignment,
      preset: presets[0]!,
    },
    // One preset by itself can only be wrong in lying over another; the call writes such a list in its own way.
    problems: problems.map((problem) =>
      problem.id === 'presets-unfit' && names.length === 1
        ? { ...problem, hint: `write ps315-basic+${names[0]}` }
        : problem,
    ),
    file: undefined,
  };
}

function presetNamed(name: string): Preset {
  const preset = environment.preset(name);
  if (preset !== undefined) return preset;
  const near = nearest(name, environment.presetNames, 3);
  const hint = near === undefined ? '' : ` (did you mean "${near}"?)`;
  throw new UserError(
    `there is no preset "${name}"${hint}; the presets are ${environment.presetNames.join(', ')}`,
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
    throw new UserError(`${path}: ${error.message}${presetHint(path)}`);
  }
}

/** What is no path may be meant as a preset. */
function presetHint(path: string): string {
  if (isPresetOperand(path)) return ` (for the preset, write --preset ${path})`;
  if (/[./\\]/.test(path) || path === '-') return '';
  const near = nearest(path, environment.presetNames, 3);
  return near === undefined
    ? ` (nor a preset of that name; the presets are ${environment.presetNames.join(', ')})`
    : ` (did you mean the preset ${near}?)`;
}

/** The policy that a settings object, a task.json or a mercure.json comes to. `file` names it in messages. */
export function textPolicy(text: string, file: string, choice: ViewChoice): PolicyResult {
  const read = readLintFile(
    { path: file, text, modules: choice.module === undefined ? [] : [choice.module] },
    environment,
  );
  if (read === undefined)
    throw new UserError(`${file}: is neither a settings file, nor a task.json, nor a mercure.json`);
  if (read.problems.some(({ severity }) => severity === 'error'))
    return { policy: undefined, problems: read.problems, file };
  try {
    const { view, label } = chooseView(read, choice, environment);
    const { settings, assignment, preset } = view;
    const problems = [...read.problems, ...view.problems];
    if (settings === undefined || assignment === undefined || preset === undefined)
      return { policy: undefined, problems, file };
    return { policy: { label: `${file}, ${label}`, file, settings, assignment, preset }, problems, file };
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${file}: ${error.message}`);
    throw error;
  }
}
