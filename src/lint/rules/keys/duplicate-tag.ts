import type { LintRule } from '../../support/types.ts';

export const duplicateTag: LintRule = {
  id: 'duplicate-tag',
  severity: 'error',
  refused: true,
  docs: {
    what: 'Two rules of a section name the same tag in two spellings.',
    why: 'Only one of them can apply, and it may not be the one that it seems.',
    wrong: { text: '{"general": {"(0008,103e)": "keep", "(0008,103E)": "remove"}}' },
    right: { text: '{"general": {"(0008,103e)": "remove"}}' },
  },
};
