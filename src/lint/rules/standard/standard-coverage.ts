import { listOf } from '../../support/attribute-text.ts';
import { profilesOf } from '../../support/profile.ts';
import type { LintRule } from '../../support/types.ts';

const fulfils = (edition: string, codes: string, rows: number, stricter: number) =>
  `files fulfil ${codes} of PS3.15 ${edition}, and say so: ${rows} rows of Table E.1-1 fulfilled, ${stricter} stricter`;
const meanings = (words: string) => `that is the ${words}; print-assignment --standard shows every row`;

export const standardCoverage: LintRule = {
  id: 'standard-coverage',
  severity: 'note',
  docs: {
    what: 'For a preset of PS3.15: what the files of a project say that they fulfil.',
    why: 'The codes in (0012,0064) are a promise to whoever gets the files; a rule of the settings can void it.',
    wrong: { text: '{"general": {"preset": ["ps315-basic", "ps315-retain-device"]}}' },
    right: { text: '{"general": {"preset": "default"}}' },
  },
  check(file, report) {
    for (const { place, coverage, at } of profilesOf(file)) {
      const [profile, ...options] = coverage.claims;
      const [part] = place.assignment.standard;
      // What is claimed of none, another rule tells with the reasons.
      if (profile === undefined || part === undefined) continue;
      const codes = options.map(({ code }) => code);
      const { fulfils: rows, stricter } = coverage.totals;
      report({
        ...at,
        message: fulfils(
          part.edition,
          profile.code + (codes.length === 0 ? '' : ` with ${listOf(codes)}`),
          rows,
          stricter,
        ),
        hint: meanings(listOf([profile, ...options].map(({ meaning }) => meaning))),
      });
    }
  },
};
