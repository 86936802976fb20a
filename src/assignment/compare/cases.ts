import { allEntries, lookUp } from '../../standard/dictionary.ts';
import { isPrivate, isPrivateCreator, type Tag } from '../../standard/tag.ts';
import { atTopLevel } from '../context.ts';
import { decide } from '../decide.ts';
import type { Assignment, Decision, ElementContext, Inside } from '../types.ts';
import { insideOf } from '../within-sequence.ts';

/** An element as it may be besides what its tag and place say. */
export interface Case {
  /** For people: `kept (as PN)`. */
  readonly note: string;
  readonly about: Partial<ElementContext>;
}

/** What commands and selectors tell apart, and what they do not: text, numbers, bulk data. */
const VRS = ['LO', 'PN', 'DA', 'DT', 'TM', 'AS', 'UI', 'CS', 'US', 'SQ', 'OB'];

/** VRs in which the file may have an element that PS3.6 does not know: only the file tells. */
export function vrCases(
  tag: Tag,
  about: Partial<ElementContext> | undefined,
  more: readonly string[],
): Case[] {
  if (about?.vr !== undefined || (!isPrivate(tag) && lookUp(tag) !== undefined)) return [];
  return [...new Set([...VRS, ...more])].map((vr) => ({ note: `as ${vr}`, about: { vr } }));
}

/** A private creator stays with the elements that it owns, unless a rule says otherwise. */
export const creatorCases = (tag: Tag): Case[] =>
  isPrivateCreator(tag)
    ? [{ note: 'beside elements of its block that stay', about: { ownsKept: true } }]
    : [];

const MISFIT: Case = {
  note: 'what the attribute cannot hold',
  about: { content: () => 'misfit' },
};
const HOLDS_UID: readonly Case[] = [
  { note: 'a text with a UID of the task in it', about: { uidInText: () => 'own' } },
  { note: 'a text with a UID in it', about: { uidInText: () => 'other' } },
];

const NOTES: Readonly<Record<Inside, string>> = {
  dummy: 'in a sequence whose values are replaced',
  'dummy-codes': 'in a sequence whose values and codes are replaced',
  clean: 'in a sequence that is cleaned',
  'clean-codes': 'in a sequence that is cleaned with its codes',
};

/**
 * Where two layers say the same, it is not the same: a preset keeps an attribute for what the standard says that it
 * holds, and does not speak inside of a sequence that does not simply stay; a rule of the user means whatever there is.
 */
export function layerCases(
  a: Decision,
  b: Decision,
  path: readonly Tag[],
  insides: readonly Inside[],
): Case[] {
  if (wordOf(a) === wordOf(b)) return [];
  const nested = path.length === 0 ? [] : insides;
  return [
    // That a value comes through in such sequences weighs more than what happens to one that should not be there.
    ...nested.map((inside) => ({ note: NOTES[inside], about: { inside } })),
    ...(a.action.kind === 'keep' ? [MISFIT, ...HOLDS_UID] : []),
  ];
}

/** Whose word a decision is, as far as `decide` tells them apart. */
function wordOf({ layer, rule }: Decision): string {
  if (layer === 'option' || (rule !== undefined && rule.layer !== 'preset')) return 'user';
  return rule?.overlay ? 'overlay' : 'preset';
}

/** What sequences ask of what is in them, by either side. */
export function insidesOf(assignments: readonly Assignment[]): Inside[] {
  const found = new Set<Inside>();
  for (const assignment of assignments)
    for (const { tag, vrs } of allEntries()) {
      if (!vrs.includes('SQ')) continue;
      const inside = insideOf(tag, decide(assignment, tag, atTopLevel(tag)), undefined);
      if (inside !== undefined) found.add(inside);
    }
  return [...found];
}
