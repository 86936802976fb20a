import type { LintRule } from '../../support/types.ts';

export const fileMetaRule: LintRule = {
  id: 'file-meta-rule',
  severity: 'warning',
  docs: {
    what: 'A rule names the file meta group 0002.',
    why: 'That group is made anew for every file (PS3.10 Section 7.1), so the rule has no effect.',
    wrong: { text: '{"general": {"(0002,0016)": "remove"}}' },
    right: { text: '{"general": {"(0018,1000)": "remove"}}' },
  },
};
