import type { Content } from '../assignment/types.ts';
import type { Element } from '../dicom/types.ts';
import { isString, padByte } from '../standard/vr.ts';
import { readVr } from './element-vr.ts';
import { isMisfit } from './misfit.ts';
import { withoutRemains } from './remains.ts';

/** What an element's value is, for `decide`. */
export function contentOf(element: Element): Content {
  const value = textBefore(element);
  if (isMisfit(value === undefined ? element : { ...element, value })) return 'misfit';
  return value === undefined ? 'fits' : 'remains';
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

function evenly(value: Uint8Array, pad: number): Uint8Array {
  if (value.length % 2 === 0) return value;
  const even = new Uint8Array(value.length + 1);
  even.set(value);
  even[value.length] = pad;
  return even;
}
