import type { UidInText } from '../../assignment/types.ts';
import { latin1 } from '../../dicom/coded-sets.ts';
import { isNumeric } from '../../dicom/numbers.ts';
import type { Element } from '../../dicom/types.ts';
import { uidValues } from '../../dicom/values.ts';
import { isPrivate } from '../../standard/tag.ts';
import { isString } from '../../standard/vr.ts';
import { findUids } from '../clean/find-uids.ts';
import { readVr } from '../context/element-vr.ts';
import type { KnownUids } from '../context/types.ts';

/**
 * The UID of an instance in a value that is none itself: a text, an address, a code, the name of a file, a number that is
 * none, private bytes. Bulk data of the standard is no text. Undefined where there is none. A text that is too long to be
 * searched is taken for one with a UID of the task; long lists of numbers are told from text elsewhere.
 */
export function uidInText(element: Element, { ownUids, uidsInText }: KnownUids): UidInText | undefined {
  const { value } = element;
  if (!mayHoldText(element)) return undefined;
  if (value === undefined) return isLongText(element) ? 'own' : undefined;
  if (value.length < SHORTEST) return undefined;
  if (isListOfOwnUids(element, ownUids)) return undefined;
  let found: UidInText | undefined;
  for (const text of textsOf(value)) {
    for (const { known } of findUids(text, uidsInText, 'sure')) {
      if (known) return 'own';
      found = 'other';
    }
  }
  return found;
}

/** `1.2.3` */
const SHORTEST = 5;

function mayHoldText(element: Element): boolean {
  const vr = readVr(element);
  if (vr === 'UI' || element.items !== undefined || element.encapsulated) return false;
  return isString(vr) || (isPrivate(element.tag) && !isNumeric(vr));
}

function isLongText(element: Element): boolean {
  const vr = readVr(element);
  return element.end > element.valueStart && isString(vr) && vr !== 'DS' && vr !== 'IS';
}

/** Programs for Windows write characters of two bytes into private elements. */
function textsOf(value: Uint8Array): string[] {
  const text = latin1(value);
  return value.includes(0) ? [text, text.replaceAll('\0', '')] : [text];
}

/**
 * A private element that implicit VR, or a program that does not know it, left without its VR, and that holds UIDs, of
 * the task among them: they are mapped as in UI.
 */
export function isListOfOwnUids({ tag, vr, value }: Element, ownUids: ReadonlySet<string>): boolean {
  if (vr !== 'UN' || !isPrivate(tag) || value === undefined || value.length > LONGEST_LIST) return false;
  const uids = uidValues(value);
  return uids.some((uid) => ownUids.has(uid)) && uids.every((uid) => /^[\d.]*$/.test(uid));
}

/** 1000 UIDs: more would not fit a UI. */
const LONGEST_LIST = 65_534;
