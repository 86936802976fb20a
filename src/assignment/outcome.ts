import { dictionaryVr } from '../standard/dictionary.ts';
import type { Tag } from '../standard/tag.ts';
import { commandOf, type Effect, effectOf } from './effect.ts';
import type { Decision, ProjectInfo } from './types.ts';
import { PROJECT_DEFAULTS } from './types.ts';

/** How much of an original value a file still tells. */
export const TELLS = {
  nothing: 0,
  /** One stands for one: a new UID, a keyed hash. */
  link: 1,
  /** The year of a date, or its distance to others; a text less its names. */
  part: 2,
  everything: 3,
} as const;

/** What a decision does to a value, so that two of them can be compared. */
export interface Outcome {
  readonly effect: Effect;
  /** `kept`, `set(@fake_name@)`. */
  readonly text: string;
  /** Equal for two decisions that write the same. */
  readonly key: string;
  /** Whose original value comes through, and how much of it. */
  readonly tells: ReadonlyMap<Tag, number>;
}

export function outcomeOf(decision: Decision, tag: Tag, project: ProjectInfo): Outcome {
  const { action } = decision;
  const effect = effectOf(action, tag);
  const command = commandOf(decision);
  const tells = new Map<Tag, number>();
  const add = (of: Tag, much: number): void => {
    if (much > (tells.get(of) ?? TELLS.nothing)) tells.set(of, much);
  };
  if (effect === 'kept') add(tag, TELLS.everything);
  if (action.kind === 'truncdate') add(tag, TELLS.part);
  if (action.kind === 'mapuid' || (action.kind === 'dummy' && dictionaryVr(tag) === 'UI'))
    add(tag, TELLS.link);
  if (action.kind === 'clean' || action.kind === 'shiftdate' || action.kind === 'capage')
    add(tag, TELLS.part);
  if (action.kind === 'append-method') return { effect, text: 'named the method', key: 'method', tells };
  if (action.kind === 'method-codes') return { effect, text: 'named the profile', key: 'codes', tells };
  if ('otherwise' in action)
    return {
      effect,
      text: effect,
      key: `${effect}, ${effectOf({ kind: action.otherwise }, tag)} where nothing can stay`,
      tells,
    };
  if (action.kind !== 'set' && action.kind !== 'replace') return { effect, text: effect, key: effect, tells };

  const written = action.template.map((part) => {
    if (part.kind === 'text') return part.text;
    const { macro } = part;
    if (macro.kind === 'value') add(tag, TELLS.everything);
    if (macro.kind === 'value_of') add(macro.tag, TELLS.everything);
    if (macro.kind === 'random_uid') add(tag, TELLS.link);
    if (macro.kind === 'hash_acc') add(ACCESSION_NUMBER, TELLS.link);
    if (macro.kind === 'project_name') return project.name ?? PROJECT_DEFAULTS.name;
    if (macro.kind === 'project_owner') return project.owner ?? PROJECT_DEFAULTS.owner;
    if (macro.kind === 'project_prefix') return project.prefix ?? PROJECT_DEFAULTS.prefix;
    return macro.kind === 'value_of' ? `@value ${macro.tag}@` : `@${macro.kind}@`;
  });
  return { effect, text: command, key: `${action.kind}(${written.join('')})`, tells };
}

const ACCESSION_NUMBER: Tag = 0x00080050;
