import type { Element } from '../dicom/types.ts';
import { lookUp } from '../standard/dictionary.ts';
import { isPrivateCreator, type Tag } from '../standard/tag.ts';

/** The VR of a value as it is to be read: UN is only a wrapping where PS3.6 knows the tag (PS3.5 Section 6.2.2). */
export function readVr({ tag, vr }: Element): string {
  if (vr !== 'UN') return vr;
  if (isPrivateCreator(tag)) return 'LO';
  return lookUp(tag)?.vrs[0] ?? vr;
}

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
