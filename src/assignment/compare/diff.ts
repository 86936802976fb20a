import { TELLS } from '../../rules/disclosure.ts';
import { mayMatch, targetOf } from '../../rules/matches.ts';
import { allEntries } from '../../standard/dictionary.ts';
import { e11Row } from '../../standard/e11.ts';
import { type AttributeType, attributeType, typedSopClasses } from '../../standard/iod-types.ts';
import { isPrivate, type Tag } from '../../standard/tag.ts';
import { atTopLevel } from '../context.ts';
import { insertionsOf } from '../coverage/insertions.ts';
import { decide } from '../decide.ts';
import { type Outcome, outcomeOf } from '../outcome.ts';
import type { Assignment, ElementContext, Inside } from '../types.ts';
import { dependsOnType, sopClassesOf } from '../variants.ts';
import { type Case, creatorCases, insidesOf, layerCases, vrCases } from './cases.ts';
import { diffSettings } from './settings.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import type { Change, Diff, Grade, Level, Where } from './types.ts';

/** What is the same for all attributes. */
interface Sides {
  readonly a: Assignment;
  readonly b: Assignment;
  readonly isDirect: (tag: Tag) => boolean;
  /** A sequence that no path names: only how deep an element stands plays a part there. */
  readonly sequence: Tag;
  /** VRs that rules name. */
  readonly vrs: readonly string[];
  readonly insides: readonly Inside[];
  /** What each side writes into files that lack it. */
  readonly inserts: { readonly a: ReadonlySet<Tag>; readonly b: ReadonlySet<Tag> };
}

/**
 * What B does otherwise than A, over all of PS3.6, what the rules name besides, and private and unknown elements; at
 * the top level, inside a sequence that stays, and inside those that rules name. `isDirect`: the attribute names a person.
 */
export function diffAssignments(a: Assignment, b: Assignment, isDirect: (tag: Tag) => boolean): Diff {
  const subjects = subjectsOf(a, b);
  const sides = sidesOf(a, b, isDirect);
  const changes: Change[] = [];
  const inSequences = new Map<Tag, Change[]>();
  const graded = new Set<string>();
  for (const subject of subjects) {
    for (const change of changesOf(subject, sides)) {
      // A path on which the same changes as in all sequences tells nothing new.
      const known = inSequences.get(subject.tag) ?? [];
      if (subject.path !== undefined && known.some((one) => isSame(one, change))) continue;
      const grade = `${subject.selector} ${subject.tag} ${change.grade}`;
      if (subject.again && graded.has(grade)) continue;
      graded.add(grade);
      changes.push(change);
      if (change.where !== 'top level' && subject.about === undefined)
        inSequences.set(subject.tag, [...known, change]);
    }
  }
  return { changes, settings: diffSettings(a, b), compared: subjects.length };
}

function sidesOf(a: Assignment, b: Assignment, isDirect: (tag: Tag) => boolean): Sides {
  const targets = [...a.rules, ...b.rules].map(({ selector }) => selector);
  const steps = targets.flatMap((selector) => (selector.kind === 'path' ? selector.sequences : []));
  const named = (tag: Tag): boolean => steps.some((step) => mayMatch(step, tag));
  const inserted = (assignment: Assignment) => new Set(insertionsOf(assignment).map(({ tag }) => tag));
  return {
    a,
    b,
    isDirect,
    sequence: allEntries().find(({ tag, vrs }) => vrs.includes('SQ') && !named(tag))?.tag ?? 0x00081140,
    vrs: targets.map(targetOf).flatMap((target) => (target.kind === 'vr' ? [target.vr] : [])),
    insides: insidesOf([a, b]),
    inserts: { a: inserted(a), b: inserted(b) },
  };
}

const isSame = (one: Change, other: Change): boolean =>
  one.before === other.before && one.after === other.after;

function changesOf(subject: Subject, sides: Sides): Change[] {
  const { a, b } = sides;
  const base = changesFor(subject, undefined, sides);
  const byChange = new Map<string, { change: Change; sopClasses: string[] }>();
  const { tag } = subject;
  const named = new Set([...sopClassesOf(a, tag), ...sopClassesOf(b, tag)]);
  const kinds = [
    ...[...named].map((sopClass) => ({ sopClasses: [sopClass], isByType: false })),
    ...(subject.about === undefined && (isByType(a, tag) || isByType(b, tag)) ? byTypeOf(tag, named) : []),
  ];
  for (const { sopClasses, isByType: ofType } of kinds) {
    const changed = changesFor(subject, sopClasses[0], sides);
    for (const change of ofType ? changed.flatMap(atTop) : changed) {
      if (base.some((one) => changeKey(one) === changeKey(change))) continue;
      // Of Types, what weighs as much as where the class is not known is the same change in other words.
      if (ofType && base.some((one) => weightKey(one) === weightKey(change))) continue;
      const same = byChange.get(changeKey(change));
      if (same === undefined) byChange.set(changeKey(change), { change, sopClasses: [...sopClasses] });
      else same.sopClasses.push(...sopClasses);
    }
  }
  return [...base, ...[...byChange.values()].map(({ change, sopClasses }) => ({ ...change, sopClasses }))];
}

/** An action code decides, or says what happens where nothing can stay. */
const isByType = (assignment: Assignment, tag: Tag): boolean =>
  dependsOnType(decide(assignment, tag, atTopLevel(tag)));

/** The SOP classes that no rule names, those of one Type together. */
function byTypeOf(tag: Tag, named: ReadonlySet<string>): { sopClasses: string[]; isByType: boolean }[] {
  const byType = new Map<AttributeType, string[]>();
  for (const sopClass of typedSopClasses()) {
    if (named.has(sopClass)) continue;
    const type = attributeType(sopClass, tag);
    byType.set(type, [...(byType.get(type) ?? []), sopClass]);
  }
  return [...byType.values()].map((sopClasses) => ({ sopClasses, isByType: true }));
}

/** Types are those of the top level. */
const atTop = (change: Change): Change[] =>
  change.where === 'in sequences' ? [] : [{ ...change, where: 'top level' }];

const weightKey = ({ where, grade, level }: Change): string =>
  `${where === 'everywhere' ? 'top level' : where}\0${grade}\0${level}`;

const changeKey = ({ where, before, after }: Change): string => `${where}\0${before}\0${after}`;

/** What differs of the element as it mostly is, and whose word it is only where that does not weigh more already. */
function changesFor(subject: Subject, sopClass: string | undefined, sides: Sides): Change[] {
  const plain = placesFor(subject, sopClass, sides, firstDifference);
  const known = new Set(plain.map(({ grade }) => grade));
  const byLayer = placesFor(subject, sopClass, sides, layerDifference);
  return [...plain, ...byLayer.filter(({ grade }) => !known.has(grade))];
}

/** At most two: one for the top level, one for sequences, and one alone where they are the same. */
function placesFor(
  { selector, tag, keyword, about, nestedOnly, path }: Subject,
  sopClass: string | undefined,
  sides: Sides,
  find: typeof firstDifference,
): Change[] {
  const compare = (where: Where, context: ElementContext): Change[] => {
    const found = find(tag, context, about, sides);
    if (found === undefined) return [];
    const { before, after, note } = found;
    // Two texts alike mean other texts of the project.
    const alike = before.text === after.text;
    const told = (text: string): string => (note === '' ? text : `${text} (${note})`);
    return [
      {
        selector,
        tag,
        keyword,
        where,
        before: told(alike ? before.key : before.text),
        after: told(alike ? after.key : after.text),
        ...gradeOf(before, after, sides.isDirect),
        sopClasses: undefined,
      },
    ];
  };
  const top = { ...atTopLevel(tag, sopClass), ...about };
  const topLevel = nestedOnly === true ? [] : compare('top level', top);
  const nested = compare('in sequences', { ...top, path: [sides.sequence], ...path });
  const [first] = topLevel;
  const [second] = nested;
  const same =
    first !== undefined &&
    second !== undefined &&
    first.before === second.before &&
    first.after === second.after;
  return same ? [{ ...first, where: 'everywhere' }] : [...topLevel, ...nested];
}

interface Difference {
  readonly before: Outcome;
  readonly after: Outcome;
  /** In what case; "" where none is needed. */
  readonly note: string;
}

/** What the two make of the element as it mostly is; where that is the same, of what it may be besides. */
function firstDifference(
  tag: Tag,
  context: ElementContext,
  about: Subject['about'],
  sides: Sides,
): Difference | undefined {
  const { a, b, vrs, inserts } = sides;
  const usual = inCase({ note: '', about: {} }, tag, context, sides);
  if (usual !== undefined) return usual;
  if (context.path.length === 0 && inserts.a.has(tag) !== inserts.b.has(tag)) {
    const absent = (side: Assignment, isInserted: boolean): Outcome =>
      isInserted ? outcomeOf(decide(side, tag, context), tag, side.project) : ABSENT;
    const before = absent(a, inserts.a.has(tag));
    return { before, after: absent(b, inserts.b.has(tag)), note: 'where it is absent' };
  }
  return firstOf([...vrCases(tag, about, vrs), ...creatorCases(tag)], tag, context, sides);
}

/** What the two make of it where they say the same, and one of them by a rule of the user. */
function layerDifference(
  tag: Tag,
  context: ElementContext,
  about: Subject['about'],
  sides: Sides,
): Difference | undefined {
  const [one, other] = [decide(sides.a, tag, context), decide(sides.b, tag, context)];
  const cases = layerCases(one, other, context.path, sides.insides);
  if (cases.length === 0 || firstDifference(tag, context, about, sides) !== undefined) return undefined;
  return firstOf(cases, tag, context, sides);
}

function firstOf(
  cases: readonly Case[],
  tag: Tag,
  context: ElementContext,
  sides: Sides,
): Difference | undefined {
  for (const each of cases) {
    const found = inCase(each, tag, context, sides);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inCase(
  { note, about }: Case,
  tag: Tag,
  context: ElementContext,
  { a, b }: Sides,
): Difference | undefined {
  const before = outcomeOf(decide(a, tag, { ...context, ...about }), tag, a.project);
  const after = outcomeOf(decide(b, tag, { ...context, ...about }), tag, b.project);
  return before.key === after.key ? undefined : { before, after, note };
}

const ABSENT: Outcome = { effect: 'removed', text: 'not inserted', key: 'not inserted', tells: new Map() };

/** Weaker: of some attribute more comes through than before, whatever else is stricter. */
function gradeOf(
  before: Outcome,
  after: Outcome,
  isDirect: (tag: Tag) => boolean,
): { grade: Grade; level: Level } {
  const gains = [...after.tells].filter(([tag, much]) => much > (before.tells.get(tag) ?? TELLS.nothing));
  if (gains.length > 0) {
    const levels = gains.map(([tag, much]) => levelOf(tag, much, isDirect));
    const level = LEVELS.find((one) => levels.includes(one)) ?? 'other';
    return { grade: 'weaker', level };
  }
  const losses = [...before.tells].filter(([tag, much]) => much > (after.tells.get(tag) ?? TELLS.nothing));
  if (losses.length === 0) return { grade: 'neutral', level: 'other' };
  const levels = losses.map(([tag, much]) => levelOf(tag, much, isDirect));
  return { grade: 'stricter', level: LEVELS.find((one) => levels.includes(one)) ?? 'other' };
}

/** From the worst on. */
const LEVELS: readonly Level[] = ['direct', 'listed', 'other'];

function levelOf(tag: Tag, much: number, isDirect: (tag: Tag) => boolean): Level {
  if (isDirect(tag)) return 'direct';
  if (isPrivate(tag)) return 'listed';
  const row = e11Row(tag);
  // A new UID is what the table itself asks for there.
  if (row === undefined || (row.basic.includes('U') && much === TELLS.link)) return 'other';
  return 'listed';
}
