import type { LintRule } from '../../support/types.ts';

export const duplicateTag: LintRule = {
  id: 'duplicate-tag',
  severity: 'error',
  refused: true,
  docs: {
    what: 'Two rules of a section speak of the same tag in two spellings.',
    why: 'Only one of them can hold, and which one is not what it looks like.',
    wrong: { text: '{"general": {"(0008,103e)": "keep", "(0008,103E)": "remove"}}' },
    right: { text: '{"general": {"(0008,103e)": "remove"}}' },
  },
};
