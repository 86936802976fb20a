import { formatTag, type Tag } from '../../standard/tag.ts';
import terms from './data/dummy-terms.json' with { type: 'json' };

/** Fits the shortest text (SH, CS and AE: 16), and is valid in every character set. */
const WORD = 'ANONYMIZED';

const BY_VR: Readonly<Record<string, string>> = {
  AE: WORD,
  AS: '000Y',
  AT: '(0000,0000)',
  CS: WORD,
  DA: '19000101',
  DT: '19000101000000',
  LO: WORD,
  LT: WORD,
  PN: WORD,
  SH: WORD,
  ST: WORD,
  TM: '000000',
  UC: WORD,
  UR: 'about:blank',
  UT: WORD,
};

const NUMBERS = new Set(['DS', 'FD', 'FL', 'IS', 'SL', 'SS', 'SV', 'UL', 'US', 'UV']);

/** Bytes of one word of a bulk VR, an OB padded to the even length (PS3.5 Section 6.2). */
const WORD_LENGTHS: Readonly<Record<string, number>> = { OB: 2, OD: 8, OF: 4, OL: 4, OV: 8, OW: 2, UN: 2 };

let byTag: ReadonlyMap<string, string> | undefined;

/**
 * A valid value that means nothing, the same for everyone, as the text that `encodeValue` takes. Numbers are repeated
 * `values` times: that there are three coordinates is no secret, and two would be an error. Undefined for UI, whose
 * values are mapped, for sequences, and for bulk data (see dummyBytes).
 */
export function dummyText(tag: Tag, vr: string, values: number): string | undefined {
  byTag ??= new Map(terms.attributes.map(({ tag: text, dummy }) => [text, dummy]));
  const ofItsOwn = byTag.get(formatTag(tag));
  if (NUMBERS.has(vr))
    return Array(Math.max(1, values))
      .fill(ofItsOwn ?? '0')
      .join('\\');
  return BY_VR[vr] && (ofItsOwn ?? BY_VR[vr]);
}

/** One word of zeros in the VRs of bulk data, and in UN; undefined in all others. */
export function dummyBytes(vr: string): Uint8Array | undefined {
  const length = WORD_LENGTHS[vr];
  return length === undefined ? undefined : new Uint8Array(length);
}
