import { allEntries } from '../standard/dictionary.ts';
import { makeTag } from '../standard/tag.ts';
import { mayMatch } from './matches.ts';
import type { MaskSelector, Selector, StepSelector, VrSelector } from './types.ts';

/** Whether two selectors may speak of one element. Paths are compared where both are of the same length. */
export function mayMeet(a: Selector, b: Selector): boolean {
  if (a.kind !== 'path' && b.kind !== 'path') return meetsElement(a, b);
  if (a.kind !== 'path' || b.kind !== 'path' || a.sequences.length !== b.sequences.length) return true;
  return (
    meetsElement(a.target, b.target) && a.sequences.every((step, i) => meetsElement(step, b.sequences[i]!))
  );
}

type Part = StepSelector | VrSelector;

function meetsElement(a: Part, b: Part): boolean {
  if (a.kind === 'exact') return mayMatch(b, a.tag);
  if (b.kind === 'exact') return mayMatch(a, b.tag);
  if (a.kind === 'vr' && b.kind === 'vr')
    return allEntries().some(({ vrs }) => vrs.includes(a.vr) && vrs.includes(b.vr));
  // The VR of a private element is known by the file alone.
  if (a.kind === 'vr' || b.kind === 'vr') return true;
  if (a.kind === 'creator' && b.kind === 'creator' && a.creator !== b.creator) return false;
  return overlap(a, b);
}

type Wide = Exclude<StepSelector, { kind: 'exact' }>;

/** The digits that a tag must have. */
type Digits = Pick<MaskSelector, 'value' | 'mask'>;

const digitsOf = (part: Wide): Digits =>
  part.kind === 'mask'
    ? part
    : { value: makeTag(part.group, part.element), mask: (0xffff0000 | part.elementMask) >>> 0 };

function overlap(a: Wide, b: Wide): boolean {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  const isOdd = ({ value, mask }: Digits): boolean => (mask & value & 0x10000) !== 0;
  if ((isEven(a) && isOdd(second)) || (isEven(b) && isOdd(first))) return false;
  return ((first.value ^ second.value) & first.mask & second.mask) === 0;
}

const isEven = (part: Wide): boolean => part.kind === 'mask' && part.evenGroups;
