import type { Tag } from '../standard/tag.ts';
import type { Element, Item } from './types.ts';

/**
 * An element whose value is bytes. Files may have a million of them: what is the same for all is no field, and the view of the
 * value, which alone takes more memory than the rest, is made where it is asked for.
 */
export class PlainElement implements Element {
  readonly tag: Tag;
  readonly vr: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
  /** The bytes read at once that the value is among, undefined where it is not held; and their offset in the stream. */
  readonly #around: Uint8Array | undefined;
  readonly #aroundStart: number;

  constructor(
    tag: Tag,
    vr: string,
    start: number,
    valueStart: number,
    end: number,
    around: Uint8Array | undefined,
    aroundStart: number,
  ) {
    this.tag = tag;
    this.vr = vr;
    this.start = start;
    this.valueStart = valueStart;
    this.end = end;
    this.#around = around;
    this.#aroundStart = aroundStart;
  }

  get value(): Uint8Array | undefined {
    return this.#around?.subarray(this.valueStart - this.#aroundStart, this.end - this.#aroundStart);
  }

  get undefinedLength(): boolean {
    return false;
  }

  get items(): readonly Item[] | undefined {
    return undefined;
  }

  get encapsulated(): boolean {
    return false;
  }
}

/** The same element with another value, which is not in the file. */
export const withValue = (element: Element, value: Uint8Array): Element => ({
  tag: element.tag,
  vr: element.vr,
  start: element.start,
  valueStart: element.valueStart,
  end: element.end,
  undefinedLength: element.undefinedLength,
  items: element.items,
  encapsulated: element.encapsulated,
  value,
});
