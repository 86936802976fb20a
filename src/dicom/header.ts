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
  const { bigEndian } = encoding;
  const long = encoding.explicitVr && has32BitLength(vr);
  const bytes = new Uint8Array((long ? 12 : 8) + value.length);
  put16(bytes, 0, groupOf(tag), bigEndian);
  put16(bytes, 2, elementOf(tag), bigEndian);
  if (encoding.explicitVr) {
    bytes[4] = vr.charCodeAt(0);
    bytes[5] = vr.charCodeAt(1);
    if (long) put32(bytes, 8, value.length, bigEndian);
    else {
      if (value.length > MAX_SHORT_LENGTH) throw new RangeError(`a value of VR ${vr} cannot be that long`);
      put16(bytes, 6, value.length, bigEndian);
    }
  } else put32(bytes, 4, value.length, bigEndian);
  bytes.set(value, bytes.length - value.length);
  return bytes;
}

/** A 32-bit length field, as sequences and items have it. */
export function lengthField(length: number, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(4);
  put32(bytes, 0, length, bigEndian);
  return bytes;
}

// A DataView would give each of these arrays, of which a file may need a million, a buffer of its own.
function put16(bytes: Uint8Array, at: number, value: number, bigEndian: boolean): void {
  bytes[bigEndian ? at : at + 1] = value >>> 8;
  bytes[bigEndian ? at + 1 : at] = value & 0xff;
}

function put32(bytes: Uint8Array, at: number, value: number, bigEndian: boolean): void {
  put16(bytes, bigEndian ? at : at + 2, Math.floor(value / 0x10000), bigEndian);
  put16(bytes, bigEndian ? at + 2 : at, value % 0x10000, bigEndian);
}
