import type { LintRule } from '../../support/types.ts';

export const jsonSyntax: LintRule = {
  id: 'json-syntax',
  severity: 'error',
  refused: true,
  docs: {
    what: 'The file is not strict JSON.',
    why: 'mercure does not save it, and run refuses it: no comments, no trailing commas, text in double quotes.',
    wrong: { kind: 'settings', text: '{"general": {"preset": "default",}}' },
    right: { text: '{"general": {"preset": "default"}}' },
  },
};
