import type { LintRule } from '../../support/types.ts';

export const optionOutsideSection: LintRule = {
  id: 'option-outside-section',
  severity: 'warning',
  docs: {
    what: 'An option stands beside the sections instead of in one.',
    why: 'It is ignored: `general` and the projects keep what they say, or the default.',
    wrong: { text: '{"general": {}, "remove_unknown_tags": "true"}' },
    right: { text: '{"general": {"remove_unknown_tags": "true"}}' },
  },
};
