import { MAX_TEXT_LENGTH } from './limits.ts';
import type { Parser, Window } from './window.ts';

const WIDTH = 4;

/**
 * The basic offset table of encapsulated pixel data (PS3.5 Section A.4): offsets of 32 bits, counted from behind the table,
 * in ascending order, each of a fragment's item tag. Fragments are met in the order of the file.
 */
export class OffsetTable {
  readonly start: number;
  /** Behind the table; the first fragment follows. */
  readonly end: number;
  readonly #offsets: DataView | undefined;
  readonly #littleEndian: boolean;
  #next = 0;

  private constructor(start: number, end: number, bytes: Uint8Array | undefined, bigEndian: boolean) {
    this.start = start;
    this.end = end;
    this.#offsets = bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#littleEndian = !bigEndian;
  }

  /** A table of more than a million frames is not read, and is none of those that are right. */
  static *read(window: Window, start: number, length: number, bigEndian: boolean): Parser<OffsetTable> {
    const end = start + length;
    if (end > window.size || length > MAX_TEXT_LENGTH)
      return new OffsetTable(start, end, undefined, bigEndian);
    if (!window.has(start, length)) yield* window.load(start, length);
    const from = start - window.start;
    return new OffsetTable(start, end, window.bytes.subarray(from, from + length), bigEndian);
  }

  /** A fragment whose item tag is at `offset` of the file. */
  meet(offset: number): void {
    const view = this.#offsets;
    if (view === undefined) return;
    while (
      this.#next + WIDTH <= view.byteLength &&
      view.getUint32(this.#next, this.#littleEndian) === offset - this.end
    )
      this.#next += WIDTH;
  }

  /** All bytes of the table were places of fragments. */
  get isRight(): boolean {
    return this.#next === this.#offsets?.byteLength;
  }
}
