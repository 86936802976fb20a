import { shiftsDates } from '../../../assignment/shifts-dates.ts';
import { dictionaryVr } from '../../../standard/dictionary.ts';
import { isNeverMapped } from '../../../standard/uids.ts';
import { acceptHint, attributeName } from '../../support/attribute-text.ts';
import { keptByUser } from '../../support/kept.ts';
import { presetReport } from '../../support/profile.ts';
import type { LintRule } from '../../support/types.ts';
import { optionReport, viewsOf } from '../../support/views.ts';

const tell = (what: string) =>
  `${what}, and dates move: many UIDs hold the time at which they were made, which tells by how many days`;
const takeOut = (what: string) => `take ${what} out, ${acceptHint()}`;
const map = () => `write "mapuid", ${acceptHint()}`;

export const uidsKeptBesideMoved: LintRule = {
  id: 'uids-kept-beside-moved',
  severity: 'warning',
  docs: {
    what: 'UIDs stay while dates move; where a preset keeps them on purpose, the finding is a note.',
    why: 'Devices make UIDs of their number and the time, such as 1.2.3.20190305101112.1. One of them beside a moved date tells by how many days all dates of the patient were moved.',
    wrong: {
      text: '{"general": {"preset": ["ps315-basic", "ps315-retain-modified-dates"], "retain_uids": "true"}}',
    },
    right: { text: '{"general": {"preset": ["ps315-basic", "ps315-retain-modified-dates"]}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      if (!place.assignment.options.retainUids || !shiftsDates(place.assignment)) continue;
      const option = optionReport(place, 'retain_uids');
      if (option !== undefined)
        report({ ...option, message: tell('the UIDs stay'), hint: takeOut('"retain_uids"') });
      else
        report({
          ...presetReport(place),
          severity: 'note',
          message: tell('the UIDs stay'),
          hint: takeOut('the preset that retains them'),
        });
    }
    for (const { tag, layer, assignment, report: at } of keptByUser(file)) {
      if (dictionaryVr(tag) !== 'UI' || isNeverMapped(tag) || assignment.options.retainUids) continue;
      if (shiftsDates(assignment))
        report({ ...at, message: tell(`${layer} keeps ${attributeName(tag)}`), hint: map() });
    }
  },
};
