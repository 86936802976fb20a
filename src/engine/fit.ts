import type { Content } from '../assignment/types.ts';
import type { Element } from '../dicom/types.ts';
import { lookUp } from '../standard/dictionary.ts';
import { safePrivateRow } from '../standard/safe-private.ts';
import { elementOf, groupOf, type Tag } from '../standard/tag.ts';
import { isString, padByte } from '../standard/vr.ts';
import { readVr } from './element-vr.ts';
import { isMisfit } from './misfit.ts';
import { withoutRemains } from './remains.ts';

/** What an element's value is, for `decide`. `creator`: who owns the element, where it is private. */
export function contentOf(element: Element, creator?: string): Content {
  const value = textBefore(element);
  const entry = lookUp(element.tag) ?? safeEntry(element.tag, creator);
  if (isMisfit(value === undefined ? element : { ...element, value }, entry)) return 'misfit';
  return value === undefined ? 'fits' : 'remains';
}

/** PS3.15 Table E.3.10-1 gives VRs as PS3.6 does, and calls the elements safe for what they hold then. */
function safeEntry(
  tag: Tag,
  creator: string | undefined,
): { vrs: readonly string[]; vm: string } | undefined {
  if (creator === undefined) return undefined;
  const row = safePrivateRow(creator, groupOf(tag), elementOf(tag) & 0xff);
  return row && { vrs: row.vr, vm: row.vm };
}

/** The value without what is hidden behind its end, padded to an even length; undefined where nothing is. */
export function withoutHidden(element: Element): Uint8Array | undefined {
  const value = textBefore(element);
  return value && evenly(value, padByte(readVr(element)));
}

function textBefore(element: Element): Uint8Array | undefined {
  const vr = readVr(element);
  return element.value !== undefined && isString(vr) ? withoutRemains(element.value, vr) : undefined;
}

/** With one more byte where the length is odd. */
export function evenly(value: Uint8Array, pad: number): Uint8Array {
  if (value.length % 2 === 0) return value;
  const even = new Uint8Array(value.length + 1);
  even.set(value);
  even[value.length] = pad;
  return even;
}
