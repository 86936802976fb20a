import type { LintRule } from '../../support/types.ts';

export const unknownPreset: LintRule = {
  id: 'unknown-preset',
  severity: 'error',
  refused: true,
  docs: {
    what: 'The package has no such preset.',
    why: 'Without its preset nobody can say what the settings mean.',
    wrong: { text: '{"general": {"preset": "standard"}}' },
    right: { text: '{"general": {"preset": "default"}}' },
  },
};
