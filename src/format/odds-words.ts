import type { PseudonymOdds } from '../assignment/pseudonym-odds.ts';
import { grouped, oddsText } from '../finding/odds.ts';
import type { PseudonymKind } from '../settings/types.ts';

const OF: Readonly<Record<PseudonymKind, string>> = {
  mrn: 'patients',
  name: 'patients',
  acc: 'accession numbers',
  value: 'values',
};

/** How likely equal pseudonyms are, once for those that are made alike. */
export const oddsLines = (pseudonyms: readonly PseudonymOdds[]): string[] => [
  ...new Set(
    pseudonyms.map(
      ({ of, length, expected, collision }) =>
        `Equal pseudonyms among ${grouped(expected)} ${OF[of]} (code of ${length}): ${oddsText(collision)}`,
    ),
  ),
];
