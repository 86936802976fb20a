import type { LintRule } from '../../support/types.ts';

export const laterVersion: LintRule = {
  id: 'later-version',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A macro or an option that is reserved for a later version.',
    why: '`run` refuses what it does not know yet, rather than do something else.',
    wrong: { text: '{"general": {"(0010,0020)": "set(@pseudo_mrn@)"}}' },
    right: { text: '{"general": {"(0010,0020)": "set(@fake_mrn@)"}}' },
  },
};
