import { exampleOf } from '../assignment/example-tag.ts';
import type { Assignment } from '../assignment/types.ts';
import { lookUp } from '../standard/dictionary.ts';
import type { Tag } from '../standard/tag.ts';
import { decidedBy } from './views.ts';

/** Whether some rule moves dates in the end. */
export const shiftsDates = (assignment: Assignment): boolean =>
  assignment.rules.some((rule) => {
    if (rule.command.kind !== 'shiftdate' && rule.command.kind !== 'C') return false;
    const isShifted = (tag: Tag): boolean =>
      mayBeDate(tag) &&
      decidedBy(assignment, rule, [tag]).some(({ decision }) => decision.action.kind === 'shiftdate');
    return isShifted(exampleOf(rule.selector, isShifted));
  });

/** Of private elements the file tells. */
const mayBeDate = (tag: Tag): boolean => lookUp(tag)?.vrs.some((vr) => vr === 'DA' || vr === 'DT') ?? true;
