import { methodNote } from '../../assignment/longitudinal.ts';
import { splitValues } from '../../dicom/charset.ts';
import { latin1 } from '../../dicom/coded-sets.ts';
import { elementBytes, MAX_SHORT_LENGTH } from '../../dicom/header.ts';
import { trimmedBytes } from '../../dicom/padding.ts';
import { withValue } from '../../dicom/plain-element.ts';
import type { Element } from '../../dicom/types.ts';
import { DEIDENTIFICATION_METHOD } from '../../standard/named-tags.ts';
import { formatTag } from '../../standard/tag.ts';
import type { Scope } from '../context/scope.ts';
import { EngineError, type KnownUids } from '../context/types.ts';
import type { TaskContext } from '../values/context.ts';
import { contentOf, withoutHidden } from '../values/fit.ts';
import { padded } from '../values/new-value.ts';
import { uidInText } from '../values/uid-in-text.ts';

const BACKSLASH = 0x5c;

/**
 * (0012,0063) with our entry behind those of earlier steps, which stay but for what no method is: UIDs of instances, and
 * what hides behind the end of a value. Ours is the name of this program, then the policy digest, which is 64 hexadecimal
 * digits, as many as a value of LO may have, then that times of day stay where days move. Undefined where all is there
 * already. Throws EngineError where there is no room for it.
 */
export function methodElement(
  element: Element | undefined,
  scope: Scope,
  { method: name, assignment, ...uids }: Pick<TaskContext, 'method' | 'assignment' | keyof KnownUids>,
): Uint8Array | undefined {
  const { encoding } = scope;
  const before = trimmedBytes(element?.value ?? new Uint8Array(0));
  const earlier = element === undefined ? before : earlierEntries(element, scope, uids);
  const entries = latin1(earlier).split('\\');
  const note = methodNote(assignment);
  const own = [name, assignment.digest, ...(note === '' ? [] : [note])];
  const isOurs = (_: string, i: number): boolean => own.every((text, j) => entries[i + j]?.trim() === text);
  if (earlier.length === before.length && entries.some(isOurs)) return undefined;
  const method = own.join('\\');
  const ours = padded(earlier.length === 0 ? method : `\\${method}`, 'LO');
  const value = new Uint8Array(earlier.length + ours.length + (earlier.length & 1)).fill(0x20);
  value.set(earlier);
  value.set(ours, earlier.length);
  const whole = trimmedToEven(value);
  if (whole.length > MAX_SHORT_LENGTH)
    throw new EngineError(
      `${formatTag(DEIDENTIFICATION_METHOD)}: earlier steps wrote so much that there is no room for our entry; clear it with a rule`,
    );
  return elementBytes(DEIDENTIFICATION_METHOD, 'LO', whole, encoding);
}

function earlierEntries(element: Element, { readCharset }: Scope, uids: KnownUids): Uint8Array {
  if (contentOf(element) === 'misfit') return new Uint8Array(0);
  const value = withoutHidden(element) ?? element.value ?? new Uint8Array(0);
  if (uidInText(element, uids) === undefined) return trimmedBytes(value);
  const staying = splitValues(value, readCharset, 'LO').filter(
    (entry) => uidInText(withValue(element, entry), uids) === undefined,
  );
  return trimmedBytes(
    Uint8Array.from(staying.flatMap((entry, i) => (i === 0 ? [...entry] : [BACKSLASH, ...entry]))),
  );
}

/** Two paddings may have met: one blank at most stays. */
function trimmedToEven(bytes: Uint8Array): Uint8Array {
  const { length } = trimmedBytes(bytes);
  return bytes.subarray(0, length + (length & 1));
}
