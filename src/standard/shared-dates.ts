import data from './data/shared-dates.json' with { type: 'json' };
import { allIdentifying } from './identifying.ts';
import { readTag, type Tag } from './tag.ts';

interface Reason {
  readonly tag: Tag;
  /** `the expiry of a product, the same for a whole batch` */
  readonly why: string;
}

const reasons: Readonly<Record<string, string>> = data.reasons;

let byTag: ReadonlyMap<Tag, string> | undefined;

/** All of them: those that PS3.15 Table E.1-1 lists, and those that it forgets. */
export const allSharedDates = (): readonly Reason[] => [
  ...data.attributes.map(({ tag, reason }) => ({ tag: readTag(tag), why: reasons[reason]! })),
  ...allIdentifying().flatMap(({ tag, reason }) =>
    reason === 'shared-date' ? [{ tag, why: 'a date that is the same for many patients' }] : [],
  ),
];

/**
 * Why a date, or the time that belongs to it, is not the patient's own; undefined of all others. Whoever knows such a
 * date would read from the moved one by how many days all others were moved: it never moves.
 */
export function sharedDate(tag: Tag): string | undefined {
  byTag ??= new Map(allSharedDates().map((one) => [one.tag, one.why]));
  return byTag.get(tag);
}

/** The same of the value of a content item that is about this concept. */
export function sharedDateConcept({ scheme, value }: ConceptCode): string | undefined {
  const found = data.concepts.find((one) => one.scheme === scheme && one.value === value);
  return found && reasons[found.reason];
}

interface ConceptCode {
  readonly scheme: string;
  readonly value: string;
}
