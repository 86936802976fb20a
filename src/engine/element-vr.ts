import { isNumeric } from '../dicom/numbers.ts';
import type { Element } from '../dicom/types.ts';
import { lookUp } from '../standard/dictionary.ts';
import { isPrivateCreator, type Tag } from '../standard/tag.ts';
import { isString } from '../standard/vr.ts';

/**
 * The VR that a value is to be read by: what the attribute is decides, and not what a writer called it. UN is only a
 * wrapping where PS3.6 knows the tag (PS3.5 Section 6.2.2), text in OB or OW is still text, and a date is a date in LO.
 * The file's VR stands where PS3.6 gives none, where it gives that one among others, and where a binary number and a
 * string stand in each other's place: the bytes are then what the file says.
 */
export function readVr({ tag, vr }: Element): string {
  if (isPrivateCreator(tag)) return 'LO';
  const vrs = lookUp(tag)?.vrs;
  const known = vrs?.[0];
  if (vrs === undefined || known === undefined || vrs.includes(vr)) return vr;
  if (isDated(known) && isDated(vr)) return vr;
  if (isString(known)) return isNumeric(vr) || vr === 'SQ' ? vr : known;
  if (isNumeric(known)) return isString(vr) || isNumeric(vr) ? vr : known;
  return vr === 'UN' ? known : vr;
}

/** A day alone, or a day with a time: each says itself which of the two it is. */
const isDated = (vr: string): boolean => vr === 'DA' || vr === 'DT';

/**
 * The VR of a new value: the dictionary's. Where PS3.6 leaves a choice ("US or SS") it is the one in the file, else by
 * Pixel Representation. Undefined where neither the dictionary nor the file knows one.
 */
export function writeVr(tag: Tag, fileVr: string | undefined, signedPixels: boolean): string | undefined {
  const vrs = lookUp(tag)?.vrs;
  if (vrs === undefined) return fileVr;
  if (fileVr !== undefined && vrs.includes(fileVr)) return fileVr;
  if (vrs.includes('US') && vrs.includes('SS')) return signedPixels ? 'SS' : 'US';
  return vrs[0];
}
