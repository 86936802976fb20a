import data from './data/image-critical.json' with { type: 'json' };
import { readTag, type Tag } from './tag.ts';

let tags: ReadonlySet<Tag> | undefined;

/**
 * The attributes that an object needs to be shown and measured: pixels, geometry, value mappings, functional groups,
 * contours, dose grids, the core of the SR content tree, waveforms. None of them is free text, and none is removed or
 * replaced by PS3.15 Table E.1-1, but for UIDs: their action is U, so they have to be mapped where they are kept.
 */
export function imageCriticalTags(): ReadonlySet<Tag> {
  tags ??= new Set(data.attributes.map(({ tag }) => readTag(tag)));
  return tags;
}

/** Options and presets never remove it, at any depth; a rule of the user does. */
export const isImageCritical = (tag: Tag): boolean => imageCriticalTags().has(tag);
