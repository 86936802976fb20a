import { dictionaryVr, lookUp } from '../standard/dictionary.ts';
import { groupOf, type Tag } from '../standard/tag.ts';
import { has32BitLength } from '../standard/vr.ts';
import { headerTooLong, noVr, unknownVr } from './reading-errors.ts';
import { DicomError, type Encoding } from './types.ts';
import type { Window } from './window.ts';

export const UNDEFINED_LENGTH = 0xffffffff;
export const ITEM = 0xfffee000;
export const ITEM_DELIMITER = 0xfffee00d;
export const SEQUENCE_DELIMITER = 0xfffee0dd;

/** The longest header: tag, VR, two reserved bytes, 32-bit length (PS3.5 Table 7.1-1). */
export const LONGEST_HEADER = 12;
/** Tag and length: implicit VR, items and delimitation items (PS3.5 Table 7.1-3, Section 7.5). */
export const SHORT_HEADER = 8;

/** The header of an element, filled anew for each: a header of a hundred elements is read without a hundred objects. */
export interface Header {
  tag: number;
  vr: string;
  /** Blanks or zeros were written for the VR. */
  blankVr: boolean;
  length: number;
  valueStart: number;
}

/** Stands for "no element so far"; no tag is negative. */
const NO_TAG = -1;

export const emptyHeader = (): Header => ({
  tag: NO_TAG,
  vr: '',
  blankVr: false,
  length: 0,
  valueStart: 0,
});

/** Items and delimitation items: group FFFE has no VR in any encoding (PS3.5 Section 7.5). */
export const isDelimitation = (tag: number): boolean => tag >= 0xfffe0000 && tag < 0xffff0000;

/**
 * Reads the header of an element at `offset`, which is in memory as far as `limit` allows. Throws DicomError where it
 * does not fit before `limit`, or where the VR is none that PS3.5 knows.
 */
export function readHeader(
  window: Window,
  offset: number,
  limit: number,
  encoding: Encoding,
  into: Header,
): void {
  const { explicitVr, bigEndian } = encoding;
  if (offset + SHORT_HEADER > limit) throw new DicomError(headerTooLong(offset));
  const previous = into.tag;
  into.tag = window.tag(offset, bigEndian);
  into.blankVr = false;
  into.valueStart = offset + SHORT_HEADER;
  if (!explicitVr) {
    into.vr = dictionaryVr(into.tag);
    into.length = window.u32(offset + 4, bigEndian);
    return;
  }
  const form = window.vr(offset + 4);
  if (form === undefined) {
    if (!hasBlankVr(window, offset, into.tag)) throw new DicomError(noVr(offset, previous));
    into.vr = dictionaryVr(into.tag);
    into.blankVr = true;
    into.length = window.u16(offset + 6, bigEndian);
    return;
  }
  if (!form.known) throw new DicomError(unknownVr(offset, into.tag, previous, window.letters(offset + 4)));
  into.vr = form.vr;
  if (!form.long) {
    into.length = window.u16(offset + 6, bigEndian);
    return;
  }
  if (offset + LONGEST_HEADER > limit) throw new DicomError(headerTooLong(offset));
  into.length = window.u32(offset + 8, bigEndian);
  into.valueStart = offset + LONGEST_HEADER;
}

/**
 * Some scanners write two blanks or zeros for a VR that they do not know of, and a 16-bit length. That is believed of
 * attributes whose VR has this form, and not of zeros for a tag; a wrong guess puts the next header out of place, and the file is refused there.
 */
function hasBlankVr(window: Window, offset: number, tag: Tag): boolean {
  const vr = window.u16(offset + 4, false);
  return (
    (vr === 0x2020 || vr === 0) &&
    groupOf(tag) !== 0 &&
    lookUp(tag) !== undefined &&
    !has32BitLength(dictionaryVr(tag))
  );
}
