import type { Tag } from '../standard/tag.ts';
import type { LintFile } from './types.ts';
import { decidedBy, type UserRule, userRules, viewsOf } from './views.ts';

export interface KeptTag extends UserRule {
  readonly tag: Tag;
}

/** Every element that an exact rule of the user keeps in the end, view by view. */
export function keptByUser(file: LintFile): KeptTag[] {
  return viewsOf(file).flatMap((place) =>
    userRules(place).flatMap((user) => {
      const { selector } = user.rule;
      if (selector.kind !== 'exact') return [];
      const [decided] = decidedBy(place.assignment, user.rule, [selector.tag]);
      return decided?.decision.action.kind === 'keep' ? [{ ...user, tag: selector.tag }] : [];
    }),
  );
}
