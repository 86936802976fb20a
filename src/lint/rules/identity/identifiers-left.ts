import { staysOf } from '../../../assignment/coverage/staying.ts';
import { stayingCount } from '../../../assignment/coverage/staying-words.ts';
import { nameSome } from '../../support/attribute-text.ts';
import { directIdentifier, mostTelling } from '../../support/identifiers.ts';
import type { LintRule } from '../../support/types.ts';
import { optionReport, viewReport, wholeViewsOf } from '../../support/views.ts';

const left = (count: string, names: string) => `elements without a rule stay, among them ${names}; ${count}`;
const instead = () =>
  'write "preset": "default", or "remove_unknown_tags": "true" with a rule for everything that is to stay';

export const identifiersLeft: LintRule = {
  id: 'identifiers-left',
  severity: 'error',
  docs: {
    what: 'Elements without a rule stay, and names, numbers, birth dates or addresses have no rule.',
    why: 'Preset none removes nothing by itself: what no rule names is sent on as it came.',
    wrong: { text: '{"general": {"preset": "none", "(0010,0010)": "remove"}}' },
    right: { text: '{"general": {"preset": "none", "remove_unknown_tags": "true", "(0008,0060)": "keep"}}' },
  },
  check(file, report) {
    for (const place of wholeViewsOf(file)) {
      if (place.assignment.options.removeUnknownTags) continue;
      const stays = staysOf(place.assignment);
      const direct = [...stays.listed, ...stays.unlisted].flatMap(({ tag, decision: { reason } }) =>
        reason === 'unknown-kept' && directIdentifier(tag) !== undefined ? [tag] : [],
      );
      if (direct.length === 0) continue;
      const option = optionReport(place, 'remove_unknown_tags') ?? optionReport(place, 'preset');
      report({
        ...(option ?? viewReport(place)),
        message: left(stayingCount(stays), nameSome(mostTelling(direct), 5)),
        hint: instead(),
      });
    }
  },
};
