import { type AttributeType, attributeType, typedSopClasses } from '../standard/iod-types.ts';
import type { Tag } from '../standard/tag.ts';
import { atTopLevel } from './context.ts';
import { decide } from './decide.ts';
import { commandOf } from './effect.ts';
import type { Assignment, Decision } from './types.ts';

/** SOP classes of one decision. */
export interface Variant {
  readonly sopClasses: readonly string[];
  readonly decision: Decision;
  /** The attribute's Types in them, where the Type decides what an action code comes to; undefined: a rule names them. */
  readonly types: readonly AttributeType[] | undefined;
}

/**
 * SOP classes for which the attribute is decided otherwise than where the class is not known, by decision. `byType`: also
 * those where its Type makes the difference, and not only those that a rule names.
 */
export function variantsOf(assignment: Assignment, tag: Tag, byType = true): Variant[] {
  const base = decisionKey(decide(assignment, tag, atTopLevel(tag)));
  return casesOf(assignment, tag, byType).filter(({ decision }) => decisionKey(decision) !== base);
}

/** The same with those that are decided as where the class is not known; by Type from the strictest on. */
export function casesOf(assignment: Assignment, tag: Tag, byType = true): Variant[] {
  const named = sopClassesOf(assignment, tag);
  const isByType = byType && dependsOnType(decide(assignment, tag, atTopLevel(tag)));
  const cases = new Map<string, Variant & { sopClasses: string[]; types: AttributeType[] | undefined }>();
  for (const sopClass of isByType ? new Set([...named, ...typedSopClasses()]) : named) {
    const decision = decide(assignment, tag, atTopLevel(tag, sopClass));
    const types = dependsOnType(decision) && decision.rule?.sopClasses === undefined ? [] : undefined;
    const key = `${decisionKey(decision)} ${types === undefined}`;
    let found = cases.get(key);
    if (found === undefined) {
      found = { sopClasses: [], decision, types };
      cases.set(key, found);
    }
    found.sopClasses.push(sopClass);
    const type = attributeType(sopClass, tag);
    if (found.types?.includes(type) === false) found.types.push(type);
  }
  const rank = ({ types }: Variant): number => Math.min(...(types ?? []).map((type) => TYPES.indexOf(type)));
  for (const { types } of cases.values()) types?.sort((a, b) => TYPES.indexOf(a) - TYPES.indexOf(b));
  return [...cases.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** From the strictest on. */
const TYPES: readonly AttributeType[] = ['1', '1C', '2', '2C', 'unknown', '3'];

/** What an action code comes to, or what happens where nothing can stay, goes by the Type. */
export const dependsOnType = ({ type, action }: Decision): boolean =>
  type !== undefined || 'otherwise' in action;

/** The SOP classes that some rule on this attribute is meant for. */
export function sopClassesOf({ rules }: Assignment, tag: Tag): ReadonlySet<string> {
  const sopClasses = new Set<string>();
  for (const rule of rules)
    if (rule.sopClasses !== undefined && rule.selector.kind === 'exact' && rule.selector.tag === tag)
      for (const sopClass of rule.sopClasses) sopClasses.add(sopClass);
  return sopClasses;
}

const decisionKey = (decision: Decision): string =>
  [
    commandOf(decision),
    decision.layer,
    decision.reason,
    decision.action.kind,
    'otherwise' in decision.action ? decision.action.otherwise : '',
  ].join(' ');
