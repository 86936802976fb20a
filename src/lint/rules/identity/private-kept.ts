import { formatSelector } from '../../../rules/format-selector.ts';
import { targetOf } from '../../../rules/matches.ts';
import { formatTag, isPrivate, isPrivateCreator } from '../../../standard/tag.ts';
import { acceptHint } from '../../support/attribute-text.ts';
import { keptByUser } from '../../support/kept.ts';
import { mayBeSafe } from '../../support/safe-element.ts';
import type { LintRule } from '../../support/types.ts';

const kept = (tag: string) =>
  `${tag} is private, and no creator's element of that number is in PS3.15 E.3.10-1, the list of safe private attributes`;
const keptOf = (selector: string) =>
  `${selector} is private, and not in PS3.15 E.3.10-1, the list of safe private attributes`;
const instead = () => `find out what the manufacturer writes there, ${acceptHint()}`;

export const privateKept: LintRule = {
  id: 'private-kept',
  severity: 'warning',
  docs: {
    what: 'A rule of the settings keeps a private element that PS3.15 Table E.3.10-1 does not call safe.',
    why: 'Private elements hold protocols, names and whole copies of the header; the table lists those that do not.',
    wrong: { text: '{"general": {}, "mystudy": {"(0029,0010)": "keep", "(0029,1020)": "keep"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0019,0010)": "keep", "(0019,100c)": "keep"}}' },
  },
  check(file, report) {
    for (const { tag, creator, rule, verb, report: at } of keptByUser(file)) {
      if (verb !== 'keeps' || !isPrivate(tag) || isPrivateCreator(tag) || mayBeSafe(tag, creator)) continue;
      const message =
        creator === undefined ? kept(formatTag(tag)) : keptOf(formatSelector(targetOf(rule.selector)));
      report({ ...at, message, hint: instead() });
    }
  },
};
