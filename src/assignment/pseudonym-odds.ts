import { isPseudonym, macrosOf } from '../rules/macro.ts';
import { pseudonymKind } from '../rules/macros.ts';
import { codesOf, PSEUDONYM_KINDS, pseudonymFormat } from '../settings/pseudonym-format.ts';
import type { PseudonymKind } from '../settings/types.ts';
import { lastingRules } from './asks-for-key.ts';
import type { Assignment } from './types.ts';

/** How likely it is that two originals of a project come to have one pseudonym. */
export interface PseudonymOdds {
  /** What the pseudonyms stand for, as `pseudonym_format` calls it. */
  readonly of: PseudonymKind;
  /** Characters of its code. */
  readonly length: number;
  readonly codes: number;
  /** `expected_patients`; taken for the number of accession numbers and values too. */
  readonly expected: number;
  /** Of any two being equal, from 0 to 1. */
  readonly collision: number;
}

/** One entry for each kind of pseudonym that a rule in force writes. */
export function pseudonymOdds(assignment: Assignment): PseudonymOdds[] {
  const { pseudonymFormat: formats, expectedPatients: expected } = assignment.options;
  const macros = lastingRules(assignment).flatMap(({ command }) => macrosOf(command).filter(isPseudonym));
  const written = new Set(macros.map(({ kind }) => pseudonymKind(kind)));
  return PSEUDONYM_KINDS.filter((of) => written.has(of)).map((of) => {
    const { length } = pseudonymFormat(formats, of);
    const codes = codesOf(length);
    return { of, length, codes, expected, collision: collisionOf(expected, codes) };
  });
}

/** The birthday bound: 1 - exp(-n(n-1)/2N). */
const collisionOf = (count: number, codes: number): number =>
  -Math.expm1((-count * (count - 1)) / (2 * codes));
