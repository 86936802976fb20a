import { elementOf, groupOf, type Tag } from '../standard/tag.ts';
import { has32BitLength } from '../standard/vr.ts';
import type { Encoding } from './types.ts';

/** The longest value that a 16-bit length field can say, kept even (PS3.5 Section 7.1.2). */
export const MAX_SHORT_LENGTH = 0xfffe;

/**
 * The bytes of an element with a value of known length (PS3.5 Sections 7.1.2 and 7.1.3). `value` is already padded.
 * Throws RangeError where the length does not fit the VR's length field.
 */
export function elementBytes(tag: Tag, vr: string, value: Uint8Array, encoding: Encoding): Uint8Array {
  const littleEndian = !encoding.bigEndian;
  const long = encoding.explicitVr && has32BitLength(vr);
  const bytes = new Uint8Array((long ? 12 : 8) + value.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, groupOf(tag), littleEndian);
  view.setUint16(2, elementOf(tag), littleEndian);
  if (encoding.explicitVr) {
    bytes[4] = vr.charCodeAt(0);
    bytes[5] = vr.charCodeAt(1);
    if (long) view.setUint32(8, value.length, littleEndian);
    else {
      if (value.length > MAX_SHORT_LENGTH) throw new RangeError(`a value of VR ${vr} cannot be that long`);
      view.setUint16(6, value.length, littleEndian);
    }
  } else view.setUint32(4, value.length, littleEndian);
  bytes.set(value, bytes.length - value.length);
  return bytes;
}

/** A 32-bit length field, as sequences and items have it. */
export function lengthField(length: number, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length, !bigEndian);
  return bytes;
}
