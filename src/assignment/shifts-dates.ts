import { needs } from '../rules/commands.ts';
import { lookUp } from '../standard/dictionary.ts';
import type { Tag } from '../standard/tag.ts';
import { decide } from './decide.ts';
import { exampleContext, exampleOf } from './example-tag.ts';
import type { Assignment, RankedRule } from './types.ts';

/** Whether dates are moved in the end: the days are the patient's within one task, and others in the next. */
export const shiftsDates = (assignment: Assignment): boolean =>
  assignment.rules.some((rule) => needs(rule.command.kind, 'patient-days') && movesSome(assignment, rule)) ||
  [...assignment.concepts.values()].some(({ kind }) => kind === 'shiftdate');

/** No stronger rule takes all of its dates away. */
function movesSome(assignment: Assignment, rule: RankedRule): boolean {
  const [sopClass] = rule.sopClasses ?? [];
  const isMoved = (tag: Tag): boolean => {
    if (!mayBeDate(tag)) return false;
    const decision = decide(assignment, tag, { ...exampleContext(rule.selector, tag), sopClass });
    return decision.rule === rule && decision.action.kind === 'shiftdate';
  };
  return isMoved(exampleOf(rule.selector, isMoved));
}

/** Of private elements the file tells. */
const mayBeDate = (tag: Tag): boolean => lookUp(tag)?.vrs.some((vr) => vr === 'DA' || vr === 'DT') ?? true;
