import type { Tag } from '../standard/tag.ts';

/** `(0010,0020)`, as the data files write it. */
export const readTag = (text: string): Tag => Number.parseInt(text.slice(1, 5) + text.slice(6, 10), 16);
