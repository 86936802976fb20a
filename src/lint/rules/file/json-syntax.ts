import type { LintRule } from '../../support/types.ts';

export const jsonSyntax: LintRule = {
  id: 'json-syntax',
  severity: 'error',
  refused: true,
  docs: {
    what: 'The file is not strict JSON.',
    why: 'mercure does not save it. Strict JSON has no comments and no trailing commas, and text is in double quotes.',
    wrong: { kind: 'settings', text: '{"general": {"preset": "default",}}' },
    right: { text: '{"general": {"preset": "default"}}' },
  },
};
