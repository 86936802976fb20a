import type { LintRule } from '../../support/types.ts';

export const macroNoText: LintRule = {
  id: 'macro-no-text',
  severity: 'warning',
  docs: {
    what: '`@value(gggg,eeee)@` asks for a sequence or for bulk data.',
    why: 'A file that has this element is refused; in all others the macro is empty.',
    wrong: { text: '{"general": {"(0010,0020)": "set(@value(0008,1140)@)"}}' },
    right: { text: '{"general": {"(0010,0020)": "set(@fake_mrn@)"}}' },
  },
};
