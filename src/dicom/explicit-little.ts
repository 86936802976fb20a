import { readVr } from '../standard/read-vr.ts';
import { isGroupLength } from '../standard/tag.ts';
import { isString, isText, padByte } from '../standard/vr.ts';
import { concat } from './concat.ts';
import { elementBytes, inLittleEndian, itemBytes } from './header.ts';
import type { Element } from './types.ts';
import { padded } from './values.ts';

const EXPLICIT_LITTLE = { explicitVr: true, bigEndian: false };

/** The value is longer than what is read of a header, or is fragments. */
export class NotHeld extends Error {
  override name = 'NotHeld';
}

/**
 * The element as Explicit VR Little Endian has it, whatever it was written in: same value, and in a sequence the same
 * items, with lengths. `bigEndian`: of the data set that it stands in. Throws NotHeld.
 */
export function explicitLittle(element: Element, bigEndian: boolean): Uint8Array {
  const { tag, vr, value, items } = element;
  if (items !== undefined) {
    const content = items.map(({ elements, encoding }) => {
      const inside = elements.filter((inner) => !isGroupLength(inner.tag));
      return itemBytes(
        concat(inside.map((inner) => explicitLittle(inner, encoding.bigEndian))),
        EXPLICIT_LITTLE,
      );
    });
    return elementBytes(tag, 'SQ', concat(content), EXPLICIT_LITTLE);
  }
  if (value === undefined) throw new NotHeld();
  const read = readVr(tag, vr);
  // UN is little endian whatever the data set is (PS3.5 Section 6.2.2), and text in OW is still text.
  const turns = bigEndian && vr !== 'UN' && !isString(read);
  const little = turns ? inLittleEndian(value, vr) : value;
  // A sequence whose items cannot be read is none.
  const written = read === 'SQ' ? 'UN' : read;
  return elementBytes(tag, written, padded(little, padByte(written)), EXPLICIT_LITTLE);
}

/** Text that means something else in another character set: beyond ASCII, or with the escapes of ISO 2022. */
export const needsCharset = ({ tag, vr, value, items }: Element): boolean =>
  items?.some(({ elements }) => elements.some(needsCharset)) ??
  (isText(readVr(tag, vr)) && value?.some((byte) => byte >= 0x80 || byte === 0x1b) === true);
