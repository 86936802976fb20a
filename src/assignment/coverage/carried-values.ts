import { TELLS } from '../../rules/disclosure.ts';
import type { Command } from '../../rules/types.ts';
import type { Tag } from '../../standard/tag.ts';
import { type CasePlace, casePlace } from '../context.ts';
import { decide } from '../decide.ts';
import { exampleContext, exampleOf } from '../example-tag.ts';
import { outcomeOf } from '../outcome.ts';
import type { Assignment, Decision } from '../types.ts';

/** A value that a macro writes into another attribute. */
interface CarriedValue {
  readonly from: Tag;
  /** What is done to the other attribute. */
  readonly decision: Decision;
  readonly place: CasePlace;
  readonly tells: number;
}

/**
 * Values that come through in another attribute, be it one that PS3.15 Table E.1-1 does not list or one that may stay:
 * they are held to the row of the attribute that they are of.
 */
export function carriedValues(assignment: Assignment): CarriedValue[] {
  const carrying = assignment.rules.filter(({ command }) => carries(command));
  return carrying.flatMap((rule) => {
    const decided = (tag: Tag): Decision => decide(assignment, tag, exampleContext(rule.selector, tag));
    const tag = exampleOf(rule.selector, (one) => decided(one).rule === rule);
    const decision = decided(tag);
    if (decision.rule !== rule) return [];
    const place = casePlace(exampleContext(rule.selector, tag));
    return [...outcomeOf(decision, tag, assignment.project).tells]
      .filter(([from, tells]) => from !== tag && tells > TELLS.link)
      .map(([from, tells]) => ({ from, decision, place, tells }));
  });
}

const carries = (command: Command): boolean =>
  (command.kind === 'set' || command.kind === 'replace') &&
  command.template.some((part) => part.kind === 'macro' && part.macro.kind === 'value_of');
