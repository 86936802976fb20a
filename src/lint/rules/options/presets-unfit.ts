import type { LintRule } from '../../support/types.ts';

export const presetsUnfit: LintRule = {
  id: 'presets-unfit',
  severity: 'error',
  refused: true,
  docs: {
    what: 'The presets of a list do not go together: none to begin with, two that each begin a list, one twice, or dates that are both to stay and to be moved.',
    why: 'Nobody can tell which of them is meant.',
    wrong: { text: '{"general": {"preset": ["default", "none"]}}' },
    right: { text: '{"general": {"preset": ["ps315-basic", "ps315-retain-device"]}}' },
  },
};
