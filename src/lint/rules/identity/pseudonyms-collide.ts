import { lastingRules } from '../../../assignment/asks-for-key.ts';
import { type PseudonymOdds, pseudonymOdds } from '../../../assignment/pseudonym-odds.ts';
import { grouped, oddsText } from '../../../finding/odds.ts';
import { isPseudonym, macrosOf } from '../../../rules/macro.ts';
import { pseudonymKind } from '../../../rules/macros.ts';
import { codesOf, LONGEST_CODE, PSEUDONYMS_OF } from '../../../settings/pseudonym-format.ts';
import type { PseudonymKind } from '../../../settings/types.ts';
import type { LintRule } from '../../support/types.ts';
import { optionReport, userRules, type ViewPlace, viewReport, viewsOf } from '../../support/views.ts';

/** Beyond it a project has to think of it. */
const TOO_LIKELY = 1 / 1000;

const collide = ({ of, length, expected, collision }: PseudonymOdds) =>
  `codes of ${length} characters: the chance that two of ${grouped(expected)} ${PSEUDONYMS_OF[of]} get the same pseudonym is ${oddsText(collision)}`;
const longer = ({ of, expected }: PseudonymOdds) =>
  `write {${enough(expected)}} for "${of}" in "pseudonym_format", or say in "expected_patients" how many there can be`;

/** The shortest code that is long enough; the birthday bound is n(n-1)/2N. */
function enough(expected: number): number {
  let length = 4;
  while (length < LONGEST_CODE && (expected * expected) / (2 * codesOf(length)) > TOO_LIKELY) length += 1;
  return length;
}

export const pseudonymsCollide: LintRule = {
  id: 'pseudonyms-collide',
  severity: 'warning',
  docs: {
    what: 'The code of a pseudonym is so short that two of the expected patients (or as many accession numbers or values) are equal with a chance of more than 1 in 1,000.',
    why: 'Within one task `run` refuses equal pseudonyms; over several tasks nobody sees that two patients have become one.',
    wrong: {
      text: '{"general": {}, "lung": {"(0010,0020)": "set(@pseudo_mrn@)", "pseudonym_format": {"mrn": "LUNG-{6}"}}}',
    },
    right: {
      text: '{"general": {}, "lung": {"(0010,0020)": "set(@pseudo_mrn@)", "pseudonym_format": {"mrn": "LUNG-{10}"}}}',
    },
  },
  check(file, report) {
    for (const place of viewsOf(file).filter(({ isAlone }) => !isAlone))
      for (const odds of pseudonymOdds(place.assignment))
        if (odds.collision > TOO_LIKELY)
          report({ ...placeOf(place, odds.of), message: collide(odds), hint: longer(odds) });
  },
};

/** The format, else how many are expected, else the rule that writes such pseudonyms. */
function placeOf(place: ViewPlace, of: PseudonymKind) {
  const option = optionReport(place, 'pseudonym_format') ?? optionReport(place, 'expected_patients');
  if (option !== undefined) return option;
  const lasting = lastingRules(place.assignment);
  const writes = userRules(place).find(
    ({ rule }) =>
      lasting.includes(rule) &&
      macrosOf(rule.command).some((macro) => isPseudonym(macro) && pseudonymKind(macro.kind) === of),
  );
  return writes?.report ?? viewReport(place);
}
