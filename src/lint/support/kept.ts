import { exampleOf } from '../../assignment/example-tag.ts';
import { goneStep } from '../../assignment/gone-step.ts';
import type { Action, Assignment } from '../../assignment/types.ts';
import type { SettingsDocument } from '../../documents/types.ts';
import { targetOf } from '../../rules/matches.ts';
import type { Selector } from '../../rules/types.ts';
import { dictionaryVr } from '../../standard/dictionary.ts';
import type { Tag } from '../../standard/tag.ts';
import { mayBeCleaned } from './identifiers.ts';
import { decidedBy, type UserRule, userRules, viewsOf } from './views.ts';

interface KeptTag extends UserRule {
  readonly tag: Tag;
  /** The owner of a private element, where the rule names it; the block in the tag is then an example. */
  readonly creator: string | undefined;
  readonly assignment: Assignment;
  /** What the rule does to the value that stays, in whole or in part. */
  readonly verb: 'keeps' | 'only cleans';
}

/** Every element that a rule of the user on that one element keeps in the end, or cleans where that is too little, view by view. */
export function keptByUser(file: SettingsDocument): KeptTag[] {
  return viewsOf(file).flatMap((place) =>
    userRules(place).flatMap((user) => {
      const one = oneElement(user.rule.selector);
      // In a sequence that goes there is nothing to keep, which `path-not-kept` says.
      if (one === undefined || isOutOfReach(place.assignment, user.rule.selector)) return [];
      const [decided] = decidedBy(place.assignment, user.rule, [one.tag]);
      const verb = decided && verbOf(decided.tag, decided.decision.action);
      return verb === undefined ? [] : [{ ...user, ...one, assignment: place.assignment, verb }];
    }),
  );
}

function verbOf(tag: Tag, { kind }: Action): KeptTag['verb'] | undefined {
  if (kind === 'keep') return 'keeps';
  // In a sequence the rules apply inside.
  const isValue = kind === 'clean' && dictionaryVr(tag) !== 'SQ';
  return isValue && !mayBeCleaned(tag) ? 'only cleans' : undefined;
}

const isOutOfReach = (assignment: Assignment, selector: Selector): boolean =>
  selector.kind === 'path' && goneStep(assignment, selector) !== undefined;

/** The one element that a selector speaks of, in whatever sequences; undefined where it speaks of several. */
export function oneElement(selector: Selector): Pick<KeptTag, 'tag' | 'creator'> | undefined {
  const target = targetOf(selector);
  if (target.kind === 'exact') return { tag: target.tag, creator: undefined };
  if (target.kind !== 'creator' || target.wildcards > 0) return undefined;
  return { tag: exampleOf(target, () => true), creator: target.creator };
}

/** The tags to ask a rule about: its own, where it speaks of one element, else those of `many`. */
export function tagsToAsk(selector: Selector, many: () => readonly Tag[]): readonly Tag[] {
  const one = oneElement(selector);
  return one === undefined ? many() : [one.tag];
}
