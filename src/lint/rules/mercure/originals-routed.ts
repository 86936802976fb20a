import { mercureExample } from '../../support/mercure-example.ts';
import {
  actionOf,
  ourRules,
  ruleReport,
  runsModules,
  valueOrKey,
  weightIn,
} from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const notRun = (action: string) => `the action is ${action}, and so mercure does not run the anonymizer`;
const sentOn = (action: string) => `${notRun(action)}: the targets get the originals`;
const both = () => 'write "action": "both", or take the module out of the rule';

export const originalsRouted: LintRule = {
  id: 'originals-routed',
  severity: 'error',
  docs: {
    what: 'A rule of mercure names the anonymizer, but its action runs no module.',
    why: 'With the action `route`, which is the default, mercure sends the images to the targets as they came.',
    wrong: mercureExample({ rule: { action: 'route', target: 'pacs' } }),
    right: mercureExample({ rule: { action: 'both', target: 'pacs' } }),
  },
  check(file, report) {
    for (const use of ourRules(file)) {
      const { rule } = use;
      if (runsModules(rule)) continue;
      const action = actionOf(rule);
      const routes = action === 'route';
      report({
        ...ruleReport(file, use),
        at: valueOrKey(rule.property, 'action'),
        severity: weightIn(rule, routes ? 'error' : 'warning'),
        message: routes ? sentOn(action) : notRun(known(action)),
        hint: both(),
      });
    }
  },
};

/** What mercure knows; anything else is not repeated. */
const known = (action: string): string =>
  ['discard', 'notification'].includes(action) ? action : 'unknown to mercure';
