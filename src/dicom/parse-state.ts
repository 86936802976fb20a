import { MAX_ELEMENTS } from './limits.ts';
import { emptyHeader, type Header } from './parse-header.ts';
import { HopelessError, tooManyElements } from './reading-errors.ts';
import type { Correction } from './types.ts';
import type { Window } from './window.ts';

/** What in a file is not as the standard wants it, and was read all the same. */
export type ReadingWarning =
  /** The file meta group is in implicit VR. */
  | 'meta-implicit-vr'
  /** (0002,0000) does not give the length of the group. */
  | 'meta-group-length'
  /** There is no transfer syntax, or a private one: the encoding was found by looking. */
  | 'encoding-detected'
  /** The data set is not in the encoding that its transfer syntax names. */
  | 'transfer-syntax-mismatch'
  /** Blanks or zeros for a VR; read as the dictionary's, which the output says. */
  | 'blank-vr'
  /** An item in implicit VR within explicit VR, outside UN. */
  | 'implicit-item'
  /** Zeros behind the last element; they are left out. */
  | 'zero-tail'
  /** Delimitation items behind the last element; they are left out. */
  | 'delimiter-tail';

/** What all parts of a parser share. */
export interface ParseState {
  readonly window: Window;
  readonly header: Header;
  readonly warnings: Set<ReadingWarning>;
  readonly corrections: Correction[];
  /** The transfer syntax says that pixels are fragments, or is a private one, which may. */
  encapsulates: boolean;
  /** Elements and items so far, those of ways of reading that were given up included. */
  count: number;
}

export const parseState = (window: Window): ParseState => ({
  window,
  header: emptyHeader(),
  warnings: new Set(),
  corrections: [],
  encapsulates: false,
  count: 0,
});

/** Counts an element or item; throws HopelessError over the limit. */
export function countOne(state: ParseState): void {
  state.count++;
  if (state.count > MAX_ELEMENTS) throw new HopelessError(tooManyElements());
}
