import { safeCreators, safePrivate } from '../../standard/safe-private.ts';
import { elementOf, groupOf, type Tag } from '../../standard/tag.ts';

/** Whether PS3.15 Table E.3.10-1 calls a private element safe: that of the creator, or of some creator. */
export function mayBeSafe(tag: Tag, creator: string | undefined): boolean {
  if (elementOf(tag) <= 0xff) return false;
  const end = elementOf(tag) & 0xff;
  if (creator !== undefined) return safePrivate(creator, groupOf(tag), end);
  return safeCreators(groupOf(tag), end).length > 0;
}
