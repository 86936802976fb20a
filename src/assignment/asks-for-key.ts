import { macrosOf } from '../rules/macro.ts';
import { macroRow } from '../rules/macros.ts';
import { hasLastWord } from './last-word.ts';
import { lookupRules } from './lookups.ts';
import { shiftsDates } from './shifts-dates.ts';
import type { Assignment, RankedRule } from './types.ts';

/** Whether settings ask for identities that last beyond the task, and by what. */
export interface AsksForKey {
  /** A rule with a pseudonym in it that has the last word somewhere, or an option that is only for lasting keys. */
  readonly surely: boolean;
  /** Dates move: by days that are the same in every task where there is a key, and in this task alone where there is none. */
  readonly forDates: boolean;
}

export const asksForKey = (assignment: Assignment): AsksForKey => ({
  surely: lastingRules(assignment).length > 0 || asksByOption(assignment),
  forDates: shiftsDates(assignment),
});

/** The rules in force that write what is meant to be the same in the next task. */
export const lastingRules = (assignment: Assignment): readonly RankedRule[] =>
  assignment.rules.filter((rule) => lasts(assignment, rule));

function asksByOption(assignment: Assignment): boolean {
  const { requireKey, keyFingerprint, domain, uidGeneration, lookupMissing } = assignment.options;
  // Who is not in the table gets a pseudonym.
  if (lookupMissing === 'pseudonym' && lookupRules(assignment).length > 0) return true;
  return requireKey || keyFingerprint !== undefined || domain !== undefined || uidGeneration > 0;
}

const lasts = (assignment: Assignment, rule: RankedRule): boolean =>
  macrosOf(rule.command).some(({ kind }) => macroRow(kind).lasts === true) && hasLastWord(assignment, rule);
