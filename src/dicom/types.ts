import type { Tag } from '../standard/tag.ts';

/** How a data set is written (PS3.5 Sections 7.1, 7.3, Annex A). Offsets everywhere are those of the inflated stream. */
export interface Encoding {
  readonly explicitVr: boolean;
  readonly bigEndian: boolean;
}

/**
 * One element of a data set, by its place in the file. Offsets count bytes from the start of the stream (the file, or
 * the inflated data set of a deflated file).
 */
export interface Element {
  readonly tag: Tag;
  /** The VR as written; in implicit VR the dictionary's ("UN" where it knows none). One that PS3.5 knows. */
  readonly vr: string;
  /** First byte of the tag. */
  readonly start: number;
  /** First byte of the value. */
  readonly valueStart: number;
  /** First byte behind the value, delimitation items included. */
  readonly end: number;
  /** Length field of the header was FFFFFFFF. */
  readonly undefinedLength: boolean;
  /**
   * The value's bytes, a view into the read window; undefined where the value is only a range (too long to hold),
   * a sequence, or encapsulated fragments.
   */
  readonly value: Uint8Array | undefined;
  /** Set for a sequence: VR SQ, UN that is a sequence, or a private value that parses as items. */
  readonly items: readonly Item[] | undefined;
  /** The value is encapsulated pixel data: fragments that are copied as they are (PS3.5 Section A.4). */
  readonly encapsulated: boolean;
}

/** One item of a sequence (PS3.5 Section 7.5). */
export interface Item {
  /** First byte of the item tag (FFFE,E000). */
  readonly start: number;
  /** First byte of the first element. */
  readonly contentStart: number;
  /** First byte behind the last element. */
  readonly contentEnd: number;
  /** First byte behind the item, its delimitation item included. */
  readonly end: number;
  readonly undefinedLength: boolean;
  /** How the elements in it are written: UN sequences are implicit little endian whatever the file is. */
  readonly encoding: Encoding;
  readonly elements: readonly Element[];
}

/** The top-level data set of a file. */
export interface DataSet {
  readonly encoding: Encoding;
  readonly elements: readonly Element[];
  /** First byte of the first element, and first byte behind the last one that counts. */
  readonly start: number;
  readonly end: number;
  /** Slips of the writer that readers take differently, in the order of the file. */
  readonly corrections: readonly Correction[];
}

/** Bytes of the input that are to be written otherwise, so that every reader of the output reads the same. */
export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** A piece of an output file: a byte range of the input stream, or new bytes. */
export type Segment =
  | { readonly kind: 'copy'; readonly start: number; readonly end: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/**
 * Decoder and encoder of one coded character set by its WHATWG or IANA label (`windows-1252` is never meant by
 * `iso-8859-1`). Comes in from outside, so that this folder needs no library.
 */
export interface TextCodec {
  /** Never throws; what it cannot decode becomes U+FFFD. */
  decode(label: string, bytes: Uint8Array): string;
  /** What it cannot encode becomes any other byte: callers decode back and compare. */
  encode(label: string, text: string): Uint8Array;
}

/** What is wrong with a file; never holds a value of it. */
export class DicomError extends Error {
  override name = 'DicomError';
}
