import type { PseudonymOdds } from '../assignment/pseudonym-odds.ts';
import { grouped, oddsText } from '../finding/odds.ts';
import { PSEUDONYMS_OF } from '../settings/pseudonym-format.ts';

/** How likely equal pseudonyms are, once for those that are made alike. */
export const oddsLines = (pseudonyms: readonly PseudonymOdds[]): string[] => [
  ...new Set(
    pseudonyms.map(
      ({ of, length, expected, collision }) =>
        `Equal pseudonyms among ${grouped(expected)} ${PSEUDONYMS_OF[of]} (code of ${length}): ${oddsText(collision)}`,
    ),
  ),
];
