import { correct } from './corrections.ts';
import { LONGEST_HEADER, SHORT_HEADER } from './parse-header.ts';
import type { ParseState } from './parse-state.ts';

/**
 * Some readers take a header without VR for implicit VR, with a length of 32 bits: where they would go on reading behind
 * that, it gets its VR. The two bytes that PS3.5 Section 7.1.2 reserves are 0000, and no place for anything else.
 */
export function correctHeader(state: ParseState, offset: number, bigEndian: boolean): void {
  const { window, header, warnings, corrections } = state;
  if (header.blankVr) {
    warnings.add('blank-vr');
    if (offset + SHORT_HEADER + window.u32(offset + 4, bigEndian) > window.size) return;
    const bytes = Uint8Array.from(header.vr, (letter) => letter.charCodeAt(0));
    correct(corrections, { start: offset + 4, end: offset + 6, bytes });
  } else if (header.valueStart === offset + LONGEST_HEADER && window.u16(offset + 6, false) !== 0)
    correct(corrections, { start: offset + 6, end: offset + 8, bytes: new Uint8Array(2) });
}
