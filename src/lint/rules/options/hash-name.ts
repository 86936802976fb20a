import type { LintRule } from '../../support/types.ts';

export const hashName: LintRule = {
  id: 'hash-name',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A rule uses `@hash_acc@`, and the name of the project has characters outside ASCII.',
    why: 'The original cuts what it hashes by a byte for every byte that a character has beyond the first. What is lost is the end of the accession number, so different ones get one hash and patients are merged.',
    wrong: {
      text: '{"general": {}, "mystudy": {"name": "Etude-Thorax-\u00c9t\u00e9", "owner": "blockt01", "(0010,0020)": "set(@hash_acc@)"}}',
    },
    right: {
      text: '{"general": {}, "mystudy": {"name": "Etude-Thorax-Ete", "owner": "blockt01", "(0010,0020)": "set(@hash_acc@)"}}',
    },
  },
};
