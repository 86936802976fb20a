import type { Segment } from './types.ts';

/**
 * Collects the pieces of an output in order. Neighbouring ranges of the input grow together, so that an untouched
 * stretch is one copy however many elements it holds.
 */
export class Splice {
  readonly segments: Segment[] = [];
  /** Bytes so far. */
  length = 0;
  #copyStart = -1;
  #copyEnd = -1;

  /** The input's bytes from `start` up to, not including, `end`. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.length += end - start;
    if (this.#copyEnd === start) {
      this.#copyEnd = end;
      return;
    }
    this.#flush();
    this.#copyStart = start;
    this.#copyEnd = end;
  }

  bytes(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.length += bytes.length;
    this.#flush();
    this.segments.push({ kind: 'bytes', bytes });
  }

  append(other: Splice): void {
    other.#flush();
    for (const segment of other.segments) {
      if (segment.kind === 'copy') this.copy(segment.start, segment.end);
      else this.bytes(segment.bytes);
    }
  }

  finish(): readonly Segment[] {
    this.#flush();
    return this.segments;
  }

  #flush(): void {
    if (this.#copyStart >= 0)
      this.segments.push({ kind: 'copy', start: this.#copyStart, end: this.#copyEnd });
    this.#copyStart = -1;
    this.#copyEnd = -1;
  }
}
