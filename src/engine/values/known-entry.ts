import { isNumeric } from '../../dicom/numbers.ts';
import type { Element } from '../../dicom/types.ts';
import { type DictionaryEntry, lookUp } from '../../standard/dictionary.ts';
import { safePrivateRow } from '../../standard/safe-private.ts';
import { elementOf, groupOf } from '../../standard/tag.ts';
import { isString } from '../../standard/vr.ts';

/** What the standard says of an attribute's values. */
export type Entry = Pick<DictionaryEntry, 'vrs' | 'vm'>;

/**
 * By PS3.6; of a private element by PS3.15 Table E.3.10-1, which gives VRs as PS3.6 does, and calls the elements safe for
 * what they hold then. Undefined where neither says something.
 */
export function entryOf({ tag }: Element, creator: string | undefined): Entry | undefined {
  const entry = lookUp(tag);
  if (entry !== undefined) return entry.vrs.length === 0 ? undefined : entry;
  const row =
    creator === undefined ? undefined : safePrivateRow(creator, groupOf(tag), elementOf(tag) & 0xff);
  return row === undefined || row.vr.length === 0 ? undefined : { vrs: row.vr, vm: row.vm };
}

/** Bulk data, or a choice of that and numbers: it can be anything, and is not looked at. */
export const holdsBulk = ({ vrs }: Entry): boolean => vrs.some((vr) => !isNumeric(vr) && !isString(vr));
