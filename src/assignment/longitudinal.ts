import { dictionaryVr } from '../standard/dictionary.ts';
import { allE11Rows, type E11Row } from '../standard/e11.ts';
import { isGroupLength } from '../standard/tag.ts';
import { atTopLevel } from './context.ts';
import { decide } from './decide.ts';
import type { Assignment } from './types.ts';

const made = new WeakMap<Assignment, string>();

/** A date that another option keeps, such as that of a calibration, tells nothing of the option for dates. */
const isOfOtherOption = ({ options }: E11Row): boolean =>
  Object.entries(options).some(([option, code]) => code === 'K' && !option.startsWith('retainLongitudinal'));

/**
 * (0028,0303) Longitudinal Temporal Information Modified (PS3.3 Section C.12.1): UNMODIFIED where a date or time that
 * PS3.15 Table E.1-1 lists for the longitudinal options stays, MODIFIED where one is moved or cut, else REMOVED.
 */
export function longitudinalOf(assignment: Assignment): string {
  const known = made.get(assignment);
  if (known !== undefined) return known;
  const kinds = new Set(
    allE11Rows()
      .filter(({ tag, options }) => options.retainLongitudinalFullDates !== undefined && !isGroupLength(tag))
      .filter((row) => !isOfOtherOption(row))
      .filter(({ tag }) => dictionaryVr(tag) === 'DA' || dictionaryVr(tag) === 'DT')
      .map(({ tag }) => decide(assignment, tag, atTopLevel(tag)).action.kind),
  );
  const isModified = kinds.has('shiftdate') || kinds.has('truncdate');
  const value = kinds.has('keep') ? 'UNMODIFIED' : isModified ? 'MODIFIED' : 'REMOVED';
  made.set(assignment, value);
  return value;
}
