import type { Decision } from '../../assignment/types.ts';
import type { Element, Item } from '../../dicom/types.ts';
import type { Tag } from '../../standard/tag.ts';
import type { Scope } from '../context/scope.ts';
import type { Steps } from '../context/steps.ts';
import type { ValueContext } from '../values/context.ts';
import type { Edit } from './edit.ts';

/** One file while it is planned. */
export interface FilePlanning {
  readonly values: ValueContext;
  /** All new text is written in ISO_IR 192, and the file says so. */
  readonly utf8: boolean;
  /** The encapsulated document makes room for a blank one. */
  readonly documentReplaced: boolean;
  /** Text that is not ASCII stays here, in a data set whose character set changes. */
  stranded: Tag | undefined;
  /** One edit for each element of an item; undefined where all are copies. `around`: what holds in the sequence. */
  itemEdits(item: Item, around: Scope): Steps<readonly Edit[] | undefined>;
}

/** An element with what was decided of it, and all that is needed to carry that out. */
export interface Site {
  readonly element: Element;
  /** Who owns it, where it is private. */
  readonly creator: string | undefined;
  readonly decision: Decision;
  readonly scope: Scope;
  readonly file: FilePlanning;
}

/** A sequence is worked on in pieces, all else at once. */
export type Carried = Edit | Steps<Edit>;

export const isSteps = (carried: Carried): carried is Steps<Edit> =>
  typeof carried === 'object' && 'next' in carried;
