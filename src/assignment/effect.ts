import { dictionaryVr } from '../standard/dictionary.ts';
import type { Tag } from '../standard/tag.ts';
import { commandText } from './print.ts';
import type { Action, Decision } from './types.ts';

/** What becomes of an attribute, in a word for people who do not know the commands. */
export type Effect =
  | 'kept'
  | 'removed'
  | 'emptied'
  | 'replaced'
  | 'new UID'
  | 'cleaned'
  | 'date moved'
  | 'year only'
  | 'age capped';

export const EFFECTS: readonly Effect[] = [
  ...(['removed', 'emptied', 'replaced', 'new UID', 'cleaned', 'date moved', 'year only'] as const),
  ...(['age capped', 'kept'] as const),
];

const BY_ACTION: Readonly<Record<Action['kind'], Effect>> = {
  keep: 'kept',
  remove: 'removed',
  clear: 'emptied',
  truncdate: 'year only',
  shiftdate: 'date moved',
  capage: 'age capped',
  mapuid: 'new UID',
  clean: 'cleaned',
  dummy: 'replaced',
  set: 'replaced',
  replace: 'replaced',
  'append-method': 'replaced',
  'method-codes': 'replaced',
};

/** Where dates move, times of day stay. Without a tag it is of private elements. */
export const effectOf = ({ kind }: Pick<Action, 'kind'>, tag: Tag | undefined): Effect =>
  kind === 'shiftdate' && tag !== undefined && dictionaryVr(tag) === 'TM' ? 'kept' : BY_ACTION[kind];

/** The command as it takes effect, macros unexpanded: the rule's own where it decides, else what happens instead. */
export function commandOf({ action, reason, rule }: Pick<Decision, 'action' | 'reason' | 'rule'>): string {
  if (reason === 'rule' && rule !== undefined) return commandText(rule.command);
  if (action.kind === 'append-method') return 'set(this program)';
  if (action.kind === 'method-codes') return 'set(codes of the profile)';
  return commandText(action.kind === 'set' || action.kind === 'replace' ? action : { kind: action.kind });
}
