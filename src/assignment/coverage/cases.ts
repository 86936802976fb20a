import { formatMasked } from '../../rules/format-selector.ts';
import { mayMatch } from '../../rules/matches.ts';
import { formatSelector } from '../../rules/selector.ts';
import type { PathSelector, Selector } from '../../rules/types.ts';
import { allE11Rows, type E11Row } from '../../standard/e11.ts';
import { sopClassesOfTypes } from '../../standard/iod-types.ts';
import { groupOf, isPrivate, type Tag } from '../../standard/tag.ts';
import { atTopLevel, type CasePlace, casePlace, inSequence, keptSequence } from '../context.ts';
import { decide } from '../decide.ts';
import { isUserRule } from '../decision.ts';
import { exampleContext } from '../example-tag.ts';
import { goneStep } from '../gone-step.ts';
import type { Assignment, Decision, ElementContext } from '../types.ts';
import { carriedValues } from './carried-values.ts';
import { keptInside } from './kept-inside.ts';
import { privateDecisions } from './private.ts';
import { tellsOf } from './tells.ts';

/** A row of PS3.15 Table E.1-1 with all that an assignment decides of it. */
export interface Judged {
  readonly row: E11Row | 'private';
  readonly selector: string;
  readonly basic: string;
  readonly options: E11Row['options'];
  /** One for each place and kind of object in which the decision is another, and for what its value is written into. */
  readonly cases: readonly Case[];
}

export interface Case {
  readonly tag: Tag;
  readonly decision: Decision;
  readonly place: CasePlace;
  /** How much of the original comes through. */
  readonly tells: number;
  /** The attribute is private, and PS3.15 Table E.3.10-1 calls it safe. */
  readonly isSafe: boolean;
  /** Of a sequence: the attribute in it that a rule lets through; the decision is the one on that. */
  readonly inner?: Tag | undefined;
}

const lettingThrough = new WeakMap<Assignment, readonly InnerCase[]>();

export type InnerCase = Case & { readonly inner: Tag };

/** What rules of the user let through in sequences that the table would have replaced or cleaned: each of them once. */
export function innerCases(assignment: Assignment): readonly InnerCase[] {
  let found = lettingThrough.get(assignment);
  if (found === undefined) {
    const all = assignment.rules.some(isUserRule) ? judgedRows(assignment).flatMap(({ cases }) => cases) : [];
    const byKey = new Map<string, InnerCase>();
    for (const one of all) {
      const { tag, inner, decision } = one;
      if (inner === undefined || decision.rule === undefined) continue;
      byKey.set(`${tag} ${formatSelector(decision.rule.selector)}`, { ...one, inner });
    }
    found = [...byKey.values()];
    lettingThrough.set(assignment, found);
  }
  return found;
}

const judged = new WeakMap<Assignment, readonly Judged[]>();

/** All rows, that of private attributes last. Worked out once per assignment. */
export function judgedRows(assignment: Assignment): readonly Judged[] {
  let rows = judged.get(assignment);
  if (rows === undefined) {
    rows = judgeRows(assignment);
    judged.set(assignment, rows);
  }
  return rows;
}

/** What an assignment decides of attributes that need not be in the table, in the same places. */
export function casesOfTags(assignment: Assignment, tags: readonly Tag[]): (readonly Case[])[] {
  const places = placesOf(assignment);
  const carried = carriedCases(assignment);
  return tags.map((tag) => [
    ...casesOf(assignment, tag, places),
    ...carried.filter((one) => one.tag === tag),
  ]);
}

function judgeRows(assignment: Assignment): Judged[] {
  const places = placesOf(assignment);
  const carried = carriedCases(assignment);
  return [
    ...allE11Rows()
      .filter(isOfDataSet)
      .map((row) => withCases(judgeRow(assignment, row, places), ofRow(carried, row))),
    withCases(
      judgePrivate(assignment),
      carried.filter(({ tag }) => isPrivate(tag)),
    ),
  ];
}

const carriedCases = (assignment: Assignment): Case[] =>
  carriedValues(assignment).map(({ from, ...value }): Case => ({ ...value, tag: from, isSafe: false }));

/** Rules on the groups of messages and of the file meta group have no effect: both are no part of an output's data set. */
const isOfDataSet = ({ tag }: E11Row): boolean => groupOf(tag) !== 0x0000 && groupOf(tag) !== 0x0002;

function judgeRow(assignment: Assignment, row: E11Row, places: RulePlaces): Judged {
  const { mask, basic, options } = row;
  const cases = casesOf(assignment, exampleTag(row), places);
  return { row, selector: formatMasked(row.tag, mask), basic, options, cases };
}

const casesOf = (assignment: Assignment, tag: Tag, places: RulePlaces): Case[] =>
  contextsOf(assignment, tag, places).flatMap((context): Case[] => {
    const decision = decide(assignment, tag, context);
    const place = casePlace(context);
    return [
      { tag, decision, place, tells: tellsOf(decision, tag, assignment), isSafe: false },
      ...keptInside(assignment, tag, context, decision).map(
        (kept): Case => ({ ...kept, tag, inner: kept.tag, place: 'in sequences', isSafe: false }),
      ),
    ];
  });

const ofRow = (cases: readonly Case[], row: E11Row): Case[] =>
  cases.filter(({ tag }) => !isPrivate(tag) && (tag & row.mask) >>> 0 === row.tag);

const withCases = (judged: Judged, more: readonly Case[]): Judged =>
  more.length === 0 ? judged : { ...judged, cases: [...judged.cases, ...more] };

/** All private elements share one row: X, and what is safe may stay with the option for that. */
function judgePrivate(assignment: Assignment): Judged {
  const cases = privateDecisions(assignment).map(
    ({ tag, decision, isSafe, place }): Case => ({
      tag,
      decision,
      place,
      tells: tellsOf(decision, tag, assignment),
      isSafe,
    }),
  );
  return { row: 'private', selector: 'private', basic: 'X', options: { retainSafePrivate: 'C' }, cases };
}

/** Of the curves, which are (50xx,xxxx), the Curve Data (5000,3000). */
const exampleTag = ({ tag, mask }: E11Row): Tag => ((mask & 0xffff) === 0 ? tag | 0x3000 : tag) >>> 0;

/** What of the rules speaks of more than a tag. */
interface RulePlaces {
  /** SOP classes that rules on a tag are meant for. */
  readonly sopClasses: ReadonlyMap<Tag, ReadonlySet<string>>;
  readonly selectors: readonly Selector[];
}

function placesOf(assignment: Assignment): RulePlaces {
  const { rules } = assignment;
  const sopClasses = new Map<Tag, Set<string>>();
  for (const { selector, sopClasses: of } of rules) {
    if (of === undefined || selector.kind !== 'exact') continue;
    const known = sopClasses.get(selector.tag) ?? new Set();
    for (const sopClass of of) known.add(sopClass);
    sopClasses.set(selector.tag, known);
  }
  const selectors = rules
    .map(({ selector }) => selector)
    .filter((selector) =>
      selector.kind === 'path' ? isReached(assignment, selector) : selector.kind === 'vr',
    );
  return { sopClasses, selectors };
}

/** What is in a sequence that goes is decided by nobody. */
const isReached = (assignment: Assignment, selector: PathSelector): boolean =>
  goneStep(assignment, selector) === undefined;

/** Everywhere that an assignment may decide otherwise: kinds of objects, sequences, and places that rules name. */
function contextsOf(
  assignment: Assignment,
  tag: Tag,
  { sopClasses, selectors }: RulePlaces,
): ElementContext[] {
  const classes = [...sopClassesOfTypes(tag), ...(sopClasses.get(tag) ?? [])];
  const sequence = keptSequence(assignment, tag);
  const named = selectors.flatMap((selector) =>
    mayMatch(selector, tag) ? [exampleContext(selector, tag)] : [],
  );
  return [
    atTopLevel(tag),
    ...classes.map((sopClass) => atTopLevel(tag, sopClass)),
    ...(sequence === undefined ? [] : [inSequence(tag, sequence)]),
    ...named,
  ];
}
