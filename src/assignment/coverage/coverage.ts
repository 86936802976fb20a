import { lookUp } from '../../standard/dictionary.ts';
import type { E11Option, E11Row } from '../../standard/e11.ts';
import { METHOD_CODES, type MethodCode } from '../../standard/method-codes.ts';
import type { Tag } from '../../standard/tag.ts';
import type { CasePlace } from '../context.ts';
import { commandOf } from '../effect.ts';
import type { Assignment, Decision } from '../types.ts';
import { type Judged, judgedRows } from './cases.ts';
import { type Grade, gradeOf, isAllowedBy, isFulfilled, isOfOption } from './grade.ts';

export type { Grade } from './grade.ts';

export interface CoverageRow {
  /** `(0010,0010)`, `(60xx,3000)`; `private` for the row of all private attributes. */
  readonly selector: string;
  readonly tag: Tag | undefined;
  readonly keyword: string;
  readonly name: string;
  /** The action of the Basic Profile, and those of the options that change it. */
  readonly basic: string;
  readonly options: E11Row['options'];
  readonly grade: Grade;
  /** The option that allows what the Basic Profile does not. */
  readonly by: E11Option | undefined;
  /** Of a weaker row: the options, none of them claimed, each of which would allow all that comes through. */
  readonly allowedBy: readonly E11Option[];
  readonly command: string;
  readonly decision: Decision;
  readonly place: CasePlace;
  /** Of a sequence that is replaced or cleaned: what comes through in it, which is what the decision is about. */
  readonly inner: Tag | undefined;
}

export interface Coverage {
  readonly rows: readonly CoverageRow[];
  readonly totals: Readonly<Record<Grade, number>>;
  /** No row is weaker than the profile with the options that are claimed. */
  readonly fulfilled: boolean;
  /** What files may say of themselves in (0012,0064), the profile first; empty where it is not fulfilled. */
  readonly claims: readonly MethodCode[];
  /** Options that some row makes use of, claimed or not. */
  readonly options: readonly E11Option[];
  /** Selectors of the rows that do something else than an option says of them; options that are fulfilled are absent. */
  readonly unmet: ReadonlyMap<E11Option, readonly string[]>;
}

const made = new WeakMap<Assignment, Coverage>();

/** Every row of Table E.1-1, and which parts of the profile the assignment fulfils. Worked out once per assignment. */
export function coverageOf(assignment: Assignment): Coverage {
  let coverage = made.get(assignment);
  if (coverage === undefined) {
    coverage = judge(assignment);
    made.set(assignment, coverage);
  }
  return coverage;
}

/** What files made with it may claim; nothing where the preset is not one of the standard’s. */
export const claimsOf = (assignment: Assignment): readonly MethodCode[] =>
  assignment.standard.length === 0 ? [] : coverageOf(assignment).claims;

function judge(assignment: Assignment): Coverage {
  const judged = judgedRows(assignment);
  const claimed = OPTIONS.filter((option) => isFulfilled(assignment, option, judged));
  const rows = judged.map((one) => rowOf(one, claimed));
  const totals = { fulfils: 0, stricter: 0, weaker: 0 };
  for (const { grade } of rows) totals[grade]++;
  const fulfilled = totals.weaker === 0;
  const options = OPTIONS.filter((option) => rows.some(({ by }) => by === option));
  return {
    rows,
    totals,
    fulfilled,
    claims: fulfilled
      ? METHOD_CODES.filter(
          ({ option }) => option === 'basic' || (option !== undefined && claimed.includes(option)),
        )
      : [],
    options,
    unmet: new Map(
      OPTIONS.filter((option) => !claimed.includes(option)).map((option) => [
        option,
        unmetBy(option, judged),
      ]),
    ),
  };
}

const OPTIONS: readonly E11Option[] = METHOD_CODES.flatMap(({ option }) =>
  option === undefined || option === 'basic' ? [] : [option],
);

const unmetBy = (option: E11Option, judged: readonly Judged[]): string[] =>
  judged.flatMap(({ selector, options, cases }) => {
    const code = options[option];
    return code === undefined || cases.every((one) => isOfOption(one, code, option)) ? [] : [selector];
  });

function rowOf({ row, selector, basic, options, cases }: Judged, claimed: readonly E11Option[]): CoverageRow {
  const graded = cases.map((one) => ({ one, ...gradeOf(one, basic, options, claimed) }));
  const worst =
    graded.find(({ grade }) => grade === 'weaker') ??
    graded.find(({ by }) => by !== undefined) ??
    graded.find(({ grade }) => grade === 'fulfils') ??
    graded[0]!;
  const { tag, decision, place, inner } = worst.one;
  const weaker = graded.filter(({ grade }) => grade === 'weaker').map(({ one }) => one);
  const entry = row === 'private' ? undefined : lookUp(tag);
  return {
    selector,
    tag: row === 'private' ? undefined : tag,
    keyword: entry?.keyword ?? '',
    name: row === 'private' ? 'Private Attributes' : row.name,
    basic,
    options,
    grade: worst.grade,
    by: worst.by,
    allowedBy:
      weaker.length === 0
        ? []
        : OPTIONS.filter((option) => weaker.every((one) => isAllowedBy(option, options, one))),
    command: commandOf(decision),
    decision,
    place,
    inner,
  };
}
