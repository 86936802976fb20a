import { type CoverageRow, coverageOf } from '../assignment/coverage/coverage.ts';
import type { CoverageReport, CoverageSection } from '../assignment/coverage/report.ts';
import { staysOf } from '../assignment/coverage/staying.ts';
import { stayingCount } from '../assignment/coverage/staying-words.ts';
import { OVERLAY_OF } from '../assignment/overlay-presets.ts';
import { reasonText } from '../assignment/reasons.ts';
import type { Assignment } from '../assignment/types.ts';
import { formatSelector } from '../rules/selector.ts';
import { lookUp } from '../standard/dictionary.ts';
import type { E11Option } from '../standard/e11.ts';
import { e11OptionName } from '../standard/e11-words.ts';
import type { MethodCode } from '../standard/method-codes.ts';
import { formatTag, type Tag } from '../standard/tag.ts';
import type { PlaceOf } from './place.ts';

/** Whether the rows of a section are listed: those that did not just do as the profile says, unless `all` are asked for. */
export const isUnfolded = (
  { grade, by }: CoverageSection,
  { filtered }: Pick<CoverageReport, 'filtered'>,
  all: boolean,
): boolean => all || filtered || grade === 'weaker' || by !== undefined;

/** `113100 Basic Application Confidentiality Profile`. */
export const codeName = ({ code, meaning }: MethodCode): string => `${code} ${meaning}`;

/** What the files say of themselves, in one sentence. */
export function claimText({
  assignment,
  claims,
  totals,
}: Pick<CoverageReport, 'assignment' | 'claims' | 'totals'>): string {
  if (claims.length > 0) return `Files claim: ${claims.map(codeName).join(', ')}.`;
  if (assignment.standard.length === 0)
    return `Files make no claim, since the preset ${assignment.preset} is not one of the standard’s.`;
  const { weaker } = totals;
  return `Files make no claim, since ${weaker} ${weaker === 1 ? 'row is' : 'rows are'} weaker than the profile.`;
}

/** The same for the head of an assignment; undefined where the preset is not one of the standard’s. */
export function claimsText(assignment: Assignment): string | undefined {
  const [part] = assignment.standard;
  if (part === undefined) return undefined;
  const { claims, totals } = coverageOf(assignment);
  const text = claimText({ assignment, claims, totals });
  return `By PS3.15 ${part.edition}, ${text[0]!.toLowerCase()}${text.slice(1)}`;
}

/** How many of the attributes that identify stay, as a sentence. */
export function stayingText(assignment: Assignment): string {
  const text = stayingCount(staysOf(assignment));
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** The same for programs. */
export function stayingNumbers(assignment: Assignment) {
  const { rows, listed, unlisted } = staysOf(assignment);
  const all = [...listed, ...unlisted];
  const whole = all.filter(({ how }) => how === 'whole').length;
  return {
    rows,
    listed: listed.length,
    unlisted: unlisted.length,
    whole,
    inPart: all.length - whole,
  };
}

/** `3 weaker, 12 by an option, 4 stricter, 634 as the profile says`: together the whole table. */
export const totalsText = ({ totals, byOption }: Pick<CoverageReport, 'totals' | 'byOption'>): string =>
  [
    `${totals.weaker} weaker`,
    ...(byOption > 0 ? [`${byOption} fulfilled by an option`] : []),
    `${totals.stricter} stricter`,
    `${totals.fulfils - byOption} fulfilled`,
  ].join(', ');

export function sectionTitle({ grade, by }: CoverageSection): string {
  if (by !== undefined) return `Only the ${by.meaning} (${by.code}) allows this`;
  return {
    weaker: 'Weaker: more comes through than the profile allows',
    stricter: 'Stricter: less comes through than the profile allows',
    fulfils: 'Fulfilled: what the Basic Profile says',
  }[grade];
}

/** The keyword, else the name in the table. */
export const rowKeyword = ({ keyword, name }: CoverageRow): string => keyword || name;

/** `project, line 12`; the name of a preset; `built-in`. */
export function decidedBy({ decision: { layer, rule } }: CoverageRow, placeOf: PlaceOf): string {
  if (rule === undefined || layer !== rule.layer) return layer;
  if (rule.span === undefined) return rule.preset ?? layer;
  return `${layer}, line ${placeOf(rule.span.start).line}`;
}

/** What the short line of a row does not tell: the place, the selector of the rule, why, and which option would allow it. */
export function rowNotes(row: CoverageRow): string[] {
  const { decision, selector, place, grade, allowedBy, tag, inner } = row;
  const { rule, reason, type } = decision;
  const own = rule === undefined ? selector : formatSelector(rule.selector);
  return [
    ...(own === selector && tag !== undefined ? [] : rule === undefined ? [] : [`by ${own}`]),
    ...(inner !== undefined
      ? [`of ${innerName(inner)} in it`]
      : place === 'in sequences'
        ? ['in sequences']
        : []),
    ...(reason === 'rule' ? [] : [reasonText(decision)]),
    ...(type === undefined || type === 'unknown' ? [] : [`Type ${type}`]),
    ...(grade === 'weaker' ? [allowedText(allowedBy)] : []),
  ];
}

/** `(0008,0104) CodeMeaning`. */
const innerName = (inner: Tag): string => `${formatTag(inner)} ${lookUp(inner)?.keyword ?? ''}`.trimEnd();

/** `no option allows it`; `ps315-retain-uids would allow it`. */
const allowedText = (allowedBy: readonly E11Option[]): string =>
  allowedBy.length === 0
    ? 'no option allows it'
    : `${allowedBy.map((option) => OVERLAY_OF[option]).join(' or ')} would allow it`;

/** `C with Clean Descriptors Option`, of every option that says something of the row. */
export const optionCodes = ({ options }: CoverageRow): string =>
  Object.entries(options)
    .map(([option, code]) => `${code} with ${e11OptionName(option as E11Option)}`)
    .join('; ');
