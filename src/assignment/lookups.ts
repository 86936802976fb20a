import { macrosOf } from '../rules/macro.ts';
import { macroRow } from '../rules/macros.ts';
import type { Command, Macro } from '../rules/types.ts';
import type { Tag } from '../standard/tag.ts';
import { atTopLevel } from './context.ts';
import { decide } from './decide.ts';
import { hasLastWord } from './last-word.ts';
import type { Assignment, RankedRule } from './types.ts';

/** The columns that a command writes, each once. */
export const columnsOf = (command: Command): readonly string[] => [
  ...new Set(macrosOf(command).flatMap((macro) => ('column' in macro ? [macro.column] : []))),
];

/** The rules that write what a lookup table holds, and have the last word somewhere. */
export const lookupRules = (assignment: Assignment): readonly RankedRule[] =>
  assignment.rules.filter((rule) => columnsOf(rule.command).length > 0 && hasLastWord(assignment, rule));

const PATIENT_ID: Tag = 0x00100020;

/**
 * The columns that together are what tells the patients of the output apart: those of the rule on Patient ID. None where the table has no part
 * in it, or where something else in the text differs from patient to patient.
 */
export function patientIdColumns(assignment: Assignment): readonly string[] {
  const { action } = decide(assignment, PATIENT_ID, atTopLevel(PATIENT_ID));
  if (action.kind !== 'set' && action.kind !== 'replace') return [];
  return macrosOf(action).every(isSameForAll) ? columnsOf(action) : [];
}

const SAME_FOR_ALL: ReadonlySet<Macro['kind']> = new Set(['process_date', 'process_time']);

const isSameForAll = (macro: Macro): boolean =>
  'column' in macro || macroRow(macro.kind).project !== undefined || SAME_FOR_ALL.has(macro.kind);
