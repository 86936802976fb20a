import { decidingRules } from '../../support/repetitions.ts';
import type { LintRule } from '../../support/types.ts';
import { userRules, viewsOf } from '../../support/views.ts';

const same = (command: string) => `general says ${command} for this tag as well`;
const takeOut = () => 'take one of the two rules out';
const there = () => 'the rule of general';

export const repeatsGeneral: LintRule = {
  id: 'repeats-general',
  severity: 'note',
  docs: {
    what: 'A rule of a project says what `general` says.',
    why: 'It changes nothing, and when one of the two is changed the other is easily forgotten.',
    wrong: { text: '{"general": {"(0008,1030)": "remove"}, "mystudy": {"(0008,1030)": "remove"}}' },
    right: { text: '{"general": {"(0008,1030)": "remove"}, "mystudy": {"(0008,1030)": "clear"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const all = userRules(place);
      for (const { user, repeated } of decidingRules(place)) {
        if (repeated?.layer !== 'general') continue;
        const other = all.find(({ rule }) => rule === repeated);
        report({
          ...user.report,
          message: same(user.rule.command.kind),
          hint: takeOut(),
          related: other === undefined ? [] : [{ message: there(), at: other.report.at }],
        });
      }
    }
  },
};
