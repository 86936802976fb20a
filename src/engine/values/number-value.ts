import { isNumeric, numberWidth } from '../../dicom/numbers.ts';
import type { Entry } from './known-entry.ts';
import { type NumberList, textAmong } from './text-in-numbers.ts';

const isFloat = (vr: string): boolean => vr === 'FL' || vr === 'FD';

/** Bytes that the attribute's values can have at most. */
function mostBytes(vr: string, { vm }: Entry): number {
  const most = Number(vm.split('-').at(-1));
  return Number.isNaN(most) || vm.includes('n') ? Number.POSITIVE_INFINITY : most * numberWidth(vr);
}

const listOf = (vr: string, entry: Entry, bigEndian: boolean): NumberList => ({
  width: numberWidth(vr),
  isFloat: isFloat(vr),
  bigEndian,
  isOpen: mostBytes(vr, entry) === Number.POSITIVE_INFINITY,
});

/**
 * Binary numbers less the bytes behind the last value that the attribute can have, where those before are numbers;
 * undefined where nothing is behind it.
 */
export function withoutExcess(
  value: Uint8Array,
  vr: string,
  entry: Entry,
  bigEndian: boolean,
): Uint8Array | undefined {
  const most = mostBytes(vr, entry);
  if (value.length <= most) return undefined;
  const text = textAmong(value, listOf(vr, entry, bigEndian));
  return text !== undefined && text < most ? undefined : value.subarray(0, most);
}

/** Whether a value of binary VR is no list of numbers that the attribute can have. */
export function isNoNumber(value: Uint8Array, vr: string, entry: Entry, bigEndian: boolean): boolean {
  const width = numberWidth(vr);
  if (value.length % width !== 0 || value.length > mostBytes(vr, entry)) return true;
  if (isTooWide(value, vr, entry, bigEndian)) return true;
  return textAmong(value, listOf(vr, entry, bigEndian)) !== undefined;
}

/** A whole number in more bytes than the attribute's VR has: those are 0, or FF below zero. */
function isTooWide(value: Uint8Array, vr: string, { vrs }: Entry, bigEndian: boolean): boolean {
  if (isFloat(vr) || !vrs.every((known) => isNumeric(known) && !isFloat(known))) return false;
  const width = numberWidth(vr);
  const narrow = Math.max(...vrs.map(numberWidth));
  return (
    narrow < width &&
    value.some((byte, at) => {
      const place = bigEndian ? width - 1 - (at % width) : at % width;
      return place >= narrow && byte !== 0 && byte !== 0xff;
    })
  );
}
