import { mayMatch } from '../../../rules/matches.ts';
import { type Effect, withoutEffect } from '../../support/effect.ts';
import { decidingRules } from '../../support/repetitions.ts';
import type { LintRule } from '../../support/types.ts';
import type { ViewPlace } from '../../support/views.ts';

const same = (command: string, preset: string) => `the preset ${preset} says ${command} for this tag as well`;
const takeOut = () => 'take the rule out, unless it is to hold even if the preset changes';

export const repeatsPreset: LintRule = {
  id: 'repeats-preset',
  severity: 'note',
  docs: {
    what: 'A rule says what the preset says.',
    why: 'It changes nothing, and makes the rules that do harder to find.',
    wrong: { text: '{"general": {"preset": "default", "(0008,0020)": "truncdate"}}' },
    right: { text: '{"general": {"preset": "default", "(0008,0020)": "remove"}}' },
  },
  check(file, report) {
    for (const found of withoutEffect(file, judge)) report(found);
  },
};

function* judge(place: ViewPlace): Iterable<Effect> {
  const { preset, rules } = place.assignment;
  const variants = rules.filter(({ sopClasses }) => sopClasses !== undefined);
  for (const { user, tag, repeated } of decidingRules(place)) {
    // For some SOP classes the preset says more than this rule, which wins over it.
    const isSpecial = variants.some(({ selector }) => mayMatch(selector, tag));
    yield {
      report: { ...user.report, message: same(user.rule.command.kind, preset), hint: takeOut() },
      hasEffect: repeated?.layer !== 'preset' || isSpecial,
    };
  }
}
