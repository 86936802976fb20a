import type { Content } from '../../assignment/types.ts';
import { isNumeric } from '../../dicom/numbers.ts';
import { withValue } from '../../dicom/plain-element.ts';
import type { Element } from '../../dicom/types.ts';
import { SPECIFIC_CHARACTER_SET } from '../../standard/named-tags.ts';
import { isString, padByte } from '../../standard/vr.ts';
import { namesAlone } from '../context/charset-value.ts';
import { readVr } from '../context/element-vr.ts';
import { type Entry, entryOf, holdsBulk } from './known-entry.ts';
import { isMisfit, isUnread } from './misfit.ts';
import { withoutExcess } from './number-value.ts';
import { withoutRemains } from './remains.ts';

/** What an element's value is, for `decide`. `creator`: who owns the element, where it is private. */
export function contentOf(element: Element, creator?: string, bigEndian = false): Content {
  const entry = entryOf(element, creator);
  const value = lessHidden(element, entry, bigEndian);
  if (entry !== undefined) {
    if (isUnread(element, entry)) return 'unread';
    if (isMisfit(value === undefined ? element : withValue(element, value), entry, bigEndian))
      return 'misfit';
  }
  return value === undefined ? 'fits' : 'remains';
}

/** The value without what is hidden behind its end, padded to an even length; undefined where nothing is. */
export function withoutHidden(element: Element, creator?: string, bigEndian = false): Uint8Array | undefined {
  const entry = entryOf(element, creator);
  const value = lessHidden(element, entry, bigEndian);
  return value && evenly(value, padByte(readVr(element, entry?.vrs)));
}

/** A string ends at a NUL, a list of numbers with the last that the attribute can have. */
function lessHidden(element: Element, entry: Entry | undefined, bigEndian: boolean): Uint8Array | undefined {
  const { value, tag } = element;
  if (value === undefined) return undefined;
  if (tag === SPECIFIC_CHARACTER_SET) {
    const names = namesAlone(value);
    return names ? Uint8Array.from(names, (character) => character.charCodeAt(0)) : undefined;
  }
  const vr = readVr(element, entry?.vrs);
  if (isString(vr)) return withoutRemains(value, vr);
  const isNumber = entry !== undefined && isNumeric(vr) && !holdsBulk(entry);
  return isNumber ? withoutExcess(value, vr, entry, bigEndian) : undefined;
}

/** With one more byte where the length is odd. */
export function evenly(value: Uint8Array, pad: number): Uint8Array {
  if (value.length % 2 === 0) return value;
  const even = new Uint8Array(value.length + 1);
  even.set(value);
  even[value.length] = pad;
  return even;
}
