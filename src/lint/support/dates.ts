import { lookUp } from '../../standard/dictionary.ts';
import { allE11Rows } from '../../standard/e11.ts';
import { allIdentifying, identifying } from '../../standard/identifying.ts';
import { isGroupLength, type Tag } from '../../standard/tag.ts';

let days: readonly Tag[] | undefined;

/** Dates that may be near to an examination: all that PS3.15 Table E.1-1 or our list names, but for birth and death. */
export function datesOfCourse(): readonly Tag[] {
  days ??= [...allE11Rows(), ...allIdentifying()]
    .map(({ tag }) => tag)
    .filter((tag) => isDate(tag) && !isGroupLength(tag) && identifying(tag)?.direct === undefined);
  return days;
}

const isDate = (tag: Tag): boolean => lookUp(tag)?.vrs.some((vr) => vr === 'DA' || vr === 'DT') === true;
