import type { Decision, Otherwise } from '../../assignment/types.ts';
import type { Element } from '../../dicom/types.ts';
import { meantFor } from '../../rules/commands.ts';
import { SPECIFIC_CHARACTER_SET } from '../../standard/named-tags.ts';
import { isPrivate, type Tag } from '../../standard/tag.ts';
import type { Tally } from '../context/tally.ts';
import type { NotCleaned } from '../values/changed-value.ts';
import { FIRST_YEAR, type Lost } from '../values/dates.ts';

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
  unreadable: 'cannot be cleaned, since its bytes do not fit its character set',
};

/** A value held no valid date, or the like, so that nothing of it stays. */
export function tellInvalid(
  tally: Tally,
  { tag, vr }: Pick<Element, 'tag' | 'vr'>,
  what: Invalid,
  otherwise: Otherwise,
): void {
  const text =
    vr === 'UN' && isPrivate(tag)
      ? `has no known VR (implicit VR, or UN), and its bytes do not show that it is ${WITH_ARTICLE[what]}`
      : `holds no valid ${what}`;
  tally.warn('nothing-valid', tag, `${text}: ${GONE[otherwise]}`);
}

const WITH_ARTICLE: Readonly<Record<Invalid, string>> = { date: 'a date', time: 'a time', age: 'an age' };

const LOST: Readonly<Record<Lost, string>> = {
  placeholder: 'holds a date that programs write for "none"; moved, it would tell by how many days',
  'too-early': `holds a date that would fall before ${FIRST_YEAR}`,
};

/** A valid date that did not move. */
export const tellLost = (tally: Tally, tag: Tag, why: Lost, otherwise: Otherwise): void =>
  tally.warn(`date-${why}`, tag, `${LOST[why]}: ${GONE[otherwise]}`);

/** `mapuid` met what is no UID. */
export const tellNoUid = (tally: Tally, { tag, vr }: Pick<Element, 'tag' | 'vr'>): void =>
  tally.warn(
    'mapuid-no-uid',
    tag,
    vr === 'UN' && isPrivate(tag)
      ? 'has no known VR (implicit VR, or UN), and its bytes do not show that it is a UID: emptied instead of mapped'
      : 'is not a UID: emptied instead of mapped',
  );

export const tellNotCleaned = (tally: Tally, tag: Tag, why: NotCleaned, otherwise: Otherwise): void =>
  tally.warn(`not-cleaned-${why}`, tag, `${NOT_CLEANED[why]}: ${GONE[otherwise]}`);

/** A rule, or a value that names no character set, would leave new text without its label. */
export const tellUtf8 = (tally: Tally): void =>
  tally.warn(
    'character-set-named',
    SPECIFIC_CHARACTER_SET,
    'must say how to read new text with letters beyond ASCII: it is now ISO_IR 192 (UTF-8)',
  );

/** What of a decision the log has to say. */
export function tellDecision(tally: Tally, tag: Tag, { reason, rule, type, action }: Decision): void {
  const command = reason === 'rule' ? rule?.command.kind : undefined;
  if (command === 'X' && action.kind !== 'remove' && isOtherwise(action.kind))
    tally.warn(
      'needed',
      tag,
      `is needed in this kind of object (Type ${type}): ${NEEDED[action.kind]} instead of removed`,
    );
  const wanted = command && meantFor(command);
  if (wanted !== undefined && isOtherwise(action.kind))
    tally.warn('nothing-valid', tag, `is not ${WITH_ARTICLE[wanted]}: ${GONE[action.kind]}`);
  if (reason === 'uid-in-text')
    tally.warn(
      reason,
      tag,
      'has the UID of an instance in its text, or is too long to be searched for one: taken out',
    );
  if (reason === 'remains') tally.warn(reason, tag, 'has bytes after the end of its value: cut off');
  if (reason === 'unread') tally.warn(reason, tag, 'has a value that is too long to be looked at: emptied');
  if (reason === 'misfit' && isOtherwise(action.kind))
    tally.warn(reason, tag, `has a value that this attribute cannot have: ${GONE[action.kind]}`);
}

const NEEDED: Readonly<Record<'clear' | 'dummy', string>> = {
  clear: 'emptied',
  dummy: 'a value that means nothing',
};
