import type { Layer } from '../assignment/types.ts';
import type { Element } from '../dicom/types.ts';
import { isString, padByte } from '../standard/vr.ts';
import { readVr } from './element-vr.ts';
import { isMisfit } from './misfit.ts';
import { withoutRemains } from './remains.ts';

/**
 * Whether an element that is kept is what it is kept for. `misfit`: it holds what its attribute cannot, which a preset
 * never meant; a rule of the user keeps it all the same. Bytes: the value without what is hidden behind its end. What
 * an option keeps, unknown as it is, stays as it is.
 */
export function fitOf(element: Element, layer: Layer): 'as-is' | 'misfit' | Uint8Array {
  if (layer === 'option') return 'as-is';
  const vr = readVr(element);
  const value = element.value !== undefined && isString(vr) ? withoutRemains(element.value, vr) : undefined;
  const ofUser = layer === 'general' || layer === 'project';
  if (!ofUser && isMisfit(value === undefined ? element : { ...element, value })) return 'misfit';
  return value === undefined ? 'as-is' : evenly(value, padByte(vr));
}

function evenly(value: Uint8Array, pad: number): Uint8Array {
  if (value.length % 2 === 0) return value;
  const even = new Uint8Array(value.length + 1);
  even.set(value);
  even[value.length] = pad;
  return even;
}
