import type { LintRule } from '../../support/types.ts';

export const unknownKey: LintRule = {
  id: 'unknown-key',
  severity: 'warning',
  docs: {
    what: 'A key is neither an option nor a tag.',
    why: 'It has no effect. As a note it does no harm; as an option it is not the one that was meant.',
    wrong: { text: '{"general": {"anonymize_everything": "yes"}}' },
    right: { text: '{"general": {"remove_unknown_tags": "true"}}' },
  },
};
