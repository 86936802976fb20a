import type { LintRule } from '../../support/types.ts';

export const unknownMacro: LintRule = {
  id: 'unknown-macro',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A text holds an unknown macro, or one that is written wrongly: in capitals, with an @ missing, one letter off.',
    why: 'The original wrote the macro itself into the image.',
    wrong: { text: '{"general": {"(0010,0020)": "set(@fake_id@)"}}' },
    right: { text: '{"general": {"(0010,0020)": "set(@fake_mrn@)"}}' },
  },
};
