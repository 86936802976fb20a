import type { Element } from '../../dicom/types.ts';
import { lookUp } from '../../standard/dictionary.ts';
import { readVr as vrToRead } from '../../standard/read-vr.ts';
import type { Tag } from '../../standard/tag.ts';

/** The VR that an element's value is to be read by; `vrs` of a private one are what PS3.15 says of it. */
export const readVr = ({ tag, vr }: Element, vrs?: readonly string[]): string => vrToRead(tag, vr, vrs);

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
