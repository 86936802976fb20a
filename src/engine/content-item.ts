import type { ContentItem } from '../assignment/types.ts';
import type { Element, Item } from '../dicom/types.ts';
import type { Tag } from '../standard/tag.ts';
import type { ValueContext } from './new-value.ts';
import { asciiText } from './scope.ts';

const VALUE_TYPE: Tag = 0x0040a040;
const CONCEPT_NAME: Tag = 0x0040a043;
const CODING_SCHEME: Tag = 0x00080102;
/** Code Value, or what stands in its place where it is long or a URN (PS3.3 Section 8.8). */
const CODE_VALUES: readonly Tag[] = [0x00080100, 0x00080119, 0x00080120];

/** What a content item is about; undefined for an item of another kind, without Concept Name and Value Type. */
export function contentItemOf({ elements }: Item, { countsItems }: ValueContext): ContentItem | undefined {
  const name = find(elements, CONCEPT_NAME);
  const valueType = textOf(elements, VALUE_TYPE);
  if (name === undefined && valueType === '') return undefined;
  const code = name?.items?.[0]?.elements ?? [];
  const value = CODE_VALUES.map((tag) => textOf(code, tag)).find((text) => text !== '');
  const scheme = textOf(code, CODING_SCHEME);
  const concept = value === undefined ? undefined : { scheme, value };
  return { concept, valueType, counted: countsItems() };
}

const find = (elements: readonly Element[], tag: Tag): Element | undefined =>
  elements.find((element) => element.tag === tag);

const textOf = (elements: readonly Element[], tag: Tag): string =>
  asciiText(find(elements, tag)?.value ?? new Uint8Array(0));
