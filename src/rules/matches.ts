import { dictionaryVr, lookUp } from '../standard/dictionary.ts';
import { elementOf, groupOf, isPrivateCreator, type Tag } from '../standard/tag.ts';
import { matchesMask } from './selector.ts';
import type { CreatorSelector, PathSelector, Selector, StepSelector, VrSelector } from './types.ts';

/** Where an element stands, as far as a selector asks. */
export interface Place {
  /** As in the file. */
  readonly vr: string;
  /** The private creator that owns the element. */
  readonly creator: string | undefined;
  /** The sequences around it, outermost first, and the private creators that own them. */
  readonly path: readonly Tag[];
  readonly pathCreators?: readonly (string | undefined)[] | undefined;
}

/** Whether a selector speaks of an element. */
export function matches(selector: Selector, tag: Tag, place: Place): boolean {
  switch (selector.kind) {
    case 'vr':
      return selector.vr === place.vr || isOfVr(tag, selector.vr);
    case 'path':
      return matches(selector.target, tag, place) && isInside(selector, place);
    default:
      return matchesStep(selector, tag, place.creator);
  }
}

/** What a selector says of the element itself. */
export const targetOf = (selector: Selector): StepSelector | VrSelector =>
  selector.kind === 'path' ? selector.target : selector;

/** Whether a selector may speak of a tag, wherever it stands and whoever owns it. */
export function mayMatch(selector: Selector, tag: Tag): boolean {
  switch (selector.kind) {
    case 'exact':
      return selector.tag === tag;
    case 'mask':
      return matchesMask(selector, tag);
    case 'creator':
      return isOfBlock(selector, tag);
    case 'vr':
      return isOfVr(tag, selector.vr);
    case 'path':
      return mayMatch(selector.target, tag);
  }
}

/** UN of PS3.6 is a real VR of a few attributes; what PS3.6 does not know has none. */
const isOfVr = (tag: Tag, vr: string): boolean =>
  isPrivateCreator(tag) ? dictionaryVr(tag) === vr : lookUp(tag)?.vrs.includes(vr) === true;

const isOfBlock = ({ group, element, elementMask }: CreatorSelector, tag: Tag): boolean =>
  groupOf(tag) === group && elementOf(tag) >= 0x1000 && (tag & elementMask) === element;

const matchesStep = (selector: StepSelector, tag: Tag, creator: string | undefined): boolean =>
  (selector.kind !== 'creator' || selector.creator === creator) && mayMatch(selector, tag);

/** The path of a selector is the end of the chain of sequences, one step per level. */
function isInside({ sequences }: PathSelector, { path, pathCreators = [] }: Place): boolean {
  const offset = path.length - sequences.length;
  return (
    offset >= 0 &&
    sequences.every((step, i) => matchesStep(step, path[offset + i]!, pathCreators[offset + i]))
  );
}
