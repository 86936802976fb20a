import type { LintRule } from '../../support/types.ts';

export const outsideSection: LintRule = {
  id: 'outside-section',
  severity: 'error',
  docs: {
    what: 'A rule or an option stands beside the sections instead of in one.',
    why: 'It would have no effect there. An option is passed over with a warning, but a rule may be all that protects a name.',
    wrong: { text: '{"general": {}, "(0010,4000)": "remove"}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
};
