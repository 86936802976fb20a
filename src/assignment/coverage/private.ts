import { mayMatch, targetOf } from '../../rules/matches.ts';
import { safePrivate } from '../../standard/safe-private.ts';
import { elementOf, groupOf, isPrivate, isPrivateCreator, type Tag } from '../../standard/tag.ts';
import { atTopLevel, type CasePlace, casePlace } from '../context.ts';
import { decide } from '../decide.ts';
import { exampleContext, exampleOf, privateExample } from '../example-tag.ts';
import type { Assignment, Decision, ElementContext } from '../types.ts';

interface PrivateDecision {
  readonly tag: Tag;
  readonly decision: Decision;
  /** PS3.15 Table E.3.10-1 lists it. */
  readonly isSafe: boolean;
  readonly place: CasePlace;
}

/** A file may give a private element any VR: one of each sort that a command takes in another way. */
const VRS: readonly string[] = ['UN', 'LO', 'DA', 'UI', 'SQ'];

/** What happens to private elements: to those without a rule, and to what each rule that may meet one decides. */
export function privateDecisions(assignment: Assignment): PrivateDecision[] {
  const { rules } = assignment;
  const judged = (tag: Tag, context: ElementContext): PrivateDecision => ({
    tag,
    decision: decide(assignment, tag, context),
    isSafe:
      context.creator !== undefined && safePrivate(context.creator, groupOf(tag), elementOf(tag) & 0xff),
    place: casePlace(context),
  });
  const without = privateExample((tag) => rules.some(({ selector }) => mayMatch(selector, tag)));
  const owned: ElementContext = { ...atTopLevel(without), creator: 'EXAMPLE' };
  return [
    judged(without, owned),
    ...rules.flatMap(({ selector }) => {
      // Any private element can have any VR.
      if (targetOf(selector).kind === 'vr') return [judged(without, exampleContext(selector, without))];
      const tag = exampleOf(selector, (one) => isPrivate(one) && !isPrivateCreator(one));
      if (!isPrivate(tag)) return [];
      // What stands in a creator's place may be any text, and stays with what it owns without a rule.
      if (isPrivateCreator(tag)) return [judged(tag, exampleContext(selector, tag))];
      const context = exampleContext(selector, tag);
      return VRS.map((vr) => judged(tag, { ...context, vr }));
    }),
  ];
}
