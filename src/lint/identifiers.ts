import { groupOf, readTag, type Tag } from '../standard/tag.ts';
import direct from './data/direct-identifiers.json' with { type: 'json' };
import freeText from './data/free-text.json' with { type: 'json' };

let directTags: ReadonlyMap<Tag, string> | undefined;
let freeTextTags: ReadonlySet<Tag> | undefined;

/** What of a person the attribute tells: `name`, `number`, `birth date`, `address`, `contact`; undefined for all others. */
export function directIdentifier(tag: Tag): string | undefined {
  directTags ??= new Map(direct.attributes.map(({ tag: text, why }) => [readTag(text), why]));
  return directTags.get(tag);
}

/** Whether it holds what somebody typed, though PS3.15 Table E.1-1 does not list it. */
export function isFreeText(tag: Tag): boolean {
  freeTextTags ??= new Set(freeText.attributes.map(({ tag: text }) => readTag(text)));
  return freeTextTags.has(tag);
}

/** The tags that tell the most first: one of each kind, the patient's before the staff's; then the others in order. */
export function mostTelling(tags: readonly Tag[]): Tag[] {
  const kinds = ['name', 'number', 'birth date', 'address', 'contact'];
  const ofPatient = tags.filter((tag) => groupOf(tag) === 0x0010);
  const first = [ofPatient, tags].flatMap((some) =>
    kinds.flatMap((kind) => some.find((tag) => directIdentifier(tag) === kind) ?? []),
  );
  const direct = tags.filter((tag) => directIdentifier(tag) !== undefined);
  return [...new Set([...first, ...direct, ...tags])];
}
