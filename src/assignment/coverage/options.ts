import { counted } from '../../finding/counted.ts';
import { lookUp } from '../../standard/dictionary.ts';
import type { E11Option } from '../../standard/e11.ts';
import { METHOD_CODES, type MethodCode } from '../../standard/method-codes.ts';
import { effectOf } from '../effect.ts';
import type { Assignment } from '../types.ts';
import { type Coverage, type CoverageRow, claimsOf, coverageOf } from './coverage.ts';

/** The profile or an option of it, and whether files may say that they were made with it. */
export interface CodeStanding extends MethodCode {
  readonly isClaimed: boolean;
  /** In one sentence, lower case, without a full stop; "" where it is claimed. */
  readonly whyNot: string;
}

/** Every code of PS3.16 CID 7050: claimed, or why not. */
export function codeStandings(assignment: Assignment): CodeStanding[] {
  const coverage = coverageOf(assignment);
  const claims = claimsOf(assignment);
  return METHOD_CODES.map((code) => {
    const isClaimed = claims.includes(code);
    return { ...code, isClaimed, whyNot: isClaimed ? '' : whyNot(code, assignment, coverage) };
  });
}

function whyNot({ option }: MethodCode, assignment: Assignment, coverage: Coverage): string {
  if (option === undefined) return 'it is about pixels, which this program does not change';
  if (assignment.standard.length === 0) return `the preset ${assignment.preset} is not one of the standard’s`;
  const { weaker } = coverage.totals;
  if (option === 'basic')
    return `${counted(weaker, 'row')} ${weaker === 1 ? 'is' : 'are'} weaker than the profile`;
  const unmet = coverage.unmet.get(option);
  if (unmet === undefined) return 'options need the profile, which is not fulfilled';
  if (assignment.standard.some((part) => part.option === option))
    return 'its preset is used, but other rules win over it in every row';
  return unmetWords(option, unmet, coverage);
}

/** `11 of 27 rows do otherwise: (0008,1010) StationName removed, ...`. */
function unmetWords(option: E11Option, unmet: readonly string[], { rows }: Coverage): string {
  const all = rows.filter(({ options }) => options[option] !== undefined).length;
  const first = rows.find(({ selector }) => selector === unmet[0]);
  const example =
    first === undefined ? '' : `: ${rowName(first)} ${effectOf(first.decision.action, first.tag)}`;
  if (all === 1) return `its only row differs${example}`;
  const some = unmet.length === 1 ? `1 of ${all} rows does` : `${unmet.length} of ${all} rows do`;
  return `${some} otherwise${example}${unmet.length > 1 ? ' ...' : ''}`;
}

/** `(0010,0010) PatientName`; `private attributes`. */
const rowName = ({ selector, tag, keyword, name }: CoverageRow): string =>
  tag === undefined ? 'private attributes' : `${selector} ${keyword || lookUp(tag)?.name || name}`;
