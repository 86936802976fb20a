import type { LintRule } from '../../support/types.ts';

export const outsideSection: LintRule = {
  id: 'outside-section',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A rule stands beside the sections instead of in one.',
    why: 'It would have no effect there, and it may be all that protects a name.',
    wrong: { text: '{"general": {}, "(0010,4000)": "remove"}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
};
