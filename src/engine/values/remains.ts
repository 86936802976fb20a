import { endOfValue } from '../../dicom/padding.ts';
import { isMultiValued } from '../../standard/vr.ts';

const NUL = 0;
const BACKSLASH = 0x5c;

/**
 * A string value less what stands behind a NUL: a writer that copies its whole buffer leaves there what the buffer held
 * before, and no viewer shows it. Undefined where nothing is behind one; NULs that pad a value stay.
 */
export function withoutRemains(value: Uint8Array, vr: string): Uint8Array | undefined {
  let nul = value.indexOf(NUL);
  if (nul < 0) return undefined;
  const left = new Uint8Array(value.length);
  let length = 0;
  for (let start = 0; start < value.length; ) {
    const next = isMultiValued(vr) ? value.indexOf(BACKSLASH, start) : -1;
    const end = next < 0 ? value.length : next;
    // The next one of the whole list, looked for once: most values have none.
    if (nul >= 0 && nul < start) nul = value.indexOf(NUL, start);
    const text = value.subarray(start, nul >= 0 && nul < end ? endOfText(value, nul, end) : end);
    left.set(text, length);
    length += text.length;
    if (next >= 0) left[length++] = BACKSLASH;
    start = end + 1;
  }
  return length === value.length ? undefined : left.subarray(0, length);
}

/** `nul`, the first of the value, where more than padding follows, else `end`. */
const endOfText = (value: Uint8Array, nul: number, end: number): number =>
  endOfValue(value, nul, end) === nul ? end : nul;
