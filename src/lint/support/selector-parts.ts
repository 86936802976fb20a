import { entryOf } from '../../rules/check-rule.ts';
import { formatSelector } from '../../rules/format-selector.ts';
import { targetOf } from '../../rules/matches.ts';
import type { Selector, StepSelector, VrSelector } from '../../rules/types.ts';

/** The selector of the element, and those of the sequences around it, outermost first. */
export const partsOf = (selector: Selector): readonly (StepSelector | VrSelector)[] =>
  selector.kind === 'path' ? [...selector.sequences, selector.target] : [selector];

export interface ValueKind {
  /** `StudyTime`, or `(vr:TM)`. */
  readonly name: string;
  /** The VRs that the value can have. */
  readonly vrs: readonly string[];
}

/** The VRs of all that a selector meets, where PS3.6 or the selector tells. */
export function valueKindOf(selector: Selector): ValueKind | undefined {
  const target = targetOf(selector);
  if (target.kind === 'vr') return { name: formatSelector(target), vrs: [target.vr] };
  const entry = entryOf(target);
  if (entry === undefined || entry.vrs.length === 0) return undefined;
  return { name: entry.keyword || entry.name, vrs: entry.vrs };
}

/** "not a date (VR TM)": why a command has nothing to work on. */
export const notA = (what: string, { vrs }: ValueKind): string => `not ${what} (VR ${vrs.join(' or ')})`;
