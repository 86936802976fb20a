import { ITEM, isDelimitation, SEQUENCE_DELIMITER, SHORT_HEADER } from './parse-header.ts';
import type { Encoding } from './types.ts';
import type { Window } from './window.ts';

/**
 * How the elements of items are written: as the data set around them (SQ), implicit (UN, PS3.5 Section 6.2.2), or as
 * it looks for each item, because some writers put explicit VR into UN.
 */
export type ItemReading = 'as-around' | 'implicit' | 'look';

/**
 * Items in UN are big endian? Little endian is the rule whatever the file is (PS3.5 Section 6.2.2); in a big endian file
 * they may be the file's own. The first eight bytes are in memory.
 */
export function itemByteOrder(window: Window, offset: number, limit: number, around: Encoding): boolean {
  if (!around.bigEndian || offset + SHORT_HEADER > limit) return false;
  const tag = window.tag(offset, true);
  return tag === ITEM || tag === SEQUENCE_DELIMITER;
}

/** The encoding of the item whose elements begin at `offset`; its first element is in memory up to the VR. */
export function itemEncoding(
  window: Window,
  offset: number,
  limit: number,
  around: Encoding,
  reading: ItemReading,
): Encoding {
  if (reading === 'as-around' && !around.explicitVr) return around;
  const implicit: Encoding = { explicitVr: false, bigEndian: around.bigEndian };
  if (reading === 'implicit') return implicit;
  const empty = offset + SHORT_HEADER > limit || isDelimitation(window.tag(offset, around.bigEndian));
  if (empty) return reading === 'as-around' ? around : implicit;
  const form = window.vr(offset + 4);
  if (reading === 'as-around') return form === undefined ? implicit : around;
  return form?.known ? { explicitVr: true, bigEndian: around.bigEndian } : implicit;
}
