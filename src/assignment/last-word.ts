import { decide } from './decide.ts';
import { exampleContext, exampleOf } from './example-tag.ts';
import type { Assignment, RankedRule } from './types.ts';

/** Whether the rule decides somewhere: no stronger one takes its place. */
export function hasLastWord(assignment: Assignment, rule: RankedRule): boolean {
  const decides = (tag: number): boolean =>
    decide(assignment, tag, exampleContext(rule.selector, tag)).rule === rule;
  return decides(exampleOf(rule.selector, decides));
}
