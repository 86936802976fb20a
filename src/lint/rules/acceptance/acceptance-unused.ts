import type { Acceptance } from '../../support/accept.ts';
import type { FindingDraft, LintRule } from '../../support/types.ts';

/** The linter reports it when all other rules are done. */
export const unused = ({ rule, selector, property, section }: Acceptance): FindingDraft => ({
  message: `nothing is found that this accepts: ${rule}, ${selector}`,
  hint: 'take it out, or correct the selector',
  at: property,
  sections: [section.key],
});

export const acceptanceUnused: LintRule = {
  id: 'acceptance-unused',
  severity: 'warning',
  docs: {
    what: 'An entry of lint_accept accepts nothing that is found.',
    why: 'A reason that nobody needs any more hides the next finding at that place.',
    wrong: {
      text: `{
    "general": {"preset": "default"},
    "mystudy": {
        "(0008,1030)": "remove",
        "lint_accept": {"free-text-kept": {"(0008,1030)": "the descriptions were read and hold no names"}}
    }
}`,
    },
    right: {
      text: `{
    "general": {"preset": "default"},
    "mystudy": {
        "(0008,1030)": "remove"
    }
}`,
    },
  },
};
