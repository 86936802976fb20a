import { counted } from '../../../finding/counted.ts';
import { nameSome } from '../../support/attribute-text.ts';
import { mostTelling } from '../../support/identifiers.ts';
import { oneElement } from '../../support/kept.ts';
import { identifyingTags } from '../../support/repeating.ts';
import type { LintRule } from '../../support/types.ts';
import { decidedBy, userRules, viewsOf } from '../../support/views.ts';

const keepsMany = (number: number, names: string) =>
  `this keeps ${counted(number, 'identifying attribute')} at once: ${names}`;
const oneByOne = () => 'write one rule for each tag that is to stay';

export const broadKeep: LintRule = {
  id: 'broad-keep',
  severity: 'error',
  docs: {
    what: 'A rule with x in its tag, or on all elements of a VR, keeps attributes that identify: those of PS3.15 Table E.1-1, and those that it forgets.',
    why: 'A later layer wins over the exact rules of the preset, so a group of tags brings back names and numbers.',
    wrong: { text: '{"general": {}, "mystudy": {"(0010,xxxx)": "keep"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0028,001x)": "keep"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { rule, report: at } of userRules(place)) {
        if (oneElement(rule.selector) !== undefined) continue;
        const kept = decidedBy(place.assignment, rule, identifyingTags())
          .filter(({ decision }) => decision.action.kind === 'keep')
          .map(({ tag }) => tag);
        if (kept.length === 0) continue;
        report({ ...at, message: keepsMany(kept.length, nameSome(mostTelling(kept), 3)), hint: oneByOne() });
      }
    }
  },
};
