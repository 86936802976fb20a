import { lookUp } from './dictionary.ts';
import { isPrivateCreator, type Tag } from './tag.ts';
import { isBinaryNumber, isString } from './vr.ts';

/**
 * The VR that a value is to be read by: what the attribute is decides, and not what a writer called it. UN is only a
 * wrapping where PS3.6 knows the tag (PS3.5 Section 6.2.2), text in OB or OW is still text, and a date is a date in LO.
 * The file's VR stands where PS3.6 gives none, where it gives that one among others, and where a binary number and a
 * string stand in each other's place: the bytes are then what the file says. `vrs`: those of the attribute, where another
 * table than PS3.6 has it.
 */
export function readVr(tag: Tag, vr: string, vrs = lookUp(tag)?.vrs): string {
  if (isPrivateCreator(tag)) return 'LO';
  const known = vrs?.[0];
  if (vrs === undefined || known === undefined || vrs.includes(vr)) return vr;
  if (isDated(known) && isDated(vr)) return vr;
  // A UID is one in whatever VR a writer put it.
  if (known === 'UI' && vr !== 'SQ') return known;
  if (isString(known)) return isBinaryNumber(vr) || vr === 'SQ' ? vr : known;
  if (isBinaryNumber(known)) return isString(vr) || isBinaryNumber(vr) ? vr : known;
  return vr === 'UN' ? known : vr;
}

/** A day alone, or a day with a time: each says itself which of the two it is. */
const isDated = (vr: string): boolean => vr === 'DA' || vr === 'DT';
