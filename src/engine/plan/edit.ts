import { lengthField } from '../../dicom/header.ts';
import { Splice } from '../../dicom/splice.ts';
import type { Element, Item } from '../../dicom/types.ts';
import type { Tag } from '../../standard/tag.ts';

/** What becomes of an element: it stays as it is, goes, or is written anew. */
export type Edit = 'copy' | 'drop' | Uint8Array | Splice;

/** An element that a data set lacks. */
export interface Inserted {
  readonly tag: Tag;
  readonly edit: Uint8Array | Splice;
}

/** The elements of a data set or item as their edits leave them; what is inserted goes where its tag belongs. */
export function writeElements(
  elements: readonly Element[],
  edits: readonly Edit[],
  inserted: readonly Inserted[],
  out: Splice,
): void {
  let next = 0;
  const insertBefore = (tag: Tag): void => {
    for (; next < inserted.length && inserted[next]!.tag < tag; next++) writeTo(out, inserted[next]!.edit);
  };
  elements.forEach((element, i) => {
    insertBefore(element.tag);
    const edit = edits[i]!;
    if (edit === 'copy') out.copy(element.start, element.end);
    else if (edit !== 'drop') writeTo(out, edit);
  });
  insertBefore(Number.POSITIVE_INFINITY);
}

function writeTo(out: Splice, edit: Uint8Array | Splice): void {
  if (edit instanceof Splice) out.append(edit);
  else out.bytes(edit);
}

/** An item with its length corrected, where it has one. */
export function writeItem(item: Item, edits: readonly Edit[], out: Splice): void {
  const content = new Splice();
  writeElements(item.elements, edits, [], content);
  if (item.undefinedLength) out.copy(item.start, item.contentStart);
  else {
    out.copy(item.start, item.contentStart - 4);
    out.bytes(lengthField(content.length, item.encoding.bigEndian));
  }
  out.append(content);
  out.copy(item.contentEnd, item.end);
}

/** A sequence with its length corrected, where it has one. `content`: its items as their edits leave them. */
export function editedSequence(
  element: Element,
  items: readonly Item[],
  content: Splice,
  bigEndian: boolean,
): Splice {
  const splice = new Splice();
  if (element.undefinedLength) splice.copy(element.start, element.valueStart);
  else {
    splice.copy(element.start, element.valueStart - 4);
    splice.bytes(lengthField(content.length, bigEndian));
  }
  splice.append(content);
  splice.copy(items.at(-1)?.end ?? element.valueStart, element.end);
  return splice;
}
