import { sharedDate } from '../../../standard/shared-dates.ts';
import { attributeName } from '../../support/attribute-text.ts';
import { oneElement } from '../../support/kept.ts';
import type { LintRule } from '../../support/types.ts';
import { decidedBy, userRules, viewsOf } from '../../support/views.ts';

const stays = (command: string, name: string, why: string) =>
  `${command} does not move ${name} (${why}): moved, it would tell by how many days all dates were moved`;
const remove = () => 'write "remove", or take the rule out: it goes as the Basic Profile says';

export const sharedDateShift: LintRule = {
  id: 'shared-date-shift',
  severity: 'warning',
  docs: {
    what: 'A rule moves a date that is not the patient’s own, such as that of a calibration.',
    why: 'Other patients have the same date, or it is published: moved, it would tell by how many days all dates of the patient were moved. It goes instead, as the Basic Profile says.',
    wrong: { text: '{"general": {"(0018,1200)": "shiftdate"}}' },
    right: { text: '{"general": {"(0018,1200)": "remove", "(0008,0020)": "shiftdate"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file))
      for (const { rule, report: at } of userRules(place)) {
        const one = oneElement(rule.selector);
        if (one === undefined) continue;
        const [decided] = decidedBy(place.assignment, rule, [one.tag]);
        const why = sharedDate(one.tag);
        if (decided?.decision.reason !== 'shared-date' || why === undefined) continue;
        report({ ...at, message: stays(rule.text.trim(), attributeName(one.tag), why), hint: remove() });
      }
  },
};
