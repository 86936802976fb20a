import {
  DEIDENTIFICATION_METHOD,
  DEIDENTIFICATION_METHOD_CODES,
  ENCRYPTED_ATTRIBUTES_SEQUENCE,
  LONGITUDINAL_TEMPORAL_INFORMATION,
  PATIENT_IDENTITY_REMOVED,
  SERIES_INSTANCE_UID,
  SOP_INSTANCE_UID,
  STUDY_INSTANCE_UID,
} from '../../standard/named-tags.ts';
import type { Tag } from '../../standard/tag.ts';
import { atTopLevel } from '../context.ts';
import { decide } from '../decide.ts';
import type { Assignment, Decision } from '../types.ts';
import { claimsOf } from './coverage.ts';

interface Insertion {
  readonly tag: Tag;
  readonly decision: Decision;
}

const made = new WeakMap<Assignment, readonly Insertion[]>();

/**
 * What is written at the top level of a file that lacks it, in the order of tags: the three instance UIDs, the
 * statement that the file was de-identified, encrypted originals, and what an exact selector `set`s. Masks insert nothing.
 */
export function insertionsOf(assignment: Assignment): readonly Insertion[] {
  let insertions = made.get(assignment);
  if (insertions === undefined) {
    insertions = find(assignment);
    made.set(assignment, insertions);
  }
  return insertions;
}

function find(assignment: Assignment): Insertion[] {
  const tags = new Set<Tag>([
    STUDY_INSTANCE_UID,
    SERIES_INSTANCE_UID,
    SOP_INSTANCE_UID,
    PATIENT_IDENTITY_REMOVED,
    DEIDENTIFICATION_METHOD,
    DEIDENTIFICATION_METHOD_CODES,
    LONGITUDINAL_TEMPORAL_INFORMATION,
    ENCRYPTED_ATTRIBUTES_SEQUENCE,
  ]);
  for (const { selector, command } of assignment.rules)
    if (selector.kind === 'exact' && command.kind === 'set') tags.add(selector.tag);
  const instanceUids = new Set<Tag>([STUDY_INSTANCE_UID, SERIES_INSTANCE_UID, SOP_INSTANCE_UID]);

  return [...tags]
    .sort((a, b) => a - b)
    .map((tag) => ({ tag, decision: decide(assignment, tag, atTopLevel(tag)) }))
    .filter(
      ({ tag, decision: { action } }) =>
        instanceUids.has(tag) ||
        action.kind === 'set' ||
        action.kind === 'append-method' ||
        action.kind === 'encrypt' ||
        (action.kind === 'method-codes' && claimsOf(assignment).length > 0),
    );
}
