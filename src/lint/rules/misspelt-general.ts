import type { LintRule } from '../types.ts';

export const misspeltGeneral: LintRule = {
  id: 'misspelt-general',
  severity: 'warning',
  problems: ['misspelt-general'],
  docs: {
    what: 'There is no section `general`, but one whose name is a letter away from it.',
    why: 'It is taken for a project, so that its rules and options apply to nobody.',
    wrong: { text: '{"genral": {"preset": "none"}}' },
    right: { text: '{"general": {"preset": "none"}}' },
  },
};
