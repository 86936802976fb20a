import type { LintRule } from '../../support/types.ts';

export const noProject: LintRule = {
  id: 'no-project',
  severity: 'error',
  refused: true,
  docs: {
    what: '`require_project` is true, and the settings have no section for a project.',
    why: 'Every task would be refused.',
    wrong: { text: '{"general": {"require_project": "true"}}' },
    right: { text: '{"general": {"require_project": "true"}, "mystudy": {}}' },
  },
};
