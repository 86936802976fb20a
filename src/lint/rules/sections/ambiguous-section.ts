import type { LintRule } from '../../support/types.ts';

export const ambiguousSection: LintRule = {
  id: 'ambiguous-section',
  severity: 'error',
  refused: true,
  docs: {
    what: 'Two sections are for the same project.',
    why: 'Neither the case of a section name counts nor one leading `az_`, so nobody can say which of the two is meant.',
    wrong: { text: '{"general": {}, "mystudy": {}, "MyStudy": {}}' },
    right: { text: '{"general": {}, "mystudy": {}, "otherstudy": {}}' },
  },
};
