import { TELLS } from '../rules/disclosure.ts';
import { e11Row } from '../standard/e11.ts';
import { type AttributeType, attributeType, typedSopClasses } from '../standard/iod-types.ts';
import { isPrivate, type Tag } from '../standard/tag.ts';
import { atTopLevel } from './context.ts';
import { decide } from './decide.ts';
import { diffSettings } from './diff-settings.ts';
import { type Subject, subjectsOf } from './diff-subjects.ts';
import type { Change, Diff, Grade, Level, Where } from './diff-types.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Assignment, ElementContext } from './types.ts';
import { dependsOnType, sopClassesOf } from './variants.ts';

/** Any sequence: only how deep an element stands plays a part. */
const SEQUENCE: Tag = 0x00081140;

/**
 * What B does otherwise than A, over all of PS3.6, what the rules name besides, and private and unknown elements; at
 * the top level, inside a sequence that stays, and inside those that rules name. `isDirect`: the attribute names a person.
 */
export function diffAssignments(a: Assignment, b: Assignment, isDirect: (tag: Tag) => boolean): Diff {
  const subjects = subjectsOf(a, b);
  const changes: Change[] = [];
  const inSequences = new Map<Tag, Change[]>();
  for (const subject of subjects) {
    for (const change of changesOf(subject, a, b, isDirect)) {
      // A path on which the same changes as in all sequences tells nothing new.
      const known = inSequences.get(subject.tag) ?? [];
      if (subject.path !== undefined && known.some((one) => isSame(one, change))) continue;
      changes.push(change);
      if (change.where !== 'top level' && subject.about === undefined)
        inSequences.set(subject.tag, [...known, change]);
    }
  }
  return { changes, settings: diffSettings(a, b), compared: subjects.length };
}

const isSame = (one: Change, other: Change): boolean =>
  one.before === other.before && one.after === other.after;

function changesOf(
  subject: Subject,
  a: Assignment,
  b: Assignment,
  isDirect: (tag: Tag) => boolean,
): Change[] {
  const base = changesFor(subject, undefined, a, b, isDirect);
  const byChange = new Map<string, { change: Change; sopClasses: string[] }>();
  const { tag } = subject;
  const named = new Set([...sopClassesOf(a, tag), ...sopClassesOf(b, tag)]);
  const kinds = [
    ...[...named].map((sopClass) => ({ sopClasses: [sopClass], isByType: false })),
    ...(subject.about === undefined && (isByType(a, tag) || isByType(b, tag)) ? byTypeOf(tag, named) : []),
  ];
  for (const { sopClasses, isByType: ofType } of kinds) {
    const changed = changesFor(subject, sopClasses[0], a, b, isDirect);
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

/** At most two: one for the top level, one for sequences, and one alone where they are the same. */
function changesFor(
  { selector, tag, keyword, about, nestedOnly, path }: Subject,
  sopClass: string | undefined,
  a: Assignment,
  b: Assignment,
  isDirect: (tag: Tag) => boolean,
): Change[] {
  const compare = (where: Where, context: ElementContext): Change[] => {
    const before = outcomeOf(decide(a, tag, context), tag, a.project);
    const after = outcomeOf(decide(b, tag, context), tag, b.project);
    if (before.key === after.key) return [];
    // Two texts alike mean other texts of the project.
    const alike = before.text === after.text;
    return [
      {
        selector,
        tag,
        keyword,
        where,
        before: alike ? before.key : before.text,
        after: alike ? after.key : after.text,
        ...gradeOf(before, after, isDirect),
        sopClasses: undefined,
      },
    ];
  };
  const top = { ...atTopLevel(tag, sopClass), ...about };
  const topLevel = nestedOnly === true ? [] : compare('top level', top);
  const nested = compare('in sequences', { ...top, path: [SEQUENCE], ...path });
  const [first] = topLevel;
  const [second] = nested;
  const same =
    first !== undefined &&
    second !== undefined &&
    first.before === second.before &&
    first.after === second.after;
  return same ? [{ ...first, where: 'everywhere' }] : [...topLevel, ...nested];
}

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
