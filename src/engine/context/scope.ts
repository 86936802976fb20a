import type { ContentItem, Inside } from '../../assignment/types.ts';
import { type CharacterSet, characterSetOf } from '../../dicom/charset.ts';
import { latin1 } from '../../dicom/coded-sets.ts';
import { trimmedText } from '../../dicom/padding.ts';
import type { Element, Encoding } from '../../dicom/types.ts';
import { SPECIFIC_CHARACTER_SET } from '../../standard/named-tags.ts';
import { creatorTagOf, isPrivate, isPrivateCreator, type Tag } from '../../standard/tag.ts';
import { charsetTerms } from './charset-value.ts';

/** What holds where no (0008,0005) does: ISO 646 (PS3.5 Section 6.1.2.1). */
export const DEFAULT_CHARSET = characterSetOf([]);

/** How (0008,0005) names UTF-8. */
export const UTF8_TERM = 'ISO_IR 192';

/** What the elements of one data set or item share. */
export interface Scope {
  readonly encoding: Encoding;
  /** The sequences around it, outermost first. */
  readonly path: readonly Tag[];
  /** Their private creators; undefined for standard ones. */
  readonly pathCreators: readonly (string | undefined)[];
  /** The creator of the sequence around it, where that one is private. */
  readonly sequenceCreator: string | undefined;
  /** What the sequence around it asks of what is in it. */
  readonly inside?: Inside | undefined;
  /** The content item that its elements are of. */
  readonly item?: ContentItem | undefined;
  /** A code is among them (PS3.3 Section 8.8). */
  readonly isCode?: boolean | undefined;
  /** The set the input's text is written in, and the one that new text is written in. */
  readonly readCharset: CharacterSet;
  readonly writeCharset: CharacterSet;
}

/** Text in VRs of the default repertoire: one byte a character, padding stripped. */
export function asciiText(bytes: Uint8Array): string {
  return trimmedText(latin1(bytes)).trimStart();
}

/** The element of a data set or item, not of the items below it. */
export const findElement = (elements: readonly Element[], tag: Tag): Element | undefined =>
  elements.find((element) => element.tag === tag);

/** Its value as `asciiText`; "" where it is absent, or too long to be held. */
export const asciiTextOf = (elements: readonly Element[], tag: Tag): string =>
  asciiText(findElement(elements, tag)?.value ?? new Uint8Array(0));

/** The character set that an item or data set names for itself; undefined where it takes that of its surroundings. */
export function ownCharset(elements: readonly Element[]): CharacterSet | undefined {
  const element = findElement(elements, SPECIFIC_CHARACTER_SET);
  if (element?.value === undefined) return undefined;
  return characterSetOf(charsetTerms(element.value));
}

/** Private creators of a data set, by the tag of the creator element (PS3.5 Section 7.8.1). */
export function creatorsOf(elements: readonly Element[]): ReadonlyMap<Tag, string> {
  const creators = new Map<Tag, string>();
  for (const { tag, value } of elements) {
    if (!isPrivateCreator(tag) || value === undefined || creators.has(tag)) continue;
    const creator = asciiText(value);
    if (creator !== '') creators.set(tag, creator);
  }
  return creators;
}

/** The creator that owns a private element; undefined for standard elements and orphans. */
export const creatorOf = (tag: Tag, creators: ReadonlyMap<Tag, string>): string | undefined =>
  isPrivate(tag) && !isPrivateCreator(tag) ? creators.get(creatorTagOf(tag)) : undefined;
