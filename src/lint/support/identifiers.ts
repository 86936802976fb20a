import { dictionaryVr } from '../../standard/dictionary.ts';
import { e11Row } from '../../standard/e11.ts';
import { type Identifying, identifying } from '../../standard/identifying.ts';
import { groupOf, isPrivate, isPrivateCreator, type Tag } from '../../standard/tag.ts';
import { mayBeSafe } from './safe-element.ts';

/**
 * What of a person the attribute tells: `name`, `number`, `birth date`, `address`, `contact`, ...; undefined for all
 * others. Of a sequence the rules apply inside, but a code has no parts that they would speak of.
 */
export function directIdentifier(tag: Tag): string | undefined {
  const found = identifying(tag);
  const hasParts = dictionaryVr(tag) === 'SQ' && found?.keyword.includes('CodeSequence') !== true;
  return hasParts ? undefined : found?.direct;
}

/** What the list of identifying attributes says of one that PS3.15 Table E.1-1 does not list. */
export const unlisted = (tag: Tag): Identifying | undefined =>
  e11Row(tag) === undefined ? identifying(tag) : undefined;

/** Whether it holds what somebody typed, though PS3.15 Table E.1-1 does not list it. */
export function isFreeText(tag: Tag): boolean {
  const reason = unlisted(tag)?.reason;
  return reason === 'text' || reason === 'content';
}

/** Whether PS3.15 lets a cleaned value stay, by one of its options; of all else a part that stays may be the whole. */
export const mayBeCleaned = (tag: Tag): boolean =>
  Object.values(e11Row(tag)?.options ?? identifying(tag)?.options ?? {}).includes('C');

/** Private, and called safe by nobody. */
export const isUnknownPrivate = (tag: Tag, creator: string | undefined): boolean =>
  isPrivate(tag) && !isPrivateCreator(tag) && !mayBeSafe(tag, creator);

/** Whether nothing warns of a `keep` of this attribute. */
export const mayBeKept = (tag: Tag, creator?: string): boolean =>
  e11Row(tag) === undefined && identifying(tag) === undefined && !isUnknownPrivate(tag, creator);

const KINDS = ['name', 'number', 'birth date', 'address', 'contact'];

/** The tags that tell the most first: one of each kind, the patient's before the staff's; then the others in order. */
export function mostTelling(tags: readonly Tag[]): Tag[] {
  const ofPatient = tags.filter((tag) => groupOf(tag) === 0x0010);
  const first = [ofPatient, tags].flatMap((some) =>
    KINDS.flatMap((kind) => some.find((tag) => directIdentifier(tag) === kind) ?? []),
  );
  const direct = tags.filter((tag) => directIdentifier(tag) !== undefined);
  return [...new Set([...first, ...direct, ...tags])];
}
