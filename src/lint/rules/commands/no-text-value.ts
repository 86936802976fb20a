import type { LintRule } from '../../support/types.ts';

export const noTextValue: LintRule = {
  id: 'no-text-value',
  severity: 'error',
  refused: true,
  docs: {
    what: '`set` or `replace` on a sequence or on bulk data.',
    why: 'Such an element holds no text.',
    wrong: { text: '{"general": {"(0008,1140)": "set(none)"}}' },
    right: { text: '{"general": {"(0008,1140)": "remove"}}' },
  },
};
