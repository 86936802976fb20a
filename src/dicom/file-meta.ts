import type { Tag } from '../standard/tag.ts';
import { concat } from './concat.ts';
import { elementBytes } from './header.ts';
import type { Encoding } from './types.ts';

/** What the new file meta group says (PS3.10 Section 7.1). UIDs without padding; an empty one is left out. */
interface FileMeta {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly implementationClassUid: string;
  readonly implementationVersionName: string;
}

/** The file meta group is explicit little endian whatever the data set is (PS3.10 Section 7.1). */
const META_ENCODING: Encoding = { explicitVr: true, bigEndian: false };
const PREAMBLE_LENGTH = 128;

/** An empty preamble, the prefix DICM, and a file meta group of nothing but what is needed. */
export function fileMetaBytes(meta: FileMeta): Uint8Array {
  const elements = [
    elementBytes(0x00020001, 'OB', Uint8Array.of(0, 1), META_ENCODING),
    ...uid(0x00020002, meta.sopClassUid),
    ...uid(0x00020003, meta.sopInstanceUid),
    ...uid(0x00020010, meta.transferSyntaxUid),
    ...uid(0x00020012, meta.implementationClassUid),
    elementBytes(0x00020013, 'SH', ascii(meta.implementationVersionName, 0x20), META_ENCODING),
  ];
  const groupLength = new Uint8Array(4);
  const length = elements.reduce((sum, { length }) => sum + length, 0);
  new DataView(groupLength.buffer).setUint32(0, length, true);

  return concat([
    new Uint8Array(PREAMBLE_LENGTH),
    ascii('DICM', 0),
    elementBytes(0x00020000, 'UL', groupLength, META_ENCODING),
    ...elements,
  ]);
}

const uid = (tag: Tag, value: string): Uint8Array[] =>
  value === '' ? [] : [elementBytes(tag, 'UI', ascii(value, 0), META_ENCODING)];

/** ASCII text, padded to an even length. */
function ascii(text: string, pad: number): Uint8Array {
  const bytes = new Uint8Array(text.length + (text.length & 1)).fill(pad);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i) & 0x7f;
  return bytes;
}
