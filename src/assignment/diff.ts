import { mayMatch } from '../rules/matches.ts';
import { formatSelector } from '../rules/selector.ts';
import { allEntries, lookUp } from '../standard/dictionary.ts';
import { e11Row } from '../standard/e11.ts';
import { formatTag, isPrivate, type Tag } from '../standard/tag.ts';
import { atTopLevel } from './context.ts';
import { decide } from './decide.ts';
import { diffSettings } from './diff-settings.ts';
import type { Change, Diff, Grade, Level, Where } from './diff-types.ts';
import { exampleOf, privateExample, unknownExample } from './example-tag.ts';
import { type Outcome, outcomeOf, TELLS } from './outcome.ts';
import type { Assignment, ElementContext } from './types.ts';
import { sopClassesOf } from './variants.ts';

/** Something that two assignments may decide differently. */
interface Subject {
  readonly selector: string;
  readonly tag: Tag;
  readonly keyword: string;
  /** Beyond the place: what an element of this kind has. */
  readonly about?: Partial<ElementContext>;
  readonly nestedOnly?: boolean;
}

/** Any sequence: only how deep an element stands plays a part. */
const SEQUENCE: Tag = 0x00081140;

/**
 * What B does otherwise than A, over all of PS3.6, what the rules name besides, and private and unknown elements; at
 * the top level and inside a sequence that stays. `isDirect`: the attribute names a person.
 */
export function diffAssignments(a: Assignment, b: Assignment, isDirect: (tag: Tag) => boolean): Diff {
  const subjects = subjectsOf(a, b);
  const changes = subjects.flatMap((subject) => changesOf(subject, a, b, isDirect));
  return { changes, settings: diffSettings(a, b), compared: subjects.length };
}

function subjectsOf(a: Assignment, b: Assignment): Subject[] {
  const rules = [...a.rules, ...b.rules];
  const exact = new Set(rules.flatMap(({ selector }) => (selector.kind === 'exact' ? [selector.tag] : [])));
  const masks = new Map(rules.map(({ selector }) => [formatSelector(selector), selector] as const));
  const entries = new Map(
    allEntries()
      // Groups 0000 and 0002 are no part of a data set; FFFE are delimiters.
      .filter(({ tag }) => tag > 0x0003ffff && tag >>> 16 !== 0xfffe)
      .map((entry) => [entry.tag, entry] as const),
  );
  const named = (tag: Tag): boolean => rules.some(({ selector }) => mayMatch(selector, tag));
  const privateTag = privateExample(named);
  const unknownTag = unknownExample(named);
  const owned = { creator: 'EXAMPLE', sequenceCreator: 'EXAMPLE' };
  return [
    ...[...entries.values()].map(({ tag, mask, keyword, name }) => ({
      selector: maskedText(tag, mask),
      tag,
      keyword: keyword || name,
    })),
    ...[...exact]
      .filter((tag) => !entries.has(tag))
      .map((tag) => ({ selector: formatTag(tag), tag, keyword: lookUp(tag)?.keyword ?? '' })),
    ...[...masks].flatMap(([selector, mask]) => {
      if (mask.kind === 'exact') return [];
      // What the dictionary knows is looked at by itself.
      const tag = exampleOf(mask, (one) => lookUp(one) === undefined && !exact.has(one));
      return entries.has(tag) ? [] : [{ selector, tag, keyword: 'what PS3.6 does not know of it' }];
    }),
    { selector: 'private elements', tag: privateTag, keyword: 'those without a rule' },
    {
      selector: 'private elements',
      tag: privateTag,
      keyword: 'in a kept private sequence',
      about: owned,
      nestedOnly: true,
    },
    { selector: 'unknown elements', tag: unknownTag, keyword: 'not in PS3.6, without a rule' },
  ];
}

/** `(60xx,3000)` for an entry of the dictionary that stands for many. */
function maskedText(tag: Tag, mask: number): string {
  const digits = Array.from(tag.toString(16).padStart(8, '0'), (digit, i) =>
    ((mask >>> (28 - 4 * i)) & 0xf) === 0 ? 'x' : digit,
  ).join('');
  return `(${digits.slice(0, 4)},${digits.slice(4)})`;
}

function changesOf(
  subject: Subject,
  a: Assignment,
  b: Assignment,
  isDirect: (tag: Tag) => boolean,
): Change[] {
  const base = changesFor(subject, undefined, a, b, isDirect);
  const byChange = new Map<string, { change: Change; sopClasses: string[] }>();
  for (const sopClass of new Set([...sopClassesOf(a, subject.tag), ...sopClassesOf(b, subject.tag)])) {
    for (const change of changesFor(subject, sopClass, a, b, isDirect)) {
      if (base.some((one) => changeKey(one) === changeKey(change))) continue;
      const same = byChange.get(changeKey(change));
      if (same === undefined) byChange.set(changeKey(change), { change, sopClasses: [sopClass] });
      else same.sopClasses.push(sopClass);
    }
  }
  return [...base, ...[...byChange.values()].map(({ change, sopClasses }) => ({ ...change, sopClasses }))];
}

const changeKey = ({ where, before, after }: Change): string => `${where}\0${before}\0${after}`;

/** At most two: one for the top level, one for sequences, and one alone where they are the same. */
function changesFor(
  { selector, tag, keyword, about, nestedOnly }: Subject,
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
  const atTop = nestedOnly === true ? [] : compare('top level', top);
  const nested = compare('in sequences', { ...top, path: [SEQUENCE] });
  const [first] = atTop;
  const [second] = nested;
  const same =
    first !== undefined &&
    second !== undefined &&
    first.before === second.before &&
    first.after === second.after;
  return same ? [{ ...first, where: 'everywhere' }] : [...atTop, ...nested];
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
