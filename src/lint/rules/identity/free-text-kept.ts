import { acceptHint, attributeName } from '../../support/attribute-text.ts';
import { isFreeText } from '../../support/identifiers.ts';
import { keptByUser } from '../../support/kept.ts';
import type { LintRule } from '../../support/types.ts';

const kept = (layer: string, name: string) =>
  `${layer} keeps ${name}, which holds whatever somebody typed, names included`;
const instead = () => `write "remove" or "clear", ${acceptHint()}`;

export const freeTextKept: LintRule = {
  id: 'free-text-kept',
  severity: 'warning',
  docs: {
    what: 'A rule of the settings keeps free text that PS3.15 Table E.1-1 does not list.',
    why: 'People type names, dates and phone numbers into comments and descriptions.',
    wrong: { text: '{"general": {}, "mystudy": {"(0062,0006)": "keep"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0062,0005)": "keep"}}' },
  },
  check(file, report) {
    for (const { tag, layer, report: at } of keptByUser(file))
      if (isFreeText(tag)) report({ ...at, message: kept(layer, attributeName(tag)), hint: instead() });
  },
};
