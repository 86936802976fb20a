import type { LintRule } from '../../support/types.ts';

export const nothingKept: LintRule = {
  id: 'nothing-kept',
  severity: 'error',
  refused: true,
  docs: {
    what: 'Preset `none` with `remove_unknown_tags` is an allow-list, and no rule keeps anything.',
    why: 'Every file would come out without content.',
    wrong: { text: '{"general": {"preset": "none", "remove_unknown_tags": "true"}}' },
    right: { text: '{"general": {"preset": "none", "remove_unknown_tags": "true", "(0008,0060)": "keep"}}' },
  },
};
