import { elementOf, groupOf, type Tag } from '../standard/tag.ts';
import { has32BitLength } from '../standard/vr.ts';
import { numberWidth } from './numbers.ts';
import type { Encoding } from './types.ts';

/** The longest value that a 16-bit length field can say, kept even (PS3.5 Section 7.1.2). */
export const MAX_SHORT_LENGTH = 0xfffe;

/**
 * The bytes of an element with a value of known length (PS3.5 Sections 7.1.2 and 7.1.3). `value` is already padded. What is
 * too long for the VR's length field is written as UN (Section 6.2.2 Note 3).
 */
export function elementBytes(tag: Tag, vr: string, value: Uint8Array, encoding: Encoding): Uint8Array {
  const { bigEndian } = encoding;
  const long = encoding.explicitVr && has32BitLength(vr);
  if (encoding.explicitVr && !long && value.length > MAX_SHORT_LENGTH)
    return elementBytes(tag, 'UN', bigEndian ? inLittleEndian(value, vr) : value, encoding);
  const bytes = new Uint8Array((long ? 12 : 8) + value.length);
  put16(bytes, 0, groupOf(tag), bigEndian);
  put16(bytes, 2, elementOf(tag), bigEndian);
  if (encoding.explicitVr) {
    bytes[4] = vr.charCodeAt(0);
    bytes[5] = vr.charCodeAt(1);
    if (long) put32(bytes, 8, value.length, bigEndian);
    else put16(bytes, 6, value.length, bigEndian);
  } else put32(bytes, 4, value.length, bigEndian);
  bytes.set(value, bytes.length - value.length);
  return bytes;
}

/** The item tag is written as in implicit VR whatever the data set is (PS3.5 Section 7.5). */
const ITEM: Tag = 0xfffee000;

/** An item of known length that holds elements. */
export const itemBytes = (elements: Uint8Array, { bigEndian }: Encoding): Uint8Array =>
  elementBytes(ITEM, '', elements, { explicitVr: false, bigEndian });

/** Bytes of what the byte order turns: of an AT the group and the element, each for itself (PS3.5 Section 7.3). */
const unitOf = (vr: string): number => OTHER_UNITS[vr] ?? numberWidth(vr);
const OTHER_UNITS: Readonly<Record<string, number>> = { AT: 2, OW: 2, OF: 4, OL: 4, OD: 8, OV: 8 };

/** A value of a big endian data set as others have it, UN among them (PS3.5 Section 6.2.2). Text has no byte order. */
export function inLittleEndian(value: Uint8Array, vr: string): Uint8Array {
  const unit = unitOf(vr);
  if (unit === 0) return value;
  const little = value.slice();
  for (let at = 0; at + unit <= little.length; at += unit) little.subarray(at, at + unit).reverse();
  return little;
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
