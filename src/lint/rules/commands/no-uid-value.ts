import type { LintRule } from '../../support/types.ts';

export const noUidValue: LintRule = {
  id: 'no-uid-value',
  severity: 'error',
  refused: true,
  docs: {
    what: '`mapuid` on a sequence or on bulk data.',
    why: 'Such an element holds no UID.',
    wrong: { text: '{"general": {"(0008,1140)": "mapuid"}}' },
    right: { text: '{"general": {"(0008,1155)": "mapuid"}}' },
  },
};
