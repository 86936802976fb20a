import { MACRO_OF } from '../rules/macros.ts';
import { formatSelector } from '../rules/selector.ts';
import type { Command, Macro, Selector } from '../rules/types.ts';
import { formatTag } from '../standard/tag.ts';
import { decide } from './decide.ts';
import type { Assignment, RankedRule } from './types.ts';

/**
 * The assignment as log lines, one rule a line in the order of tags, with the layer that decided. Macros stand
 * unexpanded, so that the log holds no value.
 */
export function printAssignment(assignment: Assignment): string[] {
  const shown = new Map<string, RankedRule>();
  for (const rule of assignment.rules) {
    const selector = formatSelector(rule.selector);
    const key = rule.sopClasses === undefined ? selector : `${selector} ${[...rule.sopClasses].join(' ')}`;
    if (!shown.has(key)) shown.set(key, rule);
  }
  return [...shown]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rule]) => {
      const classes = rule.sopClasses === undefined ? '' : `, ${classCount(rule.sopClasses.size)}`;
      const head = `${formatSelector(rule.selector)}  ${commandText(rule.command)}  [${rule.layer}${classes}]`;
      return head + note(assignment, rule);
    });
}

const classCount = (count: number): string => (count === 1 ? '1 SOP class' : `${count} SOP classes`);

/** Says where the rule has the last word in name only: an option or the program itself decides. */
function note(assignment: Assignment, rule: RankedRule): string {
  const tag = exactTag(rule.selector);
  if (tag === undefined) return '';
  const decision = decide(assignment, tag, {
    vr: 'UN',
    creator: undefined,
    path: [],
    sequenceCreator: undefined,
    ownsKept: false,
    sopClass: rule.sopClasses?.values().next().value,
  });
  if (decision.rule === rule && decision.reason === 'rule') return '';
  return `  -> ${decision.action.kind} (${decision.reason})`;
}

const exactTag = (selector: Selector): number | undefined =>
  selector.kind === 'exact' ? selector.tag : undefined;

/** The command with its argument, macros unexpanded. */
export function commandText(command: Command): string {
  if (command.kind !== 'set' && command.kind !== 'replace') return command.kind;
  const argument = command.template
    .map((part) => (part.kind === 'text' ? part.text : macroText(part.macro)))
    .join('');
  return `${command.kind}(${argument})`;
}

/** `@value(0010,0020)@`, as it is written. */
export function macroText(macro: Macro): string {
  if ('tag' in macro) return `@${MACRO_OF[macro.kind]}${formatTag(macro.tag)}@`;
  if ('column' in macro) return `@${macro.kind}(${macro.column})@`;
  return `@${macro.kind}@`;
}
