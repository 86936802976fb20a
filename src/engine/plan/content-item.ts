import type { ContentItem } from '../../assignment/types.ts';
import type { Element, Item } from '../../dicom/types.ts';
import { CODE_VALUE, CODING_SCHEME_DESIGNATOR } from '../../standard/named-tags.ts';
import type { Tag } from '../../standard/tag.ts';
import { asciiTextOf, findElement } from '../context/scope.ts';
import type { ValueContext } from '../values/context.ts';

const VALUE_TYPE: Tag = 0x0040a040;
const CONCEPT_NAME: Tag = 0x0040a043;
/** Code Value, or what stands in its place where it is long or a URN (PS3.3 Section 8.8). */
const CODE_VALUES: readonly Tag[] = [CODE_VALUE, 0x00080119, 0x00080120];

/** Whether a code is among the elements of an item; blanks are none. */
export const holdsCode = (elements: readonly Element[]): boolean =>
  elements.some(({ tag }) => CODE_VALUES.includes(tag)) &&
  CODE_VALUES.some((tag) => asciiTextOf(elements, tag) !== '');

/** What a content item is about; undefined for an item of another kind, without Concept Name and Value Type. */
export function contentItemOf({ elements }: Item, { countsItems }: ValueContext): ContentItem | undefined {
  const name = findElement(elements, CONCEPT_NAME);
  const valueType = asciiTextOf(elements, VALUE_TYPE);
  if (name === undefined && valueType === '') return undefined;
  const code = name?.items?.[0]?.elements ?? [];
  const value = CODE_VALUES.map((tag) => asciiTextOf(code, tag)).find((text) => text !== '');
  const scheme = asciiTextOf(code, CODING_SCHEME_DESIGNATOR);
  const concept = value === undefined ? undefined : { scheme, value };
  return { concept, valueType, counted: countsItems() };
}
