import { andMore, lostByUser, whereNeeded } from '../../support/needed.ts';
import type { LintRule } from '../../support/types.ts';

const removed = (what: string) => `this removes ${what}: it may be empty, but must be there`;
const clear = () => 'write "clear"';

export const type2Removed: LintRule = {
  id: 'type-2-removed',
  severity: 'warning',
  docs: {
    what: 'A rule of the settings removes an attribute of Type 2, which must be there, even if empty.',
    why: 'Archives and viewers may refuse objects that lack an attribute of Type 2 (PS3.5 Section 7.4.3).',
    wrong: { text: '{"general": {}, "mystudy": {"(0010,0010)": "remove"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0010,0010)": "clear"}}' },
  },
  check(file, report) {
    for (const { tags, need, report: at } of lostByUser(file)) {
      if (need !== 'present') continue;
      report({
        ...at,
        message: removed(`${whereNeeded(tags[0]!)}${andMore(tags)}`),
        hint: clear(),
      });
    }
  },
};
