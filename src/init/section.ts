import { decide } from '../assignment/decide.ts';
import { exampleContext, exampleOf } from '../assignment/example-tag.ts';
import { commandText } from '../assignment/print.ts';
import type { Action, Assignment, Decision } from '../assignment/types.ts';
import { parseSelector } from '../rules/selector.ts';
import type { Answers, Identity, ProjectTemplate } from './template.ts';

/** A section as it is written: options first, then rules. Only `preset` may be a list. */
export type SectionText = Readonly<Record<string, string | readonly string[]>>;

/**
 * Name, owner, prefix, and the rules that put another patient in place of the real one. Only what differs from the base is
 * written: a rule that repeats the preset would have to be changed with it.
 *
 * `base` is what holds for the project without rules of its own.
 */
export function identitySection(answers: Answers, template: ProjectTemplate, base: Assignment): SectionText {
  const section: Record<string, string> = {};
  for (const option of ['name', 'owner', 'prefix'] as const)
    if (answers[option] !== '') section[option] = answers[option];
  for (const [selector, command] of identityRules(answers, template))
    if (!isGiven(decideSelector(base, selector), command, answers.identity)) section[selector] = command;
  return section;
}

/** What must survive, by rules. */
export function survivorRules({ keep }: Answers, template: ProjectTemplate, base: Assignment): SectionText {
  const section: Record<string, string> = {};
  for (const { id, elements } of template.survive) {
    const stays = keep.includes(id);
    for (const [selector, command] of Object.entries(elements)) {
      const kept = decideSelector(base, selector).action.kind === 'keep';
      if (kept !== stays) section[selector] = stays ? 'keep' : command;
    }
  }
  return section;
}

/**
 * Of the elements that may survive, those on which rules of `general` would have it otherwise than the presets that the
 * answers ask for.
 *
 * `presets` is what the presets alone come to.
 */
export function profileRules(template: ProjectTemplate, base: Assignment, presets: Assignment): SectionText {
  const section: Record<string, string> = {};
  for (const selector of template.survive.flatMap(({ elements }) => Object.keys(elements))) {
    const wanted = decideSelector(presets, selector);
    const { action } = decideSelector(base, selector);
    if (action.kind === wanted.action.kind || !(survives(action) || survives(wanted.action))) continue;
    section[selector] = commandFor(wanted);
  }
  return section;
}

const SURVIVING: readonly Action['kind'][] = ['keep', 'clean', 'shiftdate', 'truncdate'];

const survives = ({ kind }: Action): boolean => SURVIVING.includes(kind);

const commandFor = ({ action, rule }: Decision): string => {
  if (action.kind === 'keep') return 'keep';
  return rule === undefined ? 'remove' : commandText(rule.command);
};

/** Without a prefix, texts begin with what would stand behind it. */
function identityRules({ identity, prefix }: Answers, template: ProjectTemplate): [string, string][] {
  return Object.entries(template.identity[identity].rules).map(([selector, command]) => [
    selector,
    prefix === '' ? command.replace('@project_prefix@_', '') : command,
  ]);
}

/**
 * Whether the base does so already, or has a word of its own on the patient where no prefix is wanted: an invented
 * patient, or what `general` says. That a preset empties the number is no such word: all patients would be one.
 */
function isGiven({ rule, reason, action }: Decision, command: string, identity: Identity): boolean {
  if (rule !== undefined && reason === 'rule' && commandText(rule.command) === command) return true;
  if (identity !== 'invented' || command.includes('@project_prefix@')) return false;
  return action.kind === 'set' || (action.kind !== 'keep' && rule?.layer === 'general');
}

/** The templates hold selectors of single elements only; another one is a fault of the package. */
function decideSelector(assignment: Assignment, text: string): Decision {
  const parsed = parseSelector(text);
  if (!parsed?.ok) throw new Error(`template: ${text} is not a selector`);
  const tag = exampleOf(parsed.selector, () => true);
  return decide(assignment, tag, exampleContext(parsed.selector, tag));
}
