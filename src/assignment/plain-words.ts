import type { Macro, Template } from '../rules/types.ts';
import { lookUp } from '../standard/dictionary.ts';
import { formatTag, type Tag } from '../standard/tag.ts';
import { effectOf } from './effect.ts';
import { type Assignment, type Decision, PROJECT_DEFAULTS } from './types.ts';

/** What a decision does, for readers who know neither DICOM nor the rule language. */
export function plainWords({ action }: Decision, tag: Tag, assignment: Assignment): string {
  switch (action.kind) {
    case 'keep':
      return 'kept as it is';
    case 'remove':
      return 'removed';
    case 'clear':
      return 'emptied';
    case 'truncdate':
      return 'cut to 1 January of its year';
    case 'mapuid':
      return 'replaced by a new UID, the same one for the same UID within a task';
    case 'shiftdate':
      return effectOf(action, tag) === 'kept'
        ? 'kept as it is: only dates are moved'
        : 'moved into the past, by the same number of days for all of a patient within a task';
    case 'capage':
      return 'ages above 89 years become 90 years';
    case 'clean':
      return 'kept, less the names, numbers, dates and UIDs that the files of the task hold elsewhere';
    case 'dummy':
      return 'replaced by a value that means nothing';
    case 'append-method':
      return 'names this program';
    case 'method-codes':
      return 'names the parts of the standard’s profile that were fulfilled';
    default:
      return action.template.length === 0
        ? 'emptied'
        : `replaced by ${joined(action.template, assignment).join(' and ')}`;
  }
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
  if (kind === 'project_name') return project.name ?? PROJECT_DEFAULTS.name;
  if (kind === 'project_owner') return project.owner ?? PROJECT_DEFAULTS.owner;
  return kind === 'project_prefix' ? (project.prefix ?? PROJECT_DEFAULTS.prefix) : undefined;
}

function macroWords(macro: Macro): string {
  switch (macro.kind) {
    case 'process_date':
      return 'the date of processing';
    case 'process_time':
      return 'the time of processing';
    case 'random_uid':
      return 'a fresh UID';
    case 'fake_name':
      return 'an invented name';
    case 'fake_mrn':
    case 'fake_acc':
      return 'an invented number';
    case 'hash_acc':
      return 'a keyed hash of the accession number';
    case 'value':
      return 'its own value, unchanged';
    case 'value_of':
      return `the value of ${lookUp(macro.tag)?.name ?? formatTag(macro.tag)}, unchanged`;
    default:
      return 'a text of the project';
  }
}
