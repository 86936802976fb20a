import { parseSelector, quoteKey } from '../../../rules/selector.ts';
import { findOption } from '../../../settings/options.ts';
import type { LintRule } from '../../support/types.ts';
import { optionReport, viewsOf } from '../../support/views.ts';

const changesNothing = (key: string) => `the section ${key} has neither a rule nor an option`;
const fillOrDrop = () => 'write what is to differ from general, or take the section out';

export const emptySection: LintRule = {
  id: 'empty-section',
  severity: 'note',
  docs: {
    what: 'The section of a project holds no rule and no option.',
    why: 'The project is treated as `general` says, as it would be without a section. (With `require_project` the section itself has a meaning.)',
    wrong: { text: '{"general": {}, "mystudy": {}}' },
    right: { text: '{"general": {"require_project": "true"}, "mystudy": {}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const { view, shared } = place;
      const { property } = view;
      if (property?.value.kind !== 'object' || optionReport(place, 'require_project') !== undefined) continue;
      const isEmpty = property.value.properties.every(
        ({ key }) => findOption(key) === undefined && parseSelector(key) === undefined,
      );
      if (isEmpty)
        report({
          ...shared,
          at: property,
          sections: [property.key],
          message: changesNothing(quoteKey(property.key)),
          hint: fillOrDrop(),
        });
    }
  },
};
