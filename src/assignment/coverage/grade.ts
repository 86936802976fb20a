import { TELLS } from '../../rules/disclosure.ts';
import { dictionaryVr } from '../../standard/dictionary.ts';
import type { E11Option } from '../../standard/e11.ts';
import type { Tag } from '../../standard/tag.ts';
import type { Assignment } from '../types.ts';
import type { Case, Judged } from './cases.ts';

/** How an assignment does by a row of PS3.15 Table E.1-1, in the worst of all places where the attribute may stand. */
export type Grade = 'fulfils' | 'stricter' | 'weaker';

/** A UID is replaced by another one, whether the table calls that U or D. */
const basicAllows = (basic: string, tag: Tag): number =>
  basic.includes('U') || (basic.includes('D') && dictionaryVr(tag) === 'UI') ? TELLS.link : TELLS.nothing;

const TIMEZONE_OFFSET: Tag = 0x00080201;

/** What an option allows to come through. */
function optionAllows(option: E11Option, code: string | undefined, { tag, isSafe }: Case): number {
  if (option === 'retainSafePrivate') return isSafe ? TELLS.everything : TELLS.nothing;
  // Dates that move by whole days leave the time zone true: there is nothing to clean.
  if (option === 'retainLongitudinalModifiedDates' && tag === TIMEZONE_OFFSET) return TELLS.everything;
  return code === 'K' ? TELLS.everything : code === 'C' ? TELLS.part : TELLS.nothing;
}

export const isAllowedBy = (option: E11Option, options: Judged['options'], one: Case): boolean =>
  options[option] !== undefined && one.tells <= optionAllows(option, options[option], one);

/** Whether a case does what the option says of it, and not merely something that it allows. */
export const isOfOption = (one: Case, code: string, option: E11Option): boolean =>
  one.tells > TELLS.nothing && one.tells === optionAllows(option, code, one);

/**
 * An option that the settings name is fulfilled where something is done by it: a rule that takes more away is only
 * stricter. One that they do not name is fulfilled where all of its rows are, however that came about.
 */
export function isFulfilled(assignment: Assignment, option: E11Option, judged: readonly Judged[]): boolean {
  // The preset for UIDs is one with its option of the settings, which has the last word.
  const isNamed =
    option === 'retainUids'
      ? assignment.options.retainUids && assignment.standard.length > 0
      : assignment.standard.some((part) => part.option === option);
  const concerned = judged.flatMap(({ options, cases }) => {
    const code = options[option];
    return code === undefined ? [] : [cases.map((one) => isOfOption(one, code, option))];
  });
  return isNamed
    ? concerned.some((cases) => cases.includes(true))
    : concerned.every((cases) => !cases.includes(false));
}

export function gradeOf(
  one: Case,
  basic: string,
  options: Readonly<Partial<Record<E11Option, string>>>,
  claimed: readonly E11Option[],
): { grade: Grade; by: E11Option | undefined } {
  if (one.tells > basicAllows(basic, one.tag)) {
    const by = claimed.find((option) => isAllowedBy(option, options, one));
    return by === undefined ? { grade: 'weaker', by } : { grade: 'fulfils', by };
  }
  return { grade: isStricter(one, basic) ? 'stricter' : 'fulfils', by: undefined };
}

/** It takes away what the profile would leave: an element that may stay empty, a value that may be replaced. */
function isStricter({ decision: { action, reason } }: Case, basic: string): boolean {
  // PS3.15 Section E.1.1 itself takes out group 0004.
  if (reason === 'of-a-directory') return false;
  if (basic.includes('X')) return false;
  if (action.kind === 'remove') return true;
  return action.kind === 'clear' && !basic.includes('Z');
}
