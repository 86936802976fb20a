import { TELLS } from '../rules/disclosure.ts';
import { mayMatch } from '../rules/matches.ts';
import { dictionaryVr } from '../standard/dictionary.ts';
import { allE11Rows, e11Row } from '../standard/e11.ts';
import { allIdentifying } from '../standard/identifying.ts';
import { isGroupLength, type Tag } from '../standard/tag.ts';
import { atTopLevel } from './context.ts';
import { carriedValues } from './coverage/carried-values.ts';
import { decide } from './decide.ts';
import { exampleContext } from './example-tag.ts';
import { outcomeOf } from './outcome.ts';
import { shiftsDates } from './shifts-dates.ts';
import type { Assignment, Decision } from './types.ts';

const made = new WeakMap<Assignment, string>();

/** What is left of a date or a time of day. */
type Left = 'whole' | 'part' | 'nothing';

/**
 * (0028,0303) Longitudinal Temporal Information Modified (PS3.3 Section C.12.1): UNMODIFIED where a date that the options
 * for dates speak of stays as it is, MODIFIED where anything else is left of dates and times, REMOVED where nothing is.
 */
export function longitudinalOf(assignment: Assignment): string {
  let value = made.get(assignment);
  if (value === undefined) {
    const left = temporal().flatMap((tag) => leftOf(assignment, tag).map((much) => ({ tag, much })));
    const carried = carriedValues(assignment).map(({ from, tells }) => ({ tag: from, much: leftBy(tells) }));
    const all = [...left, ...carried.filter(({ tag }) => isTemporal(tag))];
    const isUnmodified = all.some(({ tag, much }) => much === 'whole' && isLongitudinal(tag));
    const isRemoved = all.every(({ much }) => much === 'nothing');
    value = isUnmodified ? 'UNMODIFIED' : isRemoved ? 'REMOVED' : 'MODIFIED';
    made.set(assignment, value);
  }
  return value;
}

const isTemporal = (tag: Tag): boolean => ['DA', 'DT', 'TM'].includes(dictionaryVr(tag));

/** Dates and times of Table E.1-1, and of the list of those that it forgets. */
const temporal = (): Tag[] =>
  [...allE11Rows(), ...allIdentifying()]
    .map(({ tag }) => tag)
    .filter((tag) => isTemporal(tag) && !isGroupLength(tag));

/**
 * A day of the patient's course. That of a calibration, which another option keeps, is none, nor is the birth date; and a
 * time of day without its day says nothing of intervals.
 */
function isLongitudinal(tag: Tag): boolean {
  const options = Object.entries(e11Row(tag)?.options ?? {});
  return (
    dictionaryVr(tag) !== 'TM' &&
    options.some(([option]) => option === 'retainLongitudinalFullDates') &&
    !options.some(([option, code]) => code === 'K' && !option.startsWith('retainLongitudinal'))
  );
}

const leftOf = (assignment: Assignment, tag: Tag): Left[] =>
  decisionsOn(assignment, tag).map((decision) => leftOfValue(decision, tag, assignment));

/** At the top level and wherever a rule speaks of it. */
function decisionsOn(assignment: Assignment, tag: Tag): Decision[] {
  const named = assignment.rules.flatMap(({ selector }) =>
    (selector.kind === 'path' || selector.kind === 'vr') && mayMatch(selector, tag)
      ? [exampleContext(selector, tag)]
      : [],
  );
  return [atTopLevel(tag), ...named].map((context) => decide(assignment, tag, context));
}

const notes = new WeakMap<Assignment, string>();

/**
 * What stands in (0012,0063) behind the name of this program and the policy digest: that times of day stay where days move, as
 * a value of LO of at most 64 characters; "" where that is not so.
 */
export function methodNote(assignment: Assignment): string {
  let note = notes.get(assignment);
  if (note === undefined) {
    note = shiftsDates(assignment) && timesStay(assignment) ? TIMES_STAY : '';
    notes.set(assignment, note);
  }
  return note;
}

const TIMES_STAY = 'Dates moved by whole days, times of day not changed';

const timesStay = (assignment: Assignment): boolean =>
  temporal().some(
    (tag) =>
      dictionaryVr(tag) !== 'DA' &&
      decisionsOn(assignment, tag).some(({ action: { kind } }) => kind === 'keep' || kind === 'shiftdate'),
  );

/** A time of day that stays where days are moved is part of that. */
function leftOfValue(decision: Decision, tag: Tag, { project }: Assignment): Left {
  if (decision.action.kind === 'shiftdate') return 'part';
  return leftBy(Math.max(TELLS.nothing, ...outcomeOf(decision, tag, project).tells.values()));
}

const leftBy = (tells: number): Left =>
  tells === TELLS.everything ? 'whole' : tells === TELLS.part ? 'part' : 'nothing';
