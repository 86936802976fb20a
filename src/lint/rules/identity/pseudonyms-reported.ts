import { acceptHint } from '../../support/attribute-text.ts';
import type { LintRule } from '../../support/types.ts';
import { optionReport, viewsOf } from '../../support/views.ts';

const reported = () =>
  'result.json gets the new Patient IDs, which mercure keeps beside the number of the patient: whoever can read its database knows whose the images are';
const instead = () =>
  `take it out, and work pseudonyms out with the key where they are needed, ${acceptHint()}`;

export const pseudonymsReported: LintRule = {
  id: 'pseudonyms-reported',
  severity: 'warning',
  docs: {
    what: 'The option `report_pseudonyms` is true.',
    why: 'What leads from a pseudonym back to the patient is to be kept separately, for few people (GDPR Article 4(5)). Folder, sftp and rsync targets get result.json with the images.',
    wrong: { text: '{"general": {}, "lung": {"report_pseudonyms": true}}' },
    right: { text: '{"general": {}, "lung": {"report_pseudonyms": false}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const option = optionReport(place, 'report_pseudonyms');
      if (option !== undefined && place.assignment.options.reportPseudonyms)
        report({ ...option, message: reported(), hint: instead() });
    }
  },
};
