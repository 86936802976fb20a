import type { LintRule } from '../../support/types.ts';

export const badTag: LintRule = {
  id: 'bad-tag',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A key looks like a tag, but is none: without parentheses, with a wrong separator, or with a letter too many.',
    why: 'The original passed over such keys in silence, and what was to be removed stayed. `run` refuses them.',
    wrong: { text: '{"general": {"0010,4000": "remove"}}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
};
