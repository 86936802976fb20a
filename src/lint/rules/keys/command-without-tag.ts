import type { LintRule } from '../../support/types.ts';

export const commandWithoutTag: LintRule = {
  id: 'command-without-tag',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A key has a command as its value, but is not a tag.',
    why: 'Somebody meant a rule. The original silently ignored it.',
    wrong: { text: '{"general": {"PatientComments": "remove"}}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
};
