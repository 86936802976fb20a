import { memberOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { ourRules, ruleReport, weightIn } from '../../support/mercure-parts.ts';
import { caseSensitiveTests } from '../../support/rule-text.ts';
import type { LintRule } from '../../support/types.ts';

const oneCase = (text: string) =>
  `the AE title is tested for ${text} letter by letter: the same title in other letters is missed`;
const never = (text: string) => `the AE title is changed to another case first, and never holds ${text}`;
const lower = () =>
  'compare in small letters: tags.ReceiverAET.lower().startswith("az_"), or tags.ReceiverAET.lower() == "az_mystudy"';

export const aetCase: LintRule = {
  id: 'aet-case',
  severity: 'warning',
  docs: {
    what: 'A rule of mercure tests the AE title for `az_` with regard to case.',
    why: 'Senders write AE titles in upper and lower case; what the rule misses, another rule may send on as it came.',
    wrong: mercureExample({ rule: { rule: '"AZ_" in @ReceiverAET@' } }),
    right: mercureExample({ rule: { rule: '"az_" in @ReceiverAET@.lower()' } }),
  },
  check(file, report) {
    for (const use of ourRules(file)) {
      const node = memberOf(use.rule.object, 'rule');
      if (node?.kind !== 'string') continue;
      const [found] = caseSensitiveTests(node.value);
      if (found === undefined) continue;
      const text = JSON.stringify(found.text.slice(0, 16));
      report({
        ...ruleReport(file, use),
        at: node,
        severity: weightIn(use.rule, 'warning'),
        message: found.never ? never(text) : oneCase(text),
        hint: lower(),
      });
    }
  },
};
