import { entryOf } from '../rules/check-rule.ts';
import type { Assignment, RankedRule } from './types.ts';

const DATES: ReadonlySet<string> = new Set(['DA', 'DT']);

/** Whether some rule moves dates: the days are the patient's within one task, and others in the next. */
export const shiftsDates = ({ rules }: Assignment): boolean =>
  rules.some((rule) => rule.command.kind === 'shiftdate' || cleansDates(rule));

/** The standard's C comes to the same for dates. */
const cleansDates = ({ selector, command }: RankedRule): boolean =>
  command.kind === 'C' &&
  (selector.kind === 'vr'
    ? DATES.has(selector.vr)
    : entryOf(selector)?.vrs.some((vr) => DATES.has(vr)) === true);
