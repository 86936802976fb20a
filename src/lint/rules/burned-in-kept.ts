import { acceptHint } from '../attribute-text.ts';
import type { LintRule } from '../types.ts';
import { optionReport, viewsOf } from '../views.ts';

const kept = () => 'images that may show the name of the patient are passed on without a word';
const instead = () => `write "burned_in": "refuse", "drop" or "warn", ${acceptHint()}`;

export const burnedInKept: LintRule = {
  id: 'burned-in-kept',
  severity: 'warning',
  docs: {
    what: 'The option `burned_in` is keep.',
    why: 'Screenshots, dose screens and ultrasound show names in their pixels, which run never looks into.',
    wrong: { text: '{"general": {}, "mystudy": {"burned_in": "keep"}}' },
    right: { text: '{"general": {}, "mystudy": {"burned_in": "refuse"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const option = optionReport(place, 'burned_in');
      if (option !== undefined && place.assignment.options.burnedIn === 'keep')
        report({ ...option, message: kept(), hint: instead() });
    }
  },
};
