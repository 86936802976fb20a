import { counted } from '../../../finding/counted.ts';
import { nameSome } from '../../support/attribute-text.ts';
import { directIdentifier, mostTelling } from '../../support/identifiers.ts';
import { e11Tags } from '../../support/repeating.ts';
import type { LintRule } from '../../support/types.ts';
import { decideTag, optionReport, viewReport, wholeViewsOf } from '../../support/views.ts';

const left = (number: number, names: string) =>
  `elements without a rule stay, with them ${counted(number, 'attribute')} of PS3.15 E.1-1, among them ${names}`;
const instead = () =>
  'write "preset": "default", or "remove_unknown_tags": "true" with a rule for all that is to stay';

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
      const kept = e11Tags().filter((tag) => decideTag(place.assignment, tag).reason === 'unknown-kept');
      const direct = kept.filter((tag) => directIdentifier(tag) !== undefined);
      if (direct.length === 0) continue;
      const option = optionReport(place, 'remove_unknown_tags') ?? optionReport(place, 'preset');
      report({
        ...(option ?? viewReport(place)),
        message: left(kept.length, nameSome(mostTelling(direct), 5)),
        hint: instead(),
      });
    }
  },
};
