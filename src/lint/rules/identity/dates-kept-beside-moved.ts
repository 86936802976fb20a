import { carriedValues } from '../../../assignment/coverage/carried-values.ts';
import { shiftsDates } from '../../../assignment/shifts-dates.ts';
import { TELLS } from '../../../rules/disclosure.ts';
import type { Tag } from '../../../standard/tag.ts';
import { acceptHint, nameSome } from '../../support/attribute-text.ts';
import { datesOfCourse } from '../../support/dates.ts';
import { tagsToAsk } from '../../support/kept.ts';
import { presetReport } from '../../support/profile.ts';
import type { LintRule } from '../../support/types.ts';
import {
  decidedBy,
  decideTag,
  optionReport,
  userRules,
  type ViewPlace,
  viewsOf,
} from '../../support/views.ts';

const NAMED = 3;

const gives = (subject: string, tags: readonly Tag[]) =>
  `${subject} ${nameSome(tags, NAMED)}, and other dates move: the difference tells by how many days`;
const move = () => `write "shiftdate", "truncdate" or "remove", ${acceptHint()}`;
const moveAll = () => `write rules for them: "(vr:DA)": "shiftdate", "(vr:DT)": "shiftdate"; ${acceptHint()}`;

export const datesKeptBesideMoved: LintRule = {
  id: 'dates-kept-beside-moved',
  severity: 'warning',
  docs: {
    what: 'A date stays as it is while others move.',
    why: 'The dates of an examination are near to one another: the one that stays tells by how many days all others were moved, and with them all dates of the patient.',
    wrong: {
      text: '{"general": {"preset": ["ps315-basic", "ps315-retain-modified-dates"], "(0008,0021)": "keep"}}',
    },
    right: { text: '{"general": {"preset": ["ps315-basic", "ps315-retain-modified-dates"]}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      if (!shiftsDates(place.assignment)) continue;
      for (const { report: at, layer, tags } of keptByRules(place))
        report({ ...at, message: gives(`${layer} keeps`, tags), hint: move() });
      const others = datesOfCourse().filter((tag) => {
        const { action, rule } = decideTag(place.assignment, tag);
        return action.kind === 'keep' && (rule === undefined || rule.layer === 'preset');
      });
      if (others.length === 0) continue;
      const isUnknown = decideTag(place.assignment, others[0]!).reason === 'unknown-kept';
      const at = (isUnknown && optionReport(place, 'remove_unknown_tags')) || presetReport(place);
      const subject = isUnknown ? 'no rule speaks of' : `the preset ${place.assignment.preset} keeps`;
      report({ ...at, message: gives(subject, others), hint: moveAll() });
    }
  },
};

/** Rules of the user that leave a date as it is, or write it into another attribute. */
function keptByRules(place: ViewPlace) {
  const { assignment } = place;
  const carried = carriedValues(assignment).filter(
    ({ from, tells }) => tells === TELLS.everything && datesOfCourse().includes(from),
  );
  return userRules(place).flatMap((user) => {
    const kept = decidedBy(assignment, user.rule, tagsToAsk(user.rule.selector, datesOfCourse))
      .filter(({ tag, decision }) => decision.action.kind === 'keep' && datesOfCourse().includes(tag))
      .map(({ tag }) => tag);
    const written = carried.flatMap(({ decision, from }) => (decision.rule === user.rule ? [from] : []));
    const tags = [...new Set([...kept, ...written])];
    return tags.length === 0 ? [] : [{ ...user, tags }];
  });
}
