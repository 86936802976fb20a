import { allE11Rows } from '../../standard/e11.ts';
import { allIdentifying } from '../../standard/identifying.ts';
import type { Masked } from '../../standard/table.ts';
import type { Tag } from '../../standard/tag.ts';

/** Curves and overlays: the rows of the standard's tables with x in their group. */
export const isRepeating = ({ mask }: Masked): boolean => mask !== 0xffffffff;

/** A tag that stands for a row: of the curves, which are (50xx,xxxx), the Curve Data (5000,3000). */
const tagFor = ({ tag, mask }: Masked): Tag => ((mask & 0xffff) === 0 ? tag | 0x3000 : tag) >>> 0;

let all: readonly Tag[] | undefined;

/** One tag for each row of PS3.15 Table E.1-1. */
export function e11Tags(): readonly Tag[] {
  all ??= allE11Rows().map(tagFor);
  return all;
}

let identifying: readonly Tag[] | undefined;

/** Every attribute that identifies, whether the table lists it or forgets it, but for curves and overlays. */
export function identifyingTags(): readonly Tag[] {
  identifying ??= [
    ...new Set([
      ...allE11Rows().flatMap((row) => (isRepeating(row) ? [] : [row.tag])),
      ...allIdentifying().map(({ tag }) => tag),
    ]),
  ].sort((a, b) => a - b);
  return identifying;
}

/** Those of them that stand for curves and overlays. */
export const repeatingTags = (): readonly Tag[] => allE11Rows().filter(isRepeating).map(tagFor);
