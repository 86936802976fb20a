import { safeCreators } from '../../standard/safe-private.ts';
import { elementOf, formatTag, groupOf, isPrivate, isPrivateCreator } from '../../standard/tag.ts';
import { acceptHint } from '../attribute-text.ts';
import { keptByUser } from '../kept.ts';
import type { LintRule } from '../types.ts';

const kept = (tag: string) =>
  `${tag} is private, and no creator's element of that number is in PS3.15 E.3.10-1, the list of safe private attributes`;
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
    for (const { tag, report: at } of keptByUser(file)) {
      if (!isPrivate(tag) || isPrivateCreator(tag)) continue;
      if (elementOf(tag) > 0xff && safeCreators(groupOf(tag), elementOf(tag) & 0xff).length > 0) continue;
      report({ ...at, message: kept(formatTag(tag)), hint: instead() });
    }
  },
};
