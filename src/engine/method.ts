import { elementBytes } from '../dicom/header.ts';
import type { Element } from '../dicom/types.ts';
import { DEIDENTIFICATION_METHOD } from '../standard/named-tags.ts';
import { padded } from './new-value.ts';
import type { Scope } from './scope.ts';
import type { TaskContext } from './types.ts';

/**
 * (0012,0063) with our entry behind those of earlier steps, which stay byte for byte: the name of this program, then
 * the policy digest, which is 64 hexadecimal digits, as many as a value of LO may have. Undefined where both are there
 * already.
 */
export function methodElement(
  element: Element | undefined,
  { encoding }: Scope,
  { method: name, assignment }: Pick<TaskContext, 'method' | 'assignment'>,
): Uint8Array | undefined {
  const earlier = trimmed(element?.value);
  const entries = String.fromCharCode(...earlier).split('\\');
  const isOurs = (entry: string, i: number): boolean =>
    entry.trim() === name && entries[i + 1]?.trim() === assignment.digest;
  if (entries.some(isOurs)) return undefined;
  const method = `${name}\\${assignment.digest}`;
  const ours = padded(earlier.length === 0 ? method : `\\${method}`, 'LO');
  const value = new Uint8Array(earlier.length + ours.length + (earlier.length & 1)).fill(0x20);
  value.set(earlier);
  value.set(ours, earlier.length);
  return elementBytes(DEIDENTIFICATION_METHOD, 'LO', trimmedToEven(value), encoding);
}

function trimmed(bytes: Uint8Array | undefined): Uint8Array {
  let end = bytes?.length ?? 0;
  while (end > 0 && (bytes![end - 1] === 0x20 || bytes![end - 1] === 0)) end--;
  return bytes?.subarray(0, end) ?? new Uint8Array(0);
}

/** Two paddings may have met: one blank at most stays. */
function trimmedToEven(bytes: Uint8Array): Uint8Array {
  const { length } = trimmed(bytes);
  return bytes.subarray(0, length + (length & 1));
}
