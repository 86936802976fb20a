import { MAX_HELD_BYTES } from './limits.ts';
import { HopelessError, tooMuchHeld, tooShort } from './reading-errors.ts';
import { type VrForm, vrForm } from './vr-codes.ts';

/** "Give me at least `length` bytes from `offset`, or all there are." Both count bytes of the stream. */
export interface Need {
  readonly offset: number;
  readonly length: number;
}

/**
 * A reader that asks for bytes instead of fetching them. It is resumed with bytes that start at exactly `need.offset`;
 * they may be more than asked for, and are fewer only at the end of the stream. Values are views into them: whoever
 * drives the parser must not write into a buffer that it has handed over.
 */
export type Parser<T> = Generator<Need, T, Uint8Array>;

const FIRST_READ = 256 * 1024;
const NEXT_READ = 64 * 1024;
/** Behind a long value there is often little, or the next long value: a small read is enough to see. */
const READ_AFTER_JUMP = 4 * 1024;

/** The part of the stream that is in memory. Offsets are doubles and never go through bit operations. */
export class Window {
  readonly size: number;
  bytes: Uint8Array = new Uint8Array(0);
  /** Offset of `bytes[0]` in the stream. */
  start = 0;
  /** Offset behind the last byte in memory. */
  end = 0;
  #heldHere = false;
  #held = 0;

  /** `size` is the length of the stream in bytes. */
  constructor(size: number) {
    this.size = size;
  }

  /** A stream that is wholly in memory. */
  static of(bytes: Uint8Array): Window {
    const window = new Window(bytes.length);
    window.bytes = bytes;
    window.end = bytes.length;
    return window;
  }

  /** The bytes are in memory, or as many of them as the stream has. */
  has(offset: number, length: number): boolean {
    return offset >= this.start && Math.min(offset + length, this.size) <= this.end;
  }

  /** Moves the window to `offset`. Callers ask `has` first, so that the usual case costs no generator. */
  *load(offset: number, length: number): Parser<void> {
    const ahead = this.end === 0 ? FIRST_READ : offset > this.end + NEXT_READ ? READ_AFTER_JUMP : NEXT_READ;
    const rest = Math.max(0, this.size - offset);
    const bytes = yield { offset, length: Math.min(rest, Math.max(length, ahead)) };
    if (bytes.length < Math.min(length, rest)) throw new HopelessError(tooShort(offset + bytes.length));
    this.bytes = bytes;
    this.start = offset;
    this.end = offset + bytes.length;
    this.#heldHere = false;
  }

  /** All bytes that are in memory, for keeping some of them. */
  heldBytes(): Uint8Array {
    if (!this.#heldHere) {
      this.#heldHere = true;
      this.#held += this.bytes.length;
      if (this.#held > MAX_HELD_BYTES) throw new HopelessError(tooMuchHeld());
    }
    return this.bytes;
  }

  /** A view of bytes that are in memory, for keeping. */
  view(offset: number, length: number): Uint8Array {
    const from = offset - this.start;
    return this.heldBytes().subarray(from, from + length);
  }

  u16(offset: number, bigEndian: boolean): number {
    const at = offset - this.start;
    const first = this.bytes[at]!;
    const second = this.bytes[at + 1]!;
    return bigEndian ? (first << 8) | second : (second << 8) | first;
  }

  u32(offset: number, bigEndian: boolean): number {
    const low = this.u16(bigEndian ? offset + 2 : offset, bigEndian);
    return this.u16(bigEndian ? offset : offset + 2, bigEndian) * 0x10000 + low;
  }

  /** Group first, whatever the byte order (PS3.5 Section 7.3). */
  tag(offset: number, bigEndian: boolean): number {
    return this.u16(offset, bigEndian) * 0x10000 + this.u16(offset + 2, bigEndian);
  }

  /** Two characters, for a message. */
  letters(offset: number): string {
    const at = offset - this.start;
    return String.fromCharCode(this.bytes[at]!, this.bytes[at + 1]!);
  }

  /** The VR at `offset`; undefined where there are no two upper-case letters. */
  vr(offset: number): VrForm | undefined {
    const at = offset - this.start;
    return vrForm(this.bytes[at]!, this.bytes[at + 1]!);
  }
}
