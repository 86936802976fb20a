import { atTopLevel } from '../assignment/context.ts';
import { decide } from '../assignment/decide.ts';
import { outcomeOf } from '../assignment/outcome.ts';
import type { Assignment } from '../assignment/types.ts';
import type { Element } from '../dicom/types.ts';
import { TELLS } from '../rules/disclosure.ts';
import { ENCAPSULATED_DOCUMENT } from '../standard/named-tags.ts';
import { elementOf, groupOf, type Tag } from '../standard/tag.ts';

/** What an object shows, says or models: pixels, thumbnails, documents, sound and shapes. */
const CONTENT: ReadonlySet<Tag> = new Set([
  0x7fe00010, // Pixel Data
  0x7fe00008, // Float Pixel Data
  0x7fe00009, // Double Float Pixel Data
  0x00880200, // Icon Image Sequence
  ENCAPSULATED_DOCUMENT,
  0x54000100, // Waveform Sequence
  0x00660002, // Surface Sequence
]);

/** Overlay Data (60xx,3000), and what curves draw or sound (50xx,2xxx and 50xx,3000; both retired). */
function isRepeatingContent(tag: Tag): boolean {
  const group = groupOf(tag);
  if ((group & 1) === 1) return false;
  const element = elementOf(tag);
  if (group >= 0x6000 && group <= 0x60ff) return element === 0x3000;
  return group >= 0x5000 && group <= 0x50ff && (element === 0x3000 || element >>> 12 === 2);
}

/**
 * Whether the rules leave nothing of all that the object shows: pixels that are removed and a document that becomes a blank
 * one tell nothing any more. False where there is no such content, so that nobody knows where it is.
 */
export function contentGoes(elements: readonly Element[], assignment: Assignment, sopClass: string): boolean {
  const content = elements.filter(({ tag }) => CONTENT.has(tag) || isRepeatingContent(tag));
  return (
    content.length > 0 &&
    content.every(({ tag, vr }) => {
      const decision = decide(assignment, tag, { ...atTopLevel(tag, sopClass), vr });
      const { tells } = outcomeOf(decision, tag, assignment.project);
      return [...tells.values()].every((much) => much === TELLS.nothing);
    })
  );
}
