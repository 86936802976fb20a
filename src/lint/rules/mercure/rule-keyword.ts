import { memberOf } from '../../../documents/mercure-file.ts';
import { nearest } from '../../../rules/near.ts';
import { quoteKey } from '../../../rules/selector.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { ourRules, ruleReport, weightIn } from '../../support/mercure-parts.ts';
import { keywordsIn } from '../../support/rule-text.ts';
import type { LintRule } from '../../support/types.ts';

const unknown = (name: string) => `the rule asks for ${name}, which no image has: it never lets one through`;
const meant = (name: string) => `did you mean ${name}? mercure compares such names letter by letter`;

/** What mercure puts beside the keywords of PS3.6. */
const AETS = ['ReceiverAET', 'SenderAET'];

export const ruleKeyword: LintRule = {
  id: 'rule-keyword',
  severity: 'warning',
  docs: {
    what: 'A rule of mercure asks for a keyword that is all but ReceiverAET or SenderAET.',
    why: 'mercure knows no such keyword, and the rule never applies: what is sent for the project gets no task, or another rule takes it.',
    wrong: mercureExample({ rule: { rule: '"az_" in @RecieverAET@.lower()' } }),
    right: mercureExample({ rule: { rule: '"az_" in @ReceiverAET@.lower()' } }),
  },
  check(file, report) {
    for (const use of ourRules(file)) {
      const node = memberOf(use.rule.object, 'rule');
      if (node?.kind !== 'string') continue;
      for (const keyword of new Set(keywordsIn(node.value))) {
        const near =
          AETS.find((name) => name.toLowerCase() === keyword.toLowerCase()) ?? nearest(keyword, AETS, 2);
        if (near === undefined || near === keyword) continue;
        report({
          ...ruleReport(file, use),
          at: node,
          severity: weightIn(use.rule, 'warning'),
          message: unknown(quoteKey(keyword)),
          hint: meant(quoteKey(near)),
        });
      }
    }
  },
};
