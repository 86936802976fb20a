import { mayMatch } from '../rules/matches.ts';
import type { PathSelector, Selector } from '../rules/types.ts';
import { dictionaryVr, lookUp } from '../standard/dictionary.ts';
import { allE11Rows, type E11Option, type E11Row, e11Row } from '../standard/e11.ts';
import { sopClassesOfTypes } from '../standard/iod-types.ts';
import { METHOD_CODES, type MethodCode } from '../standard/method-codes.ts';
import { formatTag, groupOf, isPrivate, type Tag } from '../standard/tag.ts';
import { carriedValues } from './carried-values.ts';
import { atTopLevel, inSequence, keptSequence } from './context.ts';
import { decide } from './decide.ts';
import { commandOf } from './effect.ts';
import { exampleContext } from './example-tag.ts';
import { goneStep } from './gone-step.ts';
import { outcomeOf, TELLS } from './outcome.ts';
import { privateDecisions } from './private-coverage.ts';
import type { Assignment, Decision, ElementContext } from './types.ts';

/** How an assignment does by a row of PS3.15 Table E.1-1, in the worst of all places where the attribute may stand. */
export type Grade = 'fulfils' | 'stricter' | 'weaker';

export type Place = 'top level' | 'in sequences';

export interface CoverageRow {
  /** `(0010,0010)`, `(60xx,3000)`; `private` for the row of all private attributes. */
  readonly selector: string;
  readonly tag: Tag | undefined;
  readonly keyword: string;
  readonly name: string;
  /** The action of the Basic Profile, and those of the options that change it. */
  readonly basic: string;
  readonly options: Readonly<Partial<Record<E11Option, string>>>;
  readonly grade: Grade;
  /** The option that allows what the Basic Profile does not. */
  readonly by: E11Option | undefined;
  /** Of a weaker row: the options, none of them claimed, each of which would allow all that comes through. */
  readonly allowedBy: readonly E11Option[];
  readonly command: string;
  readonly decision: Decision;
  readonly place: Place;
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

interface Judged {
  readonly row: E11Row | 'private';
  readonly selector: string;
  readonly basic: string;
  readonly options: Readonly<Partial<Record<E11Option, string>>>;
  /** One for each place and kind of object in which the decision is another, and for what its value is written into. */
  readonly cases: readonly Case[];
}

interface Case {
  readonly tag: Tag;
  readonly decision: Decision;
  readonly place: Place;
  /** How much of the original comes through. */
  readonly tells: number;
  /** The attribute is private, and PS3.15 Table E.3.10-1 calls it safe. */
  readonly isSafe: boolean;
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

/** What files made with it may claim; nothing where the preset is not of the standard. */
export const claimsOf = (assignment: Assignment): readonly MethodCode[] =>
  assignment.standard.length === 0 ? [] : coverageOf(assignment).claims;

function judge(assignment: Assignment): Coverage {
  const places = placesOf(assignment);
  const carried = carriedValues(assignment).map(
    ({ from, ...value }): Case => ({ ...value, tag: from, isSafe: false }),
  );
  const judged = [
    ...allE11Rows()
      .filter(isOfDataSet)
      .map((row) => withCases(judgeRow(assignment, row, places), ofRow(carried, row))),
    withCases(
      judgePrivate(assignment),
      carried.filter(({ tag }) => isPrivate(tag)),
    ),
  ];
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

const OPTIONS: readonly E11Option[] = [
  'cleanGraphics',
  'cleanStructuredContent',
  'cleanDescriptors',
  'retainLongitudinalFullDates',
  'retainLongitudinalModifiedDates',
  'retainPatientCharacteristics',
  'retainDeviceIdentity',
  'retainUids',
  'retainSafePrivate',
  'retainInstitutionIdentity',
];

/** Rules on the groups of messages and of the file meta group have no effect: both are no part of an output's data set. */
const isOfDataSet = ({ tag }: E11Row): boolean => groupOf(tag) !== 0x0000 && groupOf(tag) !== 0x0002;

function judgeRow(assignment: Assignment, row: E11Row, places: RulePlaces): Judged {
  const tag = exampleTag(row);
  const cases = contextsOf(assignment, tag, places).map(({ context, place }): Case => {
    const decision = decide(assignment, tag, context);
    return { tag, decision, place, tells: tellsOf(decision, tag, assignment), isSafe: false };
  });
  return { row, selector: selectorOf(row), basic: row.basic, options: row.options, cases };
}

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

function selectorOf({ tag, mask }: E11Row): string {
  const text = formatTag(tag);
  if (mask === 0xffffffff) return text;
  const [, group = '', element = ''] = /^\((..).*,(....)\)$/.exec(text) ?? [];
  return `(${group}xx,${(mask & 0xffff) === 0 ? 'xxxx' : element})`;
}

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
): { context: ElementContext; place: Place }[] {
  const classes = [...sopClassesOfTypes(tag), ...(sopClasses.get(tag) ?? [])];
  const sequence = keptSequence(assignment, tag);
  const named = selectors.flatMap((selector) =>
    mayMatch(selector, tag) ? [exampleContext(selector, tag)] : [],
  );
  return [
    { context: atTopLevel(tag), place: 'top level' },
    ...classes.map((sopClass) => ({ context: atTopLevel(tag, sopClass), place: 'top level' as const })),
    ...(sequence === undefined
      ? []
      : [{ context: inSequence(tag, sequence), place: 'in sequences' as const }]),
    ...named.map((context) => ({
      context,
      place: context.path.length > 0 ? ('in sequences' as const) : ('top level' as const),
    })),
  ];
}

/** How much of an original comes through: its own, or that of another attribute that a macro inserts. */
function tellsOf(decision: Decision, tag: Tag, assignment: Assignment): number {
  const { action } = decision;
  // Of a time too, which stays as it is: where days move, the option asks for no more.
  if (action.kind === 'shiftdate') return TELLS.part;
  const most = Math.max(TELLS.nothing, ...outcomeOf(decision, tag, assignment.project).tells.values());
  if (action.kind === 'keep' && isReference(tag)) return tellsInside(assignment, tag);
  // A number that stands for another one, as the profile asks for where identifiers are replaced (PS3.15 Section E.1.1).
  return (action.kind === 'set' || action.kind === 'replace') && most === TELLS.link ? TELLS.nothing : most;
}

/** A sequence that the table would have stay for its UIDs to be mapped. */
const isReference = (tag: Tag): boolean =>
  dictionaryVr(tag) === 'SQ' && e11Row(tag)?.basic.includes('U') === true;

const REFERENCED_SOP_INSTANCE_UID: Tag = 0x00081155;

/** It tells what its UIDs tell. */
const tellsInside = (assignment: Assignment, sequence: Tag): number =>
  decide(assignment, REFERENCED_SOP_INSTANCE_UID, inSequence(REFERENCED_SOP_INSTANCE_UID, sequence)).action
    .kind === 'keep'
    ? TELLS.everything
    : TELLS.link;

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

const isAllowedBy = (option: E11Option, options: Judged['options'], one: Case): boolean =>
  options[option] !== undefined && one.tells <= optionAllows(option, options[option], one);

/** Whether a case does what the option says of it, and not merely something that it allows. */
const isOfOption = (one: Case, code: string, option: E11Option): boolean =>
  one.tells > TELLS.nothing && one.tells === optionAllows(option, code, one);

/**
 * An option that the settings name is fulfilled where something is done by it: a rule that takes more away is only
 * stricter. One that they do not name is fulfilled where all of its rows are, however that came about.
 */
function isFulfilled(assignment: Assignment, option: E11Option, judged: readonly Judged[]): boolean {
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
  const { tag, decision, place } = worst.one;
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
  };
}

function gradeOf(
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
function isStricter({ decision: { action } }: Case, basic: string): boolean {
  if (basic.includes('X')) return false;
  if (action.kind === 'remove') return true;
  return action.kind === 'clear' && !basic.includes('Z');
}
