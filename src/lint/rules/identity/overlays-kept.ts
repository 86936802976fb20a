import { e11Row } from '../../../standard/e11.ts';
import { acceptHint } from '../../support/attribute-text.ts';
import { tagsToAsk } from '../../support/kept.ts';
import { isRepeating, repeatingTags } from '../../support/repeating.ts';
import type { LintRule } from '../../support/types.ts';
import { decidedBy, decideTag, optionReport, userRules, viewsOf } from '../../support/views.ts';

const kept = (what: string) =>
  `${what} stay: they hold what was drawn and typed onto the image, and nobody looks into them`;
const instead = (option: string) => `write "${option}": "true", ${acceptHint()}`;

const GROUPS = [
  { what: 'overlays', option: 'remove_overlays', sample: 0x60003000, group: 0x60 },
  { what: 'curves', option: 'remove_curves', sample: 0x50003000, group: 0x50 },
] as const;

export const overlaysKept: LintRule = {
  id: 'overlays-kept',
  severity: 'warning',
  docs: {
    what: 'Overlays or curves stay in the output.',
    why: 'Annotations hold names and notes as pictures; PS3.15 E.1-1 removes both, unless they are cleaned by hand.',
    wrong: {
      text: '{"general": {}, "mystudy": {"remove_overlays": "false", "(60xx,3000)": "keep"}}',
    },
    right: { text: '{"general": {}, "mystudy": {"remove_overlays": "true"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { rule, report: at } of userRules(place)) {
        const tags = tagsToAsk(rule.selector, repeatingTags);
        const [found] = decidedBy(place.assignment, rule, tags).filter(({ tag, decision }) => {
          const row = e11Row(tag);
          return row !== undefined && isRepeating(row) && decision.action.kind === 'keep';
        });
        if (found === undefined) continue;
        const group = GROUPS.find((one) => one.group === found.tag >>> 24)!;
        report({ ...at, message: kept(group.what), hint: instead(group.option) });
      }
      for (const { what, option, sample } of GROUPS) {
        const given = optionReport(place, option);
        if (given === undefined || decideTag(place.assignment, sample).reason !== 'unknown-kept') continue;
        report({ ...given, message: kept(what), hint: instead(option) });
      }
    }
  },
};
