import { commandText } from './print.ts';
import type { Action, Decision } from './types.ts';

/** What becomes of an attribute, in a word for people who do not know the commands. */
export type Effect = 'kept' | 'removed' | 'emptied' | 'replaced' | 'new UID' | 'year only';

export const EFFECTS: readonly Effect[] = ['removed', 'emptied', 'replaced', 'new UID', 'year only', 'kept'];

export function effectOf({ kind }: Action): Effect {
  switch (kind) {
    case 'keep':
      return 'kept';
    case 'remove':
      return 'removed';
    case 'clear':
      return 'emptied';
    case 'truncdate':
      return 'year only';
    case 'mapuid':
      return 'new UID';
    default:
      return 'replaced';
  }
}

/** The command as it takes effect, macros unexpanded: the rule's own where it decides, else what happens instead. */
export function commandOf({ action, reason, rule }: Pick<Decision, 'action' | 'reason' | 'rule'>): string {
  if (reason === 'rule' && rule !== undefined) return commandText(rule.command);
  if (action.kind === 'append-method') return 'set(this program)';
  return commandText(action);
}
