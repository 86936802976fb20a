import type { Tag } from './tag.ts';

/** A tag of the standard's tables, where x stands for any hexadecimal digit: matches where (tag & mask) === value. */
export interface MaskedTag {
  readonly value: Tag;
  /** 0xFFFFFFFF for a tag without an x. */
  readonly mask: number;
}

/** Eight hexadecimal digits or x: `00100010`, `60xx3000`. */
export function parseMaskedTag(text: string): MaskedTag {
  return {
    value: Number.parseInt(text.replaceAll('x', '0'), 16),
    mask: text.includes('x')
      ? Number.parseInt(text.replace(/[^x]/g, 'f').replaceAll('x', '0'), 16)
      : 0xffffffff,
  };
}
