import type { LintRule } from '../../support/types.ts';

export const ownerMissing: LintRule = {
  id: 'owner-missing',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A rule needs the project owner, and none is set.',
    why: 'The owner is the key of `@hash_acc@`: without it everybody could try out accession numbers.',
    wrong: { text: '{"general": {}, "mystudy": {"name": "MyStudy", "(0010,0020)": "set(@hash_acc@)"}}' },
    right: {
      text: '{"general": {}, "mystudy": {"name": "MyStudy", "owner": "blockt01", "(0010,0020)": "set(@hash_acc@)"}}',
    },
  },
};
