import { matches, targetOf } from '../../rules/matches.ts';
import type { MaskSelector, Selector } from '../../rules/types.ts';
import { lookUp } from '../../standard/dictionary.ts';
import { groupOf, isGroupLength, isPrivate, isPrivateCreator, type Tag } from '../../standard/tag.ts';
import { filledIn } from '../example-tag.ts';

/** Tags by the digits that they must have. */
type Region = Pick<MaskSelector, 'value' | 'mask'>;

/** Of each other selector so many tags of the region are looked at that it names too. */
const MOST_SHARED = 256;

/**
 * One tag of a region for each way in which selectors part it, the lowest first: of `(60xx,3000)` beside `(600x,3000)` one
 * that both name and one of the rest. Exact selectors are left out: their tags are looked at by themselves. `creator`: who
 * owns the elements; `wanted`: the tags that count.
 */
export function samplesOf(
  region: Region,
  selectors: readonly Selector[],
  creator: string | undefined,
  wanted: (tag: Tag) => boolean,
): Tag[] {
  const wide = [...new Set(selectors.map(targetOf))].filter((target) => parts(target, region, creator));
  const samples = new Map<string, Tag>();
  const look = (tag: Tag): void => {
    if (isGroupLength(tag) || !wanted(tag)) return;
    const place = { vr: '', creator, path: [] };
    const cell = `${kindOf(tag)} ${wide.map((one) => (matches(one, tag, place) ? 1 : 0)).join('')}`;
    if (!samples.has(cell)) samples.set(cell, tag);
  };
  for (const tag of filledIn(region)) look(tag);
  for (const other of wide) {
    const shared = other.kind === 'mask' ? meet(region, other) : undefined;
    if (shared === undefined) continue;
    let count = 0;
    for (const tag of filledIn(shared)) {
      if (++count > MOST_SHARED) break;
      look(tag);
    }
  }
  return [...samples.values()];
}

/** Whether a selector may name some tags of a region and others not. One on a VR names all or none of one attribute. */
function parts(target: Selector, region: Region, creator: string | undefined): boolean {
  if (target.kind === 'mask')
    return meet(region, target) !== undefined && ((target.mask & ~region.mask) !== 0 || target.evenGroups);
  return target.kind === 'creator' && target.creator === creator;
}

/** Whether any selector, exact ones too, names a part of the region only. */
export const isParted = (region: Region, selectors: readonly Selector[]): boolean =>
  selectors
    .map(targetOf)
    .some((target) =>
      target.kind === 'exact'
        ? (target.tag & region.mask) >>> 0 === region.value
        : parts(target, region, undefined),
    );

/** What two regions have in common. */
function meet(a: Region, b: Region): Region | undefined {
  if (((a.value ^ b.value) & a.mask & b.mask) !== 0) return undefined;
  return { value: (a.value | b.value) >>> 0, mask: (a.mask | b.mask) >>> 0 };
}

/** What `decide` tells apart without a rule. */
function kindOf(tag: Tag): string {
  const group = groupOf(tag);
  if (isPrivate(tag)) return isPrivateCreator(tag) ? 'creator' : 'private';
  if (group === 0 || group === 2) return 'no data set';
  const repeating =
    group >= 0x5000 && group <= 0x50ff ? 'curve' : group >= 0x6000 && group <= 0x60ff ? 'overlay' : '';
  return `${repeating} ${lookUp(tag) === undefined ? 'unknown' : 'known'}`;
}
