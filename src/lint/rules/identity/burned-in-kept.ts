import type { JsonProperty } from '../../../settings/tree.ts';
import { acceptHint } from '../../support/attribute-text.ts';
import type { LintRule } from '../../support/types.ts';
import { optionReport, viewsOf } from '../../support/views.ts';

const kept = () => 'images that may show the name of the patient are passed on without a warning';
const instead = () => `write "burned_in": "refuse", "drop" or "warn", ${acceptHint()}`;
const keptWithout = () =>
  'images that may show the name of the patient are passed on without a warning in tasks of a project without a section';
const insteadWithout = () =>
  `write "burned_in": "refuse", "drop" or "warn", or "require_project": "true", ${acceptHint()}`;

export const burnedInKept: LintRule = {
  id: 'burned-in-kept',
  severity: 'warning',
  docs: {
    what: 'The option `burned_in` is keep, for a project or for tasks whose project has no section.',
    why: 'Screenshots, dose screens and ultrasound show names in their pixels, which run never looks into.',
    wrong: { text: '{"general": {}, "mystudy": {"burned_in": "keep"}}' },
    right: { text: '{"general": {}, "mystudy": {"burned_in": "refuse"}}' },
  },
  check(file, report) {
    const said = new Set<JsonProperty>();
    for (const place of viewsOf(file)) {
      const option = optionReport(place, 'burned_in');
      if (option === undefined || place.assignment.options.burnedIn !== 'keep') continue;
      if (!place.isAlone) {
        said.add(option.property);
        report({ ...option, message: kept(), hint: instead() });
      } else if (!said.has(option.property)) {
        report({ ...option, withoutSection: undefined, message: keptWithout(), hint: insteadWithout() });
      }
    }
  },
};
