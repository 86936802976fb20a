import { commandText } from '../assignment/print.ts';
import type { Assignment } from '../assignment/types.ts';
import { decideTag } from '../lint/views.ts';
import { parseSelector } from '../rules/selector.ts';
import type { Tag } from '../standard/tag.ts';
import type { Answers, Identity, ProjectTemplate } from './template.ts';

/** A section as it is written: options first, then rules. */
export type SectionText = Readonly<Record<string, string>>;

/**
 * The section of a project, without acceptances. Only what differs from the base is written: a rule that repeats the
 * preset would have to be changed with it.
 *
 * `base` is what holds for the project without a section of its own.
 */
export function makeSection(answers: Answers, template: ProjectTemplate, base: Assignment): SectionText {
  const section: Record<string, string> = {};
  for (const option of ['name', 'owner', 'prefix'] as const)
    if (answers[option] !== '') section[option] = answers[option];
  for (const [selector, command] of identityRules(answers, template))
    if (!isGiven(base, tagOf(selector), command, answers.identity)) section[selector] = command;
  for (const { id, elements } of template.survive) {
    const stays = answers.keep.includes(id);
    for (const [selector, command] of Object.entries(elements)) {
      const kept = decideTag(base, tagOf(selector)).action.kind === 'keep';
      if (kept !== stays) section[selector] = stays ? 'keep' : command;
    }
  }
  return section;
}

/** Without a prefix, texts begin with what would stand behind it. */
function identityRules({ identity, prefix }: Answers, template: ProjectTemplate): [string, string][] {
  return Object.entries(template.identity[identity].rules).map(([selector, command]) => [
    selector,
    prefix === '' ? command.replace('@project_prefix@_', '') : command,
  ]);
}

/** Whether the base does so already, or gives an invented patient of its own where no prefix is wanted. */
function isGiven(base: Assignment, tag: Tag, command: string, identity: Identity): boolean {
  const { rule, reason, action } = decideTag(base, tag);
  if (rule !== undefined && reason === 'rule' && commandText(rule.command) === command) return true;
  return identity === 'invented' && !command.includes('@project_prefix@') && action.kind !== 'keep';
}

/** The templates hold exact tags only; another one is a fault of the package. */
export function tagOf(selector: string): Tag {
  const parsed = parseSelector(selector);
  if (!parsed?.ok || parsed.selector.kind !== 'exact') throw new Error(`template: ${selector} is no tag`);
  return parsed.selector.tag;
}
