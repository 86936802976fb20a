import { filledIn } from '../../../assignment/example-tag.ts';
import { commandText } from '../../../assignment/print.ts';
import { compareWidth } from '../../../assignment/rank.ts';
import { strictness } from '../../../rules/commands.ts';
import { mayMatch } from '../../../rules/matches.ts';
import { mayMeet } from '../../../rules/meet.ts';
import { formatSelector } from '../../../rules/selector.ts';
import type { Selector } from '../../../rules/types.ts';
import { allEntries } from '../../../standard/dictionary.ts';
import type { Tag } from '../../../standard/tag.ts';
import { whateverProject } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';
import { type UserRule, userRules, viewsOf } from '../../support/views.ts';

const stricter = (own: string, other: string, command: string) =>
  `${own} and ${other} are equally narrow: where both match an element, ${command} decides, which is stricter`;
const first = (own: string, other: string) =>
  `${own} and ${other} are equally narrow: where both match an element, the one that stands first decides`;
const narrower = () => 'write a narrower rule for what both of them match';
const there = () => 'the other rule';

export const equalSelectors: LintRule = {
  id: 'equal-selectors',
  severity: 'warning',
  docs: {
    what: 'Two equally narrow rules of one section may match the same element, and say different things.',
    why: 'Within a section the narrower rule wins, whatever their order; of equally narrow ones the stricter wins, which may not be what was meant.',
    wrong: { text: '{"general": {"(0008,10xx)": "clear", "(0008,xx30)": "remove"}}' },
    right: {
      text: '{"general": {"(0008,10xx)": "clear", "(0008,xx30)": "remove", "(0008,1030)": "remove"}}',
    },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      // Of two exact tags, equal ones are refused, and others never meet.
      const all = userRules(place);
      for (const [i, strong] of all.entries()) {
        if (strong.rule.selector.kind === 'exact') continue;
        for (const weak of all.slice(i + 1)) {
          if (!isUndecided(strong, weak) || isSettled(strong, weak, all.slice(0, i))) continue;
          const [own, other] = [weak, strong].map(({ rule }) => formatSelector(rule.selector)) as [
            string,
            string,
          ];
          const isStricter = strictness(strong.rule.command.kind) > strictness(weak.rule.command.kind);
          report({
            ...whateverProject(weak).report,
            message: isStricter ? stricter(own, other, strong.rule.command.kind) : first(own, other),
            hint: narrower(),
            related: [{ message: there(), at: strong.report.at }],
          });
        }
      }
    }
  },
};

/** Only what is stricter, or what stands first, decides between the two. */
const isUndecided = ({ rule: a }: UserRule, { rule: b }: UserRule): boolean =>
  a.layer === b.layer &&
  compareWidth(a.selector, b.selector) === 0 &&
  commandText(a.command) !== commandText(b.command) &&
  mayMeet(a.selector, b.selector);

/** A stronger rule speaks of all that both meet, as far as that can be listed. */
function isSettled({ rule: a }: UserRule, { rule: b }: UserRule, stronger: readonly UserRule[]): boolean {
  const both = candidates(a.selector).filter((tag) => mayMatch(b.selector, tag));
  const isNamed = (tag: Tag): boolean =>
    stronger.some(({ rule: { selector } }) => selector.kind !== 'path' && mayMatch(selector, tag));
  return both.length > 0 && both.every(isNamed);
}

/** The tags that a selector meets: those of PS3.6 for a VR, all where there are few, else none. */
function candidates(selector: Selector): readonly Tag[] {
  if (selector.kind === 'vr')
    return allEntries()
      .map(({ tag }) => tag)
      .filter((tag) => mayMatch(selector, tag));
  return selector.kind === 'mask' && selector.wildcards <= 2 ? [...filledIn(selector)] : [];
}
