/**
 * A small DICOM reader for tests that shares nothing with src: it takes well-formed files apart (whole in memory) and
 * throws on anything else. Values stay raw bytes, in the order of the file.
 */

import { inflateRawSync } from 'node:zlib';
import dcmjs from 'dcmjs';

export interface ReadElement {
  readonly tag: number;
  /** As written; in implicit VR the one of dcmjs's dictionary, "UN" where it knows none. */
  readonly vr: string;
  readonly undefinedLength: boolean;
  /** The raw value: for sequences and encapsulated pixel data everything behind the header. */
  readonly bytes: Uint8Array;
  readonly items: readonly (readonly ReadElement[])[] | undefined;
  /** The basic offset table and the fragments of encapsulated pixel data. */
  readonly fragments: readonly Uint8Array[] | undefined;
}

export interface ReadFile {
  readonly preamble: Uint8Array;
  readonly meta: readonly ReadElement[];
  readonly transferSyntax: string;
  readonly dataSet: readonly ReadElement[];
}

const UNDEFINED = 0xffffffff;
const ITEM = 0xfffee000;
const ITEM_END = 0xfffee00d;
const SEQUENCE_END = 0xfffee0dd;
const LONG = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);

interface Form {
  readonly explicit: boolean;
  readonly little: boolean;
}

const IMPLICIT: Form = { explicit: false, little: true };

const keyOf = (tag: number): string => {
  const digits = tag.toString(16).toUpperCase().padStart(8, '0');
  return `(${digits.slice(0, 4)},${digits.slice(4)})`;
};

const dictionary = dcmjs.data.DicomMetaDictionary.dictionary as Record<string, { vr?: string } | undefined>;

function implicitVr(tag: number): string {
  const element = tag & 0xffff;
  if (element === 0) return 'UL';
  if (((tag >>> 16) & 1) === 1) return element >= 0x10 && element <= 0xff ? 'LO' : 'UN';
  const vr = dictionary[keyOf(tag)]?.vr ?? 'UN';
  return vr === 'ox' ? 'OW' : vr === 'xs' ? 'US' : vr;
}

class Cursor {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }
  tag(form: Form): number {
    const group = this.view.getUint16(this.at, form.little);
    const element = this.view.getUint16(this.at + 2, form.little);
    this.at += 4;
    return group * 0x10000 + element;
  }
  length(form: Form): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, form.little);
  }
  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length)
      throw new RangeError(`value of ${length} bytes at ${this.at} is cut`);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

function readItems(cursor: Cursor, form: Form, end: number | undefined): ReadElement[][] {
  const items: ReadElement[][] = [];
  while (end === undefined || cursor.at < end) {
    const tag = cursor.tag(form);
    const length = cursor.length(form);
    if (tag === SEQUENCE_END && end === undefined) return items;
    if (tag !== ITEM) throw new RangeError(`${keyOf(tag)} at ${cursor.at - 8} is no item`);
    items.push(readElements(cursor, form, length === UNDEFINED ? undefined : cursor.at + length));
  }
  if (cursor.at !== end) throw new RangeError(`items end at ${cursor.at}, not at ${end}`);
  return items;
}

function readFragments(cursor: Cursor, form: Form): Uint8Array[] {
  const fragments: Uint8Array[] = [];
  for (;;) {
    const tag = cursor.tag(form);
    const length = cursor.length(form);
    if (tag === SEQUENCE_END) return fragments;
    if (tag !== ITEM) throw new RangeError(`${keyOf(tag)} at ${cursor.at - 8} is no fragment`);
    fragments.push(cursor.take(length));
  }
}

function readElement(cursor: Cursor, form: Form, tag: number): ReadElement {
  let vr = implicitVr(tag);
  let length: number;
  if (form.explicit) {
    vr = String.fromCharCode(...cursor.take(2));
    if (!/^[A-Z]{2}$/.test(vr)) throw new RangeError(`${keyOf(tag)} at ${cursor.at - 6} has no VR`);
    if (LONG.has(vr)) {
      cursor.at += 2;
      length = cursor.length(form);
    } else {
      length = cursor.view.getUint16(cursor.at, form.little);
      cursor.at += 2;
    }
  } else {
    length = cursor.length(form);
  }
  const undefinedLength = length === UNDEFINED;
  const start = cursor.at;
  const isPixels = tag === 0x7fe00010 || vr === 'OB' || vr === 'OW';
  if (undefinedLength && isPixels) {
    const fragments = readFragments(cursor, form);
    const bytes = cursor.bytes.subarray(start, cursor.at);
    return { tag, vr, undefinedLength, bytes, items: undefined, fragments };
  }
  if (vr === 'SQ' || undefinedLength) {
    const inner = vr === 'UN' ? IMPLICIT : form;
    const items = readItems(cursor, inner, undefinedLength ? undefined : start + length);
    const bytes = cursor.bytes.subarray(start, cursor.at);
    return { tag, vr, undefinedLength, bytes, items, fragments: undefined };
  }
  return { tag, vr, undefinedLength, bytes: cursor.take(length), items: undefined, fragments: undefined };
}

/** Elements up to `end`; without an end up to the item delimitation item. */
function readElements(cursor: Cursor, form: Form, end: number | undefined): ReadElement[] {
  const elements: ReadElement[] = [];
  while (end === undefined || cursor.at < end) {
    const tag = cursor.tag(form);
    if (tag === ITEM_END && end === undefined) {
      cursor.at += 4;
      return elements;
    }
    elements.push(readElement(cursor, form, tag));
  }
  if (cursor.at !== end) throw new RangeError(`elements end at ${cursor.at}, not at ${end}`);
  return elements;
}

/** ASCII text without trailing blanks and nulls. */
export const textOf = (element: ReadElement | undefined): string =>
  Buffer.from(element?.bytes ?? [])
    .toString('latin1')
    .replace(/[\0 ]+$/, '');

export const findElement = (elements: readonly ReadElement[], tag: number): ReadElement | undefined =>
  elements.find((element) => element.tag === tag);

/** A file with preamble and meta group; throws RangeError with tag and offset where it is not well-formed. */
export function readDicom(file: Uint8Array): ReadFile {
  if (String.fromCharCode(...file.subarray(128, 132)) !== 'DICM') throw new RangeError('no DICM at 128');
  const cursor = new Cursor(file, 132);
  const explicit: Form = { explicit: true, little: true };
  const meta: ReadElement[] = [];
  while (cursor.at < file.length && cursor.view.getUint16(cursor.at, true) === 2) {
    meta.push(readElement(cursor, explicit, cursor.tag(explicit)));
  }
  const transferSyntax = textOf(findElement(meta, 0x00020010));
  const form: Form = {
    explicit: transferSyntax !== '1.2.840.10008.1.2',
    little: transferSyntax !== '1.2.840.10008.1.2.2',
  };
  const deflated = transferSyntax === '1.2.840.10008.1.2.1.99';
  const body = deflated ? new Cursor(inflateRawSync(file.subarray(cursor.at)), 0) : cursor;
  const dataSet = readElements(body, form, body.bytes.length);
  return { preamble: file.subarray(0, 128), meta, transferSyntax, dataSet };
}

/** All elements, nested ones behind their sequence. */
export function flatten(elements: readonly ReadElement[]): ReadElement[] {
  return elements.flatMap((element) => [element, ...(element.items ?? []).flatMap(flatten)]);
}

/** `0010,0010`: the spelling of the original's recorded results. */
export const plainTag = (tag: number): string => {
  const digits = tag.toString(16).padStart(8, '0');
  return `${digits.slice(0, 4)},${digits.slice(4)}`;
};
