import type { Decision, Otherwise } from '../assignment/types.ts';
import type { CommandKind } from '../rules/types.ts';
import type { Tag } from '../standard/tag.ts';
import type { NotCleaned } from './changed-value.ts';
import type { Tally } from './tally.ts';

/** What a value has to be for a command, and is not. */
export type Invalid = 'date' | 'time' | 'age';

const GONE: Readonly<Record<Otherwise, string>> = {
  remove: 'taken out',
  clear: 'emptied',
  dummy: 'replaced by a value that means nothing',
};

const isOtherwise = (kind: string): kind is Otherwise => Object.hasOwn(GONE, kind);

const NOT_CLEANED: Readonly<Record<NotCleaned, string>> = {
  'no-name': 'cannot be cleaned, since no name of the patient is known',
  'too-much': 'cannot be cleaned, since there is too much to look for',
  unreadable: 'cannot be cleaned, since its bytes are none of its character set',
};

/** Commands that say themselves what they are for. */
const MEANT_FOR: Readonly<Partial<Record<CommandKind, Invalid>>> = {
  truncdate: 'date',
  shiftdate: 'date',
  capage: 'age',
};

/** A value held no valid date, or the like, so that nothing of it stays. */
export const tellInvalid = (tally: Tally, tag: Tag, what: Invalid, otherwise: Otherwise): void =>
  tally.warn('nothing-valid', tag, `holds no valid ${what}: ${GONE[otherwise]}`);

export const tellNotCleaned = (tally: Tally, tag: Tag, why: NotCleaned, otherwise: Otherwise): void =>
  tally.warn(`not-cleaned-${why}`, tag, `${NOT_CLEANED[why]}: ${GONE[otherwise]}`);

/** What of a decision the log has to say. */
export function tellDecision(tally: Tally, tag: Tag, { reason, rule, type, action }: Decision): void {
  const command = reason === 'rule' ? rule?.command.kind : undefined;
  if (command === 'X' && action.kind !== 'remove' && isOtherwise(action.kind))
    tally.warn(
      'needed',
      tag,
      `is needed in this kind of object (Type ${type}): ${NEEDED[action.kind]} instead of removed`,
    );
  const meantFor = command && MEANT_FOR[command];
  if (meantFor !== undefined && isOtherwise(action.kind))
    tally.warn('nothing-valid', tag, `is no ${meantFor}: ${GONE[action.kind]}`);
  if (reason === 'uid-in-text') tally.warn(reason, tag, 'has the UID of an instance in its text: taken out');
  if (reason === 'remains') tally.warn(reason, tag, 'has bytes behind the end of its value: cut off');
  if (reason === 'unread') tally.warn(reason, tag, 'has a value that is too long to be looked at: emptied');
  if (reason === 'misfit' && isOtherwise(action.kind))
    tally.warn(reason, tag, `has a value that this attribute cannot have: ${GONE[action.kind]}`);
}

const NEEDED: Readonly<Record<'clear' | 'dummy', string>> = {
  clear: 'emptied',
  dummy: 'a value that means nothing',
};
