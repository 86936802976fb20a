import { shiftsDates } from '../../../assignment/shifts-dates.ts';
import { acceptHint } from '../../support/attribute-text.ts';
import type { LintRule } from '../../support/types.ts';
import { isInForce, optionReport, viewsOf } from '../../support/views.ts';

/** Below it, the month of an examination is told by its moved date. */
const FEW_DAYS = 30;

const days = (count: number) => (count === 1 ? 'one day' : `${count} days`);
const short = (count: number) =>
  count === 1
    ? 'every date moves by one day: whoever knows it reads the true date'
    : `dates move by no more than ${days(count)}: the true date is one of ${count} that are close together`;
const instead = () => `write 365 or more, or take "date_shift_max_days" out (3650), ${acceptHint()}`;

export const shortDateShift: LintRule = {
  id: 'short-date-shift',
  severity: 'warning',
  docs: {
    what: `\`date_shift_max_days\` is less than ${FEW_DAYS}, and a rule moves dates.`,
    why: 'Whoever knows roughly when somebody was examined finds the patient among a few.',
    wrong: { text: '{"general": {"date_shift_max_days": "7", "(0008,0020)": "shiftdate"}}' },
    right: { text: '{"general": {"date_shift_max_days": "365", "(0008,0020)": "shiftdate"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const option = optionReport(place, 'date_shift_max_days');
      const { dateShiftMaxDays } = place.assignment.options;
      if (option === undefined || !isInForce(option.property.value, dateShiftMaxDays)) continue;
      if (dateShiftMaxDays < FEW_DAYS && shiftsDates(place.assignment))
        report({ ...option, message: short(dateShiftMaxDays), hint: instead() });
    }
  },
};
