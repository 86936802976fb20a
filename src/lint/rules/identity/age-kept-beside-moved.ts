import { shiftsDates } from '../../../assignment/shifts-dates.ts';
import type { Action } from '../../../assignment/types.ts';
import type { Tag } from '../../../standard/tag.ts';
import { acceptHint } from '../../support/attribute-text.ts';
import { presetReport } from '../../support/profile.ts';
import type { LintRule } from '../../support/types.ts';
import { decideTag, userRules, viewsOf } from '../../support/views.ts';

const PATIENT_AGE: Tag = 0x00101010;
const TELLING: readonly Action['kind'][] = ['keep', 'capage'];

const tells = (whose: string) =>
  `${whose} keeps PatientAge, and dates move: who knows the date of birth reads the year of the examination, of a small child its day, and so by how many days`;
const remove = () => `write "(0010,1010)": "remove", ${acceptHint()}`;

export const ageKeptBesideMoved: LintRule = {
  id: 'age-kept-beside-moved',
  severity: 'warning',
  docs: {
    what: 'Patient’s Age stays while dates move; where a preset keeps it on purpose, the finding is a note.',
    why: 'The age is that on the day of the examination. Who knows the date of birth reads the year from it, or the month or day where the age is in months or days, and so by about how many days the dates were moved.',
    wrong: {
      text: '{"general": {"preset": ["ps315-basic", "ps315-retain-modified-dates"], "(0010,1010)": "capage"}}',
    },
    right: { text: '{"general": {"preset": ["ps315-basic", "ps315-retain-modified-dates"]}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const { assignment } = place;
      const { action, rule } = decideTag(assignment, PATIENT_AGE);
      if (!TELLING.includes(action.kind) || !shiftsDates(assignment)) continue;
      const user = userRules(place).find((one) => one.rule === rule);
      if (user !== undefined) report({ ...user.report, message: tells(user.layer), hint: remove() });
      else
        report({
          ...presetReport(place),
          severity: 'note',
          message: tells(`the preset ${rule?.preset ?? assignment.preset}`),
          hint: remove(),
        });
    }
  },
};
