import type { Effect } from '../rules/disclosure.ts';
import type { Tag } from '../standard/tag.ts';
import { leftByAction, ownAction } from './actions.ts';
import { commandText } from './print.ts';
import type { Action, Decision } from './types.ts';

/** Where dates move, times of day stay. Without a tag it is of private elements. */
export const effectOf = ({ kind }: Pick<Action, 'kind'>, tag: Tag | undefined): Effect =>
  leftByAction(kind, tag).effect;

/** The command as it takes effect, macros unexpanded: the rule's own where it decides, else what happens instead. */
export function commandOf({ action, reason, rule }: Pick<Decision, 'action' | 'reason' | 'rule'>): string {
  if (reason === 'rule' && rule !== undefined) return commandText(rule.command);
  if (action.kind === 'set' || action.kind === 'replace') return commandText(action);
  return ownAction(action.kind)?.command ?? action.kind;
}
