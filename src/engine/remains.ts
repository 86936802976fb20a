import { isMultiValued } from '../standard/vr.ts';

const NUL = 0;
const BLANK = 0x20;
const BACKSLASH = 0x5c;

/**
 * A string value less what stands behind a NUL: a writer that copies its whole buffer leaves there what the buffer held
 * before, and no viewer shows it. Undefined where nothing is behind one; NULs that pad a value stay.
 */
export function withoutRemains(value: Uint8Array, vr: string): Uint8Array | undefined {
  if (!value.includes(NUL)) return undefined;
  const left = new Uint8Array(value.length);
  let length = 0;
  for (let start = 0; start < value.length; ) {
    const next = isMultiValued(vr) ? value.indexOf(BACKSLASH, start) : -1;
    const end = next < 0 ? value.length : next;
    const text = value.subarray(start, endOfText(value, start, end));
    left.set(text, length);
    length += text.length;
    if (next >= 0) left[length++] = BACKSLASH;
    start = end + 1;
  }
  return length === value.length ? undefined : left.subarray(0, length);
}

/** The first NUL where more than padding follows, else `end`. */
function endOfText(value: Uint8Array, start: number, end: number): number {
  const nul = value.indexOf(NUL, start);
  if (nul < 0 || nul >= end) return end;
  return value.subarray(nul, end).every((byte) => byte === NUL || byte === BLANK) ? end : nul;
}
