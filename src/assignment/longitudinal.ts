import { TELLS } from '../rules/disclosure.ts';
import { mayMatch } from '../rules/matches.ts';
import { dictionaryVr } from '../standard/dictionary.ts';
import { allE11Rows, type E11Row } from '../standard/e11.ts';
import { isGroupLength, type Tag } from '../standard/tag.ts';
import { atTopLevel } from './context.ts';
import { decide } from './decide.ts';
import { exampleContext } from './example-tag.ts';
import { outcomeOf } from './outcome.ts';
import type { Action, Assignment } from './types.ts';

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
      .flatMap(({ tag }) => kindsOf(assignment, tag)),
  );
  const isModified = kinds.has('shiftdate') || kinds.has('truncdate');
  const value = kinds.has('keep') ? 'UNMODIFIED' : isModified ? 'MODIFIED' : 'REMOVED';
  made.set(assignment, value);
  return value;
}

/** What happens to a date at the top level and wherever a rule speaks of it; `keep` where a macro writes it again. */
function kindsOf(assignment: Assignment, tag: Tag): Action['kind'][] {
  const named = assignment.rules.flatMap(({ selector }) =>
    (selector.kind === 'path' || selector.kind === 'vr') && mayMatch(selector, tag)
      ? [exampleContext(selector, tag)]
      : [],
  );
  return [atTopLevel(tag), ...named].map((context) => {
    const decision = decide(assignment, tag, context);
    const tells = [...outcomeOf(decision, tag, assignment.project).tells.values()];
    const { kind } = decision.action;
    return (kind === 'set' || kind === 'replace') && tells.includes(TELLS.everything) ? 'keep' : kind;
  });
}
