import type { LintRule } from '../../support/types.ts';

export const unknownCommand: LintRule = {
  id: 'unknown-command',
  severity: 'error',
  refused: true,
  docs: {
    what: 'The value of a rule is not a command.',
    why: 'Commands match exactly. The original took every text that begins with a command for that command, `keep it` and `keepsafe` as well.',
    wrong: { text: '{"general": {"(0010,4000)": "delete"}}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
};
