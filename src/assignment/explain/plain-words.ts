import { macroRow } from '../../rules/macros.ts';
import type { Macro, Template } from '../../rules/types.ts';
import { lookUp } from '../../standard/dictionary.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import { leftByAction } from '../actions.ts';
import { type Assignment, type Decision, projectText } from '../types.ts';

/** What a decision does, for readers who know neither DICOM nor the rule language. */
export function plainWords({ action }: Decision, tag: Tag, assignment: Assignment): string {
  const { words } = leftByAction(action.kind, tag);
  if (action.kind !== 'set' && action.kind !== 'replace') return words;
  if (action.template.length === 0) return leftByAction('clear', tag).words;
  return `${words} ${joined(action.template, assignment).join(' and ')}`;
}

/** Texts that stand side by side are one. */
function joined(template: Template, assignment: Assignment): string[] {
  const words: string[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') words.push(`“${literal}”`);
    literal = '';
  };
  for (const part of template) {
    const text = part.kind === 'text' ? part.text : fixedText(part.macro, assignment);
    if (text !== undefined) literal += text;
    else if (part.kind === 'macro') {
      flush();
      words.push(macroWords(part.macro));
    }
  }
  flush();
  return words.length === 0 ? ['an empty text'] : words;
}

function fixedText({ kind }: Macro, { project }: Assignment): string | undefined {
  const of = macroRow(kind).project;
  return of && projectText(project, of);
}

function macroWords(macro: Macro): string {
  const { words } = macroRow(macro.kind);
  if ('column' in macro) return `${words} in its column “${macro.column}”`;
  if (!('tag' in macro)) return words;
  return `the value of ${lookUp(macro.tag)?.name ?? formatTag(macro.tag)}, ${words}`;
}
