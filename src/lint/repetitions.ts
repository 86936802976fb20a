import { commandText } from '../assignment/print.ts';
import type { RankedRule } from '../assignment/types.ts';
import type { Tag } from '../standard/tag.ts';
import { decideTag, type UserRule, userRules, type ViewPlace } from './views.ts';

export interface Repetition {
  readonly user: UserRule;
  readonly tag: Tag;
  /** The rule of an earlier layer that would decide without it, in the same words. */
  readonly before: RankedRule;
}

/** Rules of the user without which the same would happen to their tag: an earlier layer has the same command. */
export function repetitionsIn(place: ViewPlace): Repetition[] {
  return userRules(place).flatMap((user) => {
    const { rule } = user;
    if (rule.selector.kind !== 'exact') return [];
    const { tag } = rule.selector;
    const { rule: winner, beaten, reason } = decideTag(place.assignment, tag);
    const [before] = beaten;
    if (winner !== rule || reason !== 'rule' || before === undefined) return [];
    return commandText(before.command) === commandText(rule.command) ? [{ user, tag, before }] : [];
  });
}
