import { leastDays, possibleDays } from '../../../assignment/day-range.ts';
import { shiftsDates } from '../../../assignment/shifts-dates.ts';
import { acceptHint } from '../../support/attribute-text.ts';
import type { LintRule } from '../../support/types.ts';
import { isInForce, optionReport, viewsOf } from '../../support/views.ts';

/** Of so few days, one that is known from elsewhere tells which it is. */
const FEW = 30;

const days = (count: number) => (count === 1 ? 'one day' : `${count} days`);
const short = (most: number) =>
  possibleDays(most) === 1
    ? `every date moves by ${days(most)}, and whoever knows it reads the true date`
    : `dates move by ${leastDays(most)} to ${days(most)}: the true date is one of ${possibleDays(most)} that are close together`;
const instead = () => `write 365 or more, or take "date_shift_max_days" out (3650), ${acceptHint()}`;

export const shortDateShift: LintRule = {
  id: 'short-date-shift',
  severity: 'warning',
  docs: {
    what: `\`date_shift_max_days\` leaves ${FEW} or fewer days to move dates by, and a rule moves dates. Dates move by at least ${leastDays(365)} days; under a limit below that, by at least ${days(leastDays(1))}.`,
    why: 'Who knows roughly when somebody was examined finds the patient among a few; of a single number of days everybody knows which it is.',
    wrong: { text: '{"general": {"date_shift_max_days": "45", "(0008,0020)": "shiftdate"}}' },
    right: { text: '{"general": {"date_shift_max_days": "365", "(0008,0020)": "shiftdate"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const option = optionReport(place, 'date_shift_max_days');
      const { dateShiftMaxDays } = place.assignment.options;
      if (option === undefined || !isInForce(option.property.value, dateShiftMaxDays)) continue;
      if (possibleDays(dateShiftMaxDays) <= FEW && shiftsDates(place.assignment))
        report({ ...option, message: short(dateShiftMaxDays), hint: instead() });
    }
  },
};
