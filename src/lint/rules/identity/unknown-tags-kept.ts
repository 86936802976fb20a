import { acceptHint } from '../../support/attribute-text.ts';
import { directIdentifier } from '../../support/identifiers.ts';
import { e11Tags } from '../../support/repeating.ts';
import type { LintRule } from '../../support/types.ts';
import { decideTag, optionReport, viewReport, wholeViewsOf } from '../../support/views.ts';

const stay = () => 'elements that no rule names stay, private ones included, whatever they hold';
const instead = () =>
  `write "remove_unknown_tags": "true", and a "keep" for each element that is needed, ${acceptHint()}`;

export const unknownTagsKept: LintRule = {
  id: 'unknown-tags-kept',
  severity: 'warning',
  docs: {
    what: 'Elements without a rule stay: private ones, and those of later editions of DICOM.',
    why: 'Manufacturers copy names and numbers into private elements, and PS3.15 E.1 removes what is not known to be safe.',
    wrong: { text: '{"general": {"preset": "default", "remove_unknown_tags": "false"}}' },
    right: { text: '{"general": {"preset": "default", "(2001,1003)": "keep"}}' },
  },
  check(file, report) {
    for (const place of wholeViewsOf(file)) {
      if (place.assignment.options.removeUnknownTags) continue;
      // Where names stay as well, identifiers-left says so.
      const named = e11Tags().some(
        (tag) =>
          directIdentifier(tag) !== undefined && decideTag(place.assignment, tag).reason === 'unknown-kept',
      );
      if (named) continue;
      const option = optionReport(place, 'remove_unknown_tags') ?? optionReport(place, 'preset');
      report({ ...(option ?? viewReport(place)), message: stay(), hint: instead() });
    }
  },
};
