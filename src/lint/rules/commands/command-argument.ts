import type { LintRule } from '../../support/types.ts';

export const commandArgument: LintRule = {
  id: 'command-argument',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A command lacks its text in parentheses, does not close them, or has a text that it does not take.',
    why: 'What would be written is a guess.',
    wrong: { text: '{"general": {"(0010,0020)": "set(unknown"}}' },
    right: { text: '{"general": {"(0010,0020)": "set(unknown)"}}' },
  },
};
