import { lookUp } from '../standard/dictionary.ts';
import { formatTag, groupOf, isGroupLength, isPrivate, type Tag } from '../standard/tag.ts';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_HELD_BYTES } from './limits.ts';
import { DicomError } from './types.ts';

/** An error that no other way of reading the same bytes can mend: a limit, or a stream that ends early. */
export class HopelessError extends DicomError {}

/** The element that an error is about. */
export interface Place {
  readonly tag: Tag;
  /** First byte of the tag. */
  readonly offset: number;
  /** A VR that PS3.5 knows was written behind the tag. */
  readonly knownVr: boolean;
}

/**
 * A misread file yields text where tags are expected: a tag is shown only where the standard knows it, or where it is
 * private and a VR stood behind it.
 */
const name = ({ tag, offset, knownVr }: Place): string =>
  lookUp(tag) !== undefined || isGroupLength(tag) || (knownVr && isPrivate(tag))
    ? `${formatTag(tag)} at byte ${offset}`
    : `an unknown element at byte ${offset}`;

export const valueTooLong = (place: Place, nested: boolean): string =>
  nested
    ? `The value of ${name(place)} is longer than the item or sequence around it. The file is damaged.`
    : `The value of ${name(place)} goes beyond the end of the file. The file is damaged or was cut off.`;

export const itemTooLong = (offset: number): string =>
  `The item at byte ${offset} is longer than the sequence or file around it. The file is damaged or was cut off.`;

export const headerTooLong = (offset: number): string =>
  `An element begins at byte ${offset}, and there is no room for its header. The file is damaged or was cut off.`;

export const noVr = (offset: number, previous: Tag | undefined): string =>
  `There is no valid VR at byte ${offset + 4}${behind(previous)}. The file is damaged, mixes encodings, or has other data after the last element.`;

/**
 * Text that was misread as an element is not shown: the tag has to be one of the standard's, or a private one of the
 * group that the element before it has.
 */
export const unknownVr = (offset: number, tag: Tag, previous: Tag, vr: string): string => {
  const shown = lookUp(tag) !== undefined || (isPrivate(tag) && groupOf(tag) === groupOf(previous));
  return shown
    ? `${formatTag(tag)} at byte ${offset} has the VR ${vr}, which DICOM does not know: how long its value is cannot be told. Write it with a VR of PS3.5, or leave it out.`
    : `An element at byte ${offset} has a VR that DICOM does not know: how long its value is cannot be told. The file is damaged, or written by a program that does not follow PS3.5.`;
};

export const strayItem = (offset: number, previous: Tag | undefined): string =>
  `An item or delimitation item at byte ${offset}${behind(previous)} belongs to no sequence. The file is damaged.`;

const behind = (previous: Tag | undefined): string =>
  previous !== undefined && lookUp(previous) !== undefined ? `, after ${formatTag(previous)}` : '';

export const noDelimiter = (offset: number): string =>
  `The sequence, item or pixel data at byte ${offset} has no end: its delimitation item is missing. The file is damaged or was cut off.`;

export const noItem = (place: Place, at: number): string =>
  `The value of ${name(place)} should be items, but is something else at byte ${at}. The file is damaged, or in an encoding that cannot be read.`;

export const badDelimiter = (offset: number): string =>
  `The delimitation item at byte ${offset} has a length, which must be 0. The file is damaged.`;

export const noUndefinedLength = (place: Place): string =>
  `${name(place)} has an undefined length, which only sequences and pixel data may have. The file is damaged.`;

export const pixelsInUn = (place: Place): string =>
  `${name(place)} has the VR UN and an undefined length: a sequence to some readers (PS3.5 Section 6.2.2), and compressed pixels to others. Write it as OB.`;

export const fragmentsInNative = (place: Place): string =>
  `${name(place)} has an undefined length, as compressed pixels have, and the transfer syntax says that pixels are not compressed. The file is damaged, or names the wrong transfer syntax.`;

export const pixelsAreItems = (place: Place): string =>
  `${name(place)} holds items, as a sequence does, where pixels belong. The file is damaged.`;

export const badFramePlaces = (place: Place): string =>
  `${name(place)} holds bytes other than the places or lengths of frames. What they are cannot be told.`;

export const badOffsetTable = (place: Place): string =>
  `The basic offset table of ${name(place)} holds bytes other than the places of its frames. What they are cannot be told.`;

export const twoReadings = (offset: number): string =>
  `The data set at byte ${offset} can be read in implicit and in explicit VR, with different results. The file is damaged, or names the wrong transfer syntax.`;

export const wrongSyntax = (found: string, named: string): string =>
  `The data set is ${found}, and (0002,0010) Transfer Syntax UID names ${named}, which says otherwise: readers understand such a file differently. Write it in the encoding that its transfer syntax names.`;

export const bytesBehind = (offset: number): string =>
  `There are zeros after the last element, and other bytes after them at byte ${offset}. What they are cannot be told.`;

export const tooDeep = (offset: number): string =>
  `More than ${MAX_DEPTH} sequences lie within each other at byte ${offset}. The file is damaged or hostile.`;

export const tooManyElements = (): string =>
  `The file has more than ${MAX_ELEMENTS} elements and items, more than can be held in memory. It may be damaged or hostile.`;

export const tooMuchHeld = (): string =>
  `The values of the file's header take more than ${MAX_HELD_BYTES / 1024 / 1024} MB, more than can be held in memory. It may be damaged or hostile.`;

export const tooManySlips = (most: number): string =>
  `More than ${most} elements have headers that readers understand differently. The file is damaged or hostile.`;

export const tooShort = (offset: number): string =>
  `The file ends at byte ${offset}, earlier than its size says. Was it still being written?`;

export const noTransferSyntax = (): string =>
  '(0002,0010) Transfer Syntax UID holds something that is not a UID. The file meta group is damaged.';

export const notDicom = (): string =>
  'This is not a DICOM file: it has neither the prefix DICM nor a data set at its beginning.';

export const unknownEncoding = (offset: number): string =>
  `The data set at byte ${offset} names no transfer syntax of DICOM, and its first element does not tell how it is written.`;

export const metaInDataSet = (offset: number): string =>
  `The file meta group is in big endian at byte ${offset}, which DICOM does not allow.`;
