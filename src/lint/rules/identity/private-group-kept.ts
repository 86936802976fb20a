import { exampleOf } from '../../../assignment/example-tag.ts';
import { mayMatch, targetOf } from '../../../rules/matches.ts';
import type { Selector } from '../../../rules/types.ts';
import { isPrivate, makeTag, type Tag } from '../../../standard/tag.ts';
import { acceptHint } from '../../support/attribute-text.ts';
import { mayBeSafe } from '../../support/safe-element.ts';
import type { LintRule } from '../../support/types.ts';
import { decidedBy, userRules, viewsOf } from '../../support/views.ts';

const kept = () => 'this keeps private elements of any creator, whatever they hold';
const keptOf = (creator: string) =>
  `this keeps private elements of ${creator} that PS3.15 E.3.10-1, the list of safe private attributes, does not have`;
const oneByOne = () => `write one rule for each element that is needed, ${acceptHint()}`;

export const privateGroupKept: LintRule = {
  id: 'private-group-kept',
  severity: 'warning',
  docs: {
    what: 'A rule with x in its tag keeps private elements.',
    why: 'Which creator owns a block of a private group differs from file to file; some blocks hold copies of the header.',
    wrong: { text: '{"general": {}, "mystudy": {"(0029,xxxx)": "keep"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0019,0010)": "keep", "(0019,100c)": "keep"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { rule, report: at } of userRules(place)) {
        const target = targetOf(rule.selector);
        const sample = privateSample(target);
        if (sample === undefined) continue;
        const [decided] = decidedBy(place.assignment, rule, [sample]);
        if (decided?.decision.action.kind !== 'keep') continue;
        const message = target.kind === 'creator' ? keptOf(JSON.stringify(target.creator)) : kept();
        report({ ...at, message, hint: oneByOne() });
      }
    }
  },
};

/** A private element, no creator, that a selector with x meets; of a named owner, one that is not known to be safe. */
function privateSample(selector: Selector): Tag | undefined {
  if (selector.kind === 'creator' && selector.wildcards > 0)
    return [exampleOf(selector, (tag) => !mayBeSafe(tag, selector.creator))].find(
      (tag) => !mayBeSafe(tag, selector.creator),
    );
  // A VR speaks of others as well.
  if (selector.kind !== 'mask') return undefined;
  // Each x becomes 1 or 9: an odd group, and an element of a block.
  for (const digit of [0x11111111, 0x99999999]) {
    const tag = ((selector.value | (digit & ~selector.mask)) >>> 0) as Tag;
    if (isPrivate(tag) && (tag & 0xffff) >= 0x1000 && mayMatch(selector, tag)) return tag;
  }
  const lowest = makeTag(selector.value >>> 16, (selector.value & 0xffff) | 0x1000);
  return isPrivate(lowest) && mayMatch(selector, lowest) ? lowest : undefined;
}
