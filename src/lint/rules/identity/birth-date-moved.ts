import type { Tag } from '../../../standard/tag.ts';
import { acceptHint } from '../../support/attribute-text.ts';
import type { LintRule } from '../../support/types.ts';
import { decideTag, userRules, viewsOf } from '../../support/views.ts';

const BIRTH_DATE: Tag = 0x00100030;

const moved = (whose: string) =>
  `${whose} moves PatientBirthDate too: whoever knows the birth date of a patient knows by how many days all dates of that patient were moved`;
const clear = () => `write "(0010,0030)": "clear", ${acceptHint()}`;

export const birthDateMoved: LintRule = {
  id: 'birth-date-moved',
  severity: 'warning',
  docs: {
    what: 'A rule on all dates, or on the birth date, moves Patient’s Birth Date.',
    why: 'All dates of a patient move by the same number of days, and birth dates are known to many. The presets of the standard leave it empty.',
    wrong: {
      text: '{"general": {"(vr:DA)": "shiftdate"}}',
    },
    right: { text: '{"general": {"(vr:DA)": "shiftdate", "(0010,0030)": "clear"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const { action, rule } = decideTag(place.assignment, BIRTH_DATE);
      if (action.kind !== 'shiftdate') continue;
      const user = userRules(place).find((one) => one.rule === rule);
      if (user !== undefined) report({ ...user.report, message: moved(user.layer), hint: clear() });
    }
  },
};
