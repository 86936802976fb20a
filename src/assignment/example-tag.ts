import { matches } from '../rules/selector.ts';
import type { Selector } from '../rules/types.ts';
import { allEntries, lookUp } from '../standard/dictionary.ts';
import { e11Row } from '../standard/e11.ts';
import { isImageCritical } from '../standard/image-critical.ts';
import { isGroupLength, isPrivateCreator, makeTag, type Tag } from '../standard/tag.ts';

/** One tag that the selector matches; the first of some hundred candidates that is `wanted`, else the first of all. */
export function exampleOf(selector: Selector, wanted: (tag: Tag) => boolean): Tag {
  if (selector.kind === 'exact') return selector.tag;
  let first: Tag | undefined;
  for (const tag of candidates(selector)) {
    if (!matches(selector, tag) || isGroupLength(tag)) continue;
    first ??= tag;
    if (wanted(tag)) return tag;
  }
  return first ?? selector.value;
}

const TRIES = 4096;

/** The wildcard digits filled in, the lowest counted up first. */
function* candidates({ value, mask }: Extract<Selector, { kind: 'mask' }>): Iterable<Tag> {
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
