import { mayMatch } from '../rules/matches.ts';
import type { CreatorSelector, MaskSelector, Selector } from '../rules/types.ts';
import { allEntries, lookUp } from '../standard/dictionary.ts';
import { e11Row } from '../standard/e11.ts';
import { isImageCritical } from '../standard/image-critical.ts';
import { isGroupLength, isPrivateCreator, makeTag, type Tag } from '../standard/tag.ts';
import { atTopLevel } from './context.ts';
import type { ElementContext } from './types.ts';

/** One tag that the selector matches; the first of some hundred candidates that is `wanted`, else the first of all. */
export function exampleOf(selector: Selector, wanted: (tag: Tag) => boolean): Tag {
  if (selector.kind === 'exact') return selector.tag;
  let first: Tag | undefined;
  for (const tag of candidates(selector)) {
    if (!mayMatch(selector, tag) || isGroupLength(tag)) continue;
    first ??= tag;
    if (wanted(tag)) return tag;
  }
  return first ?? lowest(selector);
}

/** Where an element stands that a selector speaks of. */
export function exampleContext(selector: Selector, tag: Tag): ElementContext {
  const context = atTopLevel(tag);
  switch (selector.kind) {
    case 'creator':
      return { ...context, creator: selector.creator };
    case 'vr':
      return { ...context, vr: selector.vr };
    case 'path': {
      const { sequences, target } = selector;
      const path = sequences.map((step) => exampleOf(step, () => true));
      const pathCreators = sequences.map((step) => (step.kind === 'creator' ? step.creator : undefined));
      return { ...exampleContext(target, tag), path, pathCreators, sequenceCreator: pathCreators.at(-1) };
    }
    default:
      return context;
  }
}

function lowest(selector: Exclude<Selector, { kind: 'exact' }>): Tag {
  switch (selector.kind) {
    case 'mask':
      return selector.value;
    case 'creator':
      return makeTag(selector.group, 0x1000 | selector.element);
    case 'vr':
      return 0x00080000;
    case 'path':
      return exampleOf(selector.target, () => true);
  }
}

const TRIES = 4096;

function candidates(selector: Exclude<Selector, { kind: 'exact' }>): Iterable<Tag> {
  switch (selector.kind) {
    case 'mask':
      return filledIn(selector);
    case 'creator':
      return filledIn(maskOf(selector));
    case 'vr':
      return allEntries()
        .filter(({ mask, vrs }) => mask === 0xffffffff && vrs.includes(selector.vr))
        .map(({ tag }) => tag);
    case 'path':
      return selector.target.kind === 'exact' ? [selector.target.tag] : candidates(selector.target);
  }
}

/** The elements of the first block that a creator can have (PS3.5 Section 7.8.1). */
const maskOf = ({ group, element, elementMask }: CreatorSelector): Pick<MaskSelector, 'value' | 'mask'> => ({
  value: makeTag(group, 0x1000 | element),
  mask: (0xffffff00 | elementMask) >>> 0,
});

/** The wildcard digits filled in, the lowest counted up first: all where there are three or fewer, else a choice. */
export function* filledIn({ value, mask }: Pick<MaskSelector, 'value' | 'mask'>): Iterable<Tag> {
  const shifts = [0, 4, 8, 12, 16, 20, 24, 28].filter((shift) => ((mask >>> shift) & 0xf) === 0);
  const count = Math.min(TRIES, 16 ** shifts.length);
  // A step that shares no factor with 16 reaches all values, and varies the high digits early.
  const step = count < TRIES || 16 ** shifts.length === TRIES ? 1 : 16 ** shifts.length / TRIES + 1;
  for (let i = 0; i < count; i++) {
    let rest = Math.floor(i * step);
    let tag = value;
    for (const shift of shifts) {
      tag = (tag | ((rest % 16) << shift)) >>> 0;
      rest = Math.floor(rest / 16);
    }
    yield tag;
  }
}

/** A private element (0x1001 and up) that no rule names by its tag: stands for all of them. */
export function privateExample(named: (tag: Tag) => boolean): Tag {
  for (let group = 0x0009; group < 0xffff; group += 2) {
    const tag = makeTag(group, 0x1001);
    if (!isPrivateCreator(tag) && !named(tag)) return tag;
  }
  return 0x00091001;
}

/** An element of an even group that PS3.6 does not know and no rule names: stands for all of them. */
export function unknownExample(named: (tag: Tag) => boolean): Tag {
  for (let group = 0x0008; group < 0x5000; group += 2) {
    const tag = makeTag(group, 0xfff1);
    if (lookUp(tag) === undefined && !named(tag)) return tag;
  }
  return 0x0008fff1;
}

/** An attribute of PS3.6 that no rule names, no image needs, and PS3.15 Table E.1-1 does not list. */
export function knownExample(named: (tag: Tag) => boolean): Tag {
  const plain = allEntries().find(
    ({ tag, mask, vrs }) =>
      mask === 0xffffffff &&
      tag >= 0x00080000 &&
      !isGroupLength(tag) &&
      !vrs.includes('SQ') &&
      !named(tag) &&
      !isImageCritical(tag) &&
      e11Row(tag) === undefined,
  );
  return plain?.tag ?? 0x00281054;
}
