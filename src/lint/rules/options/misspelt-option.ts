import type { LintRule } from '../../support/types.ts';

export const misspeltOption: LintRule = {
  id: 'misspelt-option',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A key is one or two letters away from an option.',
    why: 'The original silently ignored it, and the default applied.',
    wrong: { text: '{"general": {"remove_unknown_tag": "true"}}' },
    right: { text: '{"general": {"remove_unknown_tags": "true"}}' },
  },
};
