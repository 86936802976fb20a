import { type Effect, TELLS } from '../../rules/disclosure.ts';
import { lookUp } from '../../standard/dictionary.ts';
import { e11Row } from '../../standard/e11.ts';
import { allIdentifying } from '../../standard/identifying.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import { EFFECTS } from '../actions.ts';
import type { CasePlace } from '../context.ts';
import { effectOf } from '../effect.ts';
import type { Assignment, Decision } from '../types.ts';
import { type Case, casesOfTags, judgedRows } from './cases.ts';

/** An identifying attribute of whose value something is still in the files, in whatever place and kind of object. */
export interface Staying {
  /** `(0010,0010)`, `(60xx,3000)`; `private` for all private attributes. */
  readonly selector: string;
  readonly tag: Tag;
  /** Of PS3.6, else the name in the table; `private attributes`. */
  readonly keyword: string;
  /** The value as it was, or only a part of it: the year of a date, its distance to others, a text less its names. */
  readonly how: 'whole' | 'part';
  readonly effect: Effect;
  readonly decision: Decision;
  readonly place: CasePlace;
  /** Of a sequence that is replaced or cleaned: what a rule lets through in it, which is what the decision is about. */
  readonly inner: Tag | undefined;
}

/** What stays of the attributes that identify. Every view that counts them counts these. */
export interface Stays {
  /** Rows of PS3.15 Table E.1-1; private attributes are one of them. */
  readonly rows: number;
  /** Of these, those that stay, in the order of the table. */
  readonly listed: readonly Staying[];
  /** Attributes that identify though the table does not list them, and stay. */
  readonly unlisted: readonly Staying[];
  /** What becomes of all other rows, as it is decided for an object of no class in particular. */
  readonly gone: Readonly<Record<Effect, number>>;
}

const known = new WeakMap<Assignment, Stays>();

/**
 * Counts what stays: an attribute does so where more of its original value comes through than that one stands for one. A new
 * UID, and a sequence of references that keeps its items with new UIDs in them, do not. Worked out once per assignment.
 */
export function staysOf(assignment: Assignment): Stays {
  let stays = known.get(assignment);
  if (stays === undefined) {
    stays = count(assignment);
    known.set(assignment, stays);
  }
  return stays;
}

function count(assignment: Assignment): Stays {
  const judged = judgedRows(assignment);
  const gone = Object.fromEntries(EFFECTS.map((effect) => [effect, 0])) as Record<Effect, number>;
  const listed = judged.flatMap(({ row, selector, cases }): Staying[] => {
    const most = mostTelling(cases);
    if (most === undefined) {
      gone[goneEffect(cases[0]!)]++;
      return [];
    }
    const keyword = row === 'private' ? 'private attributes' : lookUp(most.tag)?.keyword || row.name;
    return [stayingOf(most, selector, keyword)];
  });
  const unlisted = casesOfTags(assignment, unlistedTags()).flatMap((cases): Staying[] => {
    const most = mostTelling(cases);
    return most === undefined ? [] : [stayingOf(most, formatTag(most.tag), lookUp(most.tag)?.keyword ?? '')];
  });
  return { rows: judged.length, listed, unlisted, gone };
}

/** Those that the table lists have their action there, and some values the engine writes by itself. */
const unlistedTags = (): Tag[] =>
  allIdentifying().flatMap(({ tag, basic }) =>
    e11Row(tag) === undefined && basic !== undefined ? [tag] : [],
  );

/** The first case of those that tell the most; undefined where none tells anything of a value. */
function mostTelling(cases: readonly Case[]): Case | undefined {
  const much = Math.max(...cases.map(({ tells }) => tells));
  return much > TELLS.link ? cases.find(({ tells }) => tells === much) : undefined;
}

function stayingOf({ tag, decision, place, tells, inner }: Case, selector: string, keyword: string): Staying {
  const effect = effectOf(decision.action, inner ?? tag);
  // Where dates move, a time of day is as it was, though the profile counts it with the dates.
  const how = tells === TELLS.everything || effect === 'kept' ? 'whole' : 'part';
  return { selector, tag, keyword, how, effect, decision, place, inner };
}

/** A sequence of references stays, with new UIDs in it. */
const goneEffect = ({ tag, decision, tells }: Case): Effect =>
  tells === TELLS.link ? 'new UID' : effectOf(decision.action, tag);
