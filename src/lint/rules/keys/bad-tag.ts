import type { LintRule } from '../../support/types.ts';

export const badTag: LintRule = {
  id: 'bad-tag',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A key looks like a tag, but is not one: without parentheses, with a wrong separator, or with one letter too many.',
    why: 'The original silently ignored such keys, and what was to be removed stayed.',
    wrong: { text: '{"general": {"0010,4000": "remove"}}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
};
