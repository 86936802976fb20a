import type { LintRule } from '../../support/types.ts';

export const badOptionValue: LintRule = {
  id: 'bad-option-value',
  severity: 'error',
  refused: true,
  docs: {
    what: 'An option has a value that it cannot have.',
    why: 'The original took such a value for the default, or for its opposite.',
    wrong: { text: '{"general": {"remove_unknown_tags": "yes"}}' },
    right: { text: '{"general": {"remove_unknown_tags": "true"}}' },
  },
};
