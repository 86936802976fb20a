import { commandText } from '../../assignment/print.ts';
import type { RankedRule } from '../../assignment/types.ts';
import type { Tag } from '../../standard/tag.ts';
import { decideTag, type UserRule, userRules, type ViewPlace } from './views.ts';

/** An exact rule of the user that decides, and what would without it. */
interface Deciding {
  readonly user: UserRule;
  readonly tag: Tag;
  /** The rule of an earlier layer that would decide without it, in the same words; undefined where none would. */
  readonly repeated: RankedRule | undefined;
}

/** The exact rules of the user that decide about their tag. */
export function decidingRules(place: ViewPlace): Deciding[] {
  return userRules(place).flatMap((user) => {
    const { rule } = user;
    if (rule.selector.kind !== 'exact') return [];
    const { tag } = rule.selector;
    const { rule: winner, beaten, reason } = decideTag(place.assignment, tag);
    if (winner !== rule) return [];
    const [before] = beaten;
    const isSame =
      reason === 'rule' && before !== undefined && commandText(before.command) === commandText(rule.command);
    return [{ user, tag, repeated: isSame ? before : undefined }];
  });
}
