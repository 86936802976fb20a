import { exampleContext } from '../../../assignment/example-tag.ts';
import type { RankedRule } from '../../../assignment/types.ts';
import { matches, targetOf } from '../../../rules/matches.ts';
import type { Selector } from '../../../rules/types.ts';
import { creatorTagOf, elementOf, formatTag, isPrivate, type Tag } from '../../../standard/tag.ts';
import type { LintRule } from '../../support/types.ts';
import { decidedBy, userRules, viewsOf } from '../../support/views.ts';

const anyOwner = (tag: string, creator: string) =>
  `${tag} is kept whoever owns it: its meaning depends on the creator that ${creator} names, and no rule names that`;
const keepCreator = (tag: string, creator: string) =>
  `name the owner instead, in the braces of "${tag.slice(0, 6)}{...}${tag.slice(8)}"; or write "${creator}": "keep" beside it, if you know whose block this is in every file`;
const noBlock = (tag: string) =>
  `${tag} belongs to no block: PS3.5 Section 7.8.1 has no such private element`;
const takeOut = () => 'take the rule out';

export const privateWithoutCreator: LintRule = {
  id: 'private-without-creator',
  severity: 'warning',
  docs: {
    what: 'A rule keeps a private element, and no rule keeps its private creator.',
    why: "A block number belongs to whoever took it first in that file: in another file the same tag is another manufacturer's element.",
    wrong: { text: '{"general": {"(0019,100c)": "keep"}}' },
    right: { text: '{"general": {"(0019,0010)": "keep", "(0019,100c)": "keep"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { rule, report: shared } of userRules(place)) {
        const target = targetOf(rule.selector);
        if (target.kind !== 'exact') continue;
        const { tag } = target;
        if (!isPrivate(tag) || elementOf(tag) < 0x100) continue;
        const [decided] = decidedBy(place.assignment, rule, [tag]);
        if (decided?.decision.action.kind !== 'keep') continue;
        const creator = creatorTagOf(tag);
        if (elementOf(creator) < 0x10) {
          report({ ...shared, message: noBlock(formatTag(tag)), hint: takeOut() });
        } else if (!isNamed(place.assignment.rules, creator, rule.selector)) {
          const message = anyOwner(formatTag(tag), formatTag(creator));
          report({ ...shared, message, hint: keepCreator(formatTag(tag), formatTag(creator)) });
        }
      }
    }
  },
};

/** Some rule keeps the creator, where the element stands. */
const isNamed = (rules: readonly RankedRule[], creator: Tag, around: Selector): boolean => {
  const place = exampleContext(around, creator);
  const first = rules.find(({ selector }) => matches(selector, creator, place));
  return first !== undefined && first.command.kind !== 'remove' && first.command.kind !== 'clear';
};
