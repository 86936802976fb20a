import type { Decision } from '../../assignment/types.ts';
import type { Tag } from '../../standard/tag.ts';

/** How many elements of one attribute, at the top level or nested, met the same decision. */
export interface TagCount {
  readonly tag: Tag;
  readonly action: Decision['action']['kind'];
  readonly layer: Decision['layer'];
  readonly reason: Decision['reason'];
  readonly elements: number;
}

/** Sums of them; as large as the variety of tags. */
export class TagCounts {
  readonly #sums = new Map<string, TagCount>();

  add(more: TagCount): void {
    const key = JSON.stringify([more.tag, more.action, more.layer, more.reason]);
    const elements = (this.#sums.get(key)?.elements ?? 0) + more.elements;
    this.#sums.set(key, { ...more, elements });
  }

  get list(): readonly TagCount[] {
    return [...this.#sums.values()];
  }
}
