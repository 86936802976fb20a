import { TELLS } from '../../rules/disclosure.ts';
import { dictionaryVr } from '../../standard/dictionary.ts';
import { e11Row } from '../../standard/e11.ts';
import type { Tag } from '../../standard/tag.ts';
import { inSequence } from '../context.ts';
import { decide } from '../decide.ts';
import { outcomeOf } from '../outcome.ts';
import type { Assignment, Decision } from '../types.ts';

/** How much of an original comes through: its own, or that of another attribute that a macro inserts. */
export function tellsOf(decision: Decision, tag: Tag, assignment: Assignment): number {
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
