import type { LintRule } from '../../support/types.ts';

/** The one rule about a baseline; `unusedEntries` in ../baseline.ts finds it. */
export const baselineUnused: LintRule = {
  id: 'baseline-unused',
  severity: 'warning',
  docs: {
    what: 'An entry of the baseline covers a finding that is gone.',
    why: 'The same mistake could come back at that place, and the baseline would hide it.',
    wrong: {
      text: '{"general": {"preset": "default"}}',
      baseline: `{
    "version": 1,
    "findings": {
        "settings.json": {
            "unknown-command": {"/general/(0010,0010)": 1}
        }
    }
}`,
    },
    right: {
      text: '{"general": {"preset": "default"}}',
      baseline: '{"version": 1, "findings": {}}',
    },
  },
};
