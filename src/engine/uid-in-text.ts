import { latin1 } from '../dicom/coded-sets.ts';
import type { Element } from '../dicom/types.ts';
import { DICOM_UID_ROOT } from '../standard/uids.ts';
import { isText } from '../standard/vr.ts';
import { readVr } from './element-vr.ts';

/** Digits and dots, a full stop not among them. PS3.5 Section 9.1 wants no zeros before a number; writers put them there. */
const UID = /(?<![\d.])[0-2](?:\.\d+)+/g;

/** Versions of programs and addresses of networks are shorter, and have fewer parts. */
const MIN_LENGTH = 20;
const MIN_PARTS = 6;

/** A text, or an address, with the UID of an instance in it: of the task, or of any other that is no term of DICOM. */
export function holdsUid(element: Element, ownUids: ReadonlySet<string>): boolean {
  const vr = readVr(element);
  if ((!isText(vr) && vr !== 'UR') || element.value === undefined || element.value.length < 3) return false;
  for (const [uid] of latin1(element.value).matchAll(UID)) {
    if (ownUids.has(uid)) return true;
    if (uid.length >= MIN_LENGTH && uid.split('.').length >= MIN_PARTS && !uid.startsWith(DICOM_UID_ROOT))
      return true;
  }
  return false;
}
