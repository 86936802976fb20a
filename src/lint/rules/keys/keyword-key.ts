import type { LintRule } from '../../support/types.ts';

export const keywordKey: LintRule = {
  id: 'keyword-key',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A key is the keyword or the name of an attribute instead of its tag.',
    why: 'The original silently ignored it, and the attribute stayed.',
    wrong: { text: '{"general": {"PatientComments": {}}}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
};
