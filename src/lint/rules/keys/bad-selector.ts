import type { LintRule } from '../../support/types.ts';

export const badSelector: LintRule = {
  id: 'bad-selector',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A selector by VR, by private creator or by sequences that no element can match: a VR that PS3.5 does not know, an even group with a creator, a path through something that is not a sequence.',
    why: 'The rule would have no effect, and what was to be removed would stay.',
    wrong: { text: '{"general": {"(0028,{SIEMENS CSA HEADER}10)": "remove"}}' },
    right: { text: '{"general": {"(0029,{SIEMENS CSA HEADER}10)": "remove"}}' },
  },
};
