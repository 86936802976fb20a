/** A tag as one unsigned 32-bit number: group in the upper, element in the lower half (PS3.5 Section 7.1). */
export type Tag = number;

/** The group number of a tag, 0 to 0xFFFF. */
export const groupOf = (tag: Tag): number => tag >>> 16;

/** The element number of a tag, 0 to 0xFFFF. */
export const elementOf = (tag: Tag): number => tag & 0xffff;

export const makeTag = (group: number, element: number): Tag => ((group << 16) | element) >>> 0;

/** Odd groups are private (PS3.5 Section 7.8). */
export const isPrivate = (tag: Tag): boolean => ((tag >>> 16) & 1) === 1;

/** (gggg,0010) to (gggg,00FF) of an odd group: names the owner of a block (PS3.5 Section 7.8.1). */
export const isPrivateCreator = (tag: Tag): boolean => {
  const element = elementOf(tag);
  return isPrivate(tag) && element >= 0x10 && element <= 0xff;
};

/** The tag of the private creator element that owns a private element: (gggg,xxee) belongs to (gggg,00xx). */
export const creatorTagOf = (tag: Tag): Tag => makeTag(groupOf(tag), elementOf(tag) >>> 8);

/** (gggg,0000): group length, retired outside groups 0000 and 0002 (PS3.5 Section 7.2). */
export const isGroupLength = (tag: Tag): boolean => elementOf(tag) === 0;

/** The canonical form, lower-case hexadecimal: `(0010,21b0)`. */
export function formatTag(tag: Tag): string {
  const hex = tag.toString(16).padStart(8, '0');
  return `(${hex.slice(0, 4)},${hex.slice(4)})`;
}

/** The tag of a text as `formatTag` writes it. */
export const readTag = (text: string): Tag => Number.parseInt(text.slice(1, 5) + text.slice(6, 10), 16);
