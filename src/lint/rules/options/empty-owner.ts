import type { LintRule } from '../../support/types.ts';

export const emptyOwner: LintRule = {
  id: 'empty-owner',
  severity: 'warning',
  docs: {
    what: 'The owner is an empty text.',
    why: 'It counts as no owner. The original then made its hashes with a key of blanks, which is the same for everybody.',
    wrong: { text: '{"general": {"owner": ""}}' },
    right: { text: '{"general": {"owner": "blockt01"}}' },
  },
};
