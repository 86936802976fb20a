import { formatTag } from '../standard/tag.ts';
import type { Selector } from './types.ts';

/** The last `count` hexadecimal digits of a number, with x where the mask has none. */
function digits(value: number, mask: number, count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const shift = 4 * (count - 1 - i);
    return ((mask >>> shift) & 0xf) === 0 ? 'x' : ((value >>> shift) & 0xf).toString(16);
  }).join('');
}

/** `(60xx,3000)`; a tag where the mask has all digits. */
export function formatMasked(value: number, mask: number): string {
  const text = digits(value, mask, 8);
  return `(${text.slice(0, 4)},${text.slice(4)})`;
}

/** Lower-case digits, no blanks: one text for each selector. The name of a private creator stays as it is. */
export function formatSelector(selector: Selector): string {
  switch (selector.kind) {
    case 'exact':
      return formatTag(selector.tag);
    case 'mask':
      return formatMasked(selector.value, selector.mask);
    case 'creator': {
      const { group, creator, element, elementMask } = selector;
      return `(${digits(group, 0xffff, 4)},{${creator}}${digits(element, elementMask, 2)})`;
    }
    case 'vr':
      return `(vr:${selector.vr})`;
    case 'path':
      return [...selector.sequences, selector.target].map(formatSelector).join('/');
  }
}
