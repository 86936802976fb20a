import type { LintRule } from '../types.ts';

export const laterVersion: LintRule = {
  id: 'later-version',
  severity: 'error',
  refused: true,
  problems: ['later-selector', 'later-command', 'later-macro', 'later-option'],
  docs: {
    what: 'A selector, command, macro or option that is reserved for a later version.',
    why: '`run` refuses what it does not know yet, rather than do something else.',
    wrong: { text: '{"general": {"(0008,0020)": "shiftdate"}}' },
    right: { text: '{"general": {"(0008,0020)": "truncdate"}}' },
  },
};
