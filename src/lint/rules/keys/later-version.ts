import type { LintRule } from '../../support/types.ts';

export const laterVersion: LintRule = {
  id: 'later-version',
  severity: 'error',
  refused: true,
  docs: {
    what: 'An option that is reserved for a later version.',
    why: '`run` refuses what it does not know yet, rather than do something else.',
    wrong: { text: '{"general": {"verify": "fail"}}' },
    right: { text: '{"general": {"verify": "off"}}' },
  },
};
