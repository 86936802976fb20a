import { allEntries, dictionaryVr } from '../standard/dictionary.ts';
import type { Tag } from '../standard/tag.ts';
import { decide } from './decide.ts';
import type { Assignment, ElementContext } from './types.ts';

/** An element at the top level of a file, as far as it can be told without one. */
export const atTopLevel = (tag: Tag, sopClass?: string): ElementContext => ({
  vr: dictionaryVr(tag),
  creator: undefined,
  path: [],
  sequenceCreator: undefined,
  ownsKept: false,
  sopClass,
});

/** An element in an item of a standard sequence that stays. */
export const inSequence = (tag: Tag, sequence: Tag, sopClass?: string): ElementContext => ({
  ...atTopLevel(tag, sopClass),
  path: [sequence],
});

/** Where a case of a decision stands, for people. */
export type CasePlace = 'top level' | 'in sequences';

export const casePlace = ({ path }: Pick<ElementContext, 'path'>): CasePlace =>
  path.length > 0 ? 'in sequences' : 'top level';

/** Sequences of everyday, asked for first: Referenced Image, Referenced Series, Shared Functional Groups. */
const EVERYDAY: readonly Tag[] = [0x00081140, 0x00081115, 0x52009229, 0x00400275];

/** A standard sequence other than `except` that stays at the top level of whatever object; undefined where none does. */
export function keptSequence(assignment: Assignment, except?: Tag): Tag | undefined {
  const stays = (tag: Tag): boolean => {
    if (tag === except) return false;
    const { action, type } = decide(assignment, tag, atTopLevel(tag));
    return action.kind === 'keep' && type === undefined;
  };
  return (
    EVERYDAY.find(stays) ??
    allEntries().find(({ tag, mask, vrs }) => mask === 0xffffffff && vrs.includes('SQ') && stays(tag))?.tag
  );
}
