import { acceptHint } from '../../support/attribute-text.ts';
import type { LintRule } from '../../support/types.ts';
import { optionReport, viewsOf } from '../../support/views.ts';

const retained = () =>
  'the UIDs stay: whoever has access to the original archive finds the patient by them (PS3.15 E.1-1 says U)';
const instead = () =>
  `take "retain_uids" out: references between the images of a task hold without it, ${acceptHint()}`;

export const uidsRetained: LintRule = {
  id: 'uids-retained',
  severity: 'warning',
  docs: {
    what: 'The option `retain_uids` is true.',
    why: 'A UID is the number of one study in the archive, and often holds the time of the examination.',
    wrong: { text: '{"general": {}, "mystudy": {"retain_uids": "true"}}' },
    right: { text: '{"general": {}, "mystudy": {"retain_uids": "false"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const option = optionReport(place, 'retain_uids');
      if (option !== undefined && place.assignment.options.retainUids)
        report({ ...option, message: retained(), hint: instead() });
    }
  },
};
