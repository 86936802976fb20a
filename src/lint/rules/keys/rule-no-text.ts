import type { LintRule } from '../../support/types.ts';

export const ruleNoText: LintRule = {
  id: 'rule-no-text',
  severity: 'error',
  refused: true,
  docs: {
    what: 'The value of a rule is not a text.',
    why: 'A command must be in double quotes.',
    wrong: { text: '{"general": {"(0010,4000)": false}}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
};
