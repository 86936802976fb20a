import { propertyOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { ourRules, ruleReport } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const shared = (modules: number) =>
  `these settings go to ${modules === 2 ? 'both' : `all ${modules}`} modules of the chain, and each of them reads the sections of the others`;
const list = () => 'write a list with one settings object for each module, in the order of the chain';

export const chainSharesSettings: LintRule = {
  id: 'chain-shares-settings',
  severity: 'note',
  docs: {
    what: 'A rule with several modules has one settings object for all of them.',
    why: 'mercure hands an object to every module of the chain; only a list is taken apart.',
    wrong: mercureExample({
      rule: { processing_module: ['anonymizer', 'viewer'], processing_settings: { mystudy: {} } },
      modules: { viewer: { docker_tag: 'example/viewer:1' } },
    }),
    right: mercureExample({
      rule: { processing_module: ['anonymizer', 'viewer'], processing_settings: [{ mystudy: {} }, {}] },
      modules: { viewer: { docker_tag: 'example/viewer:1' } },
    }),
  },
  check(file, report) {
    for (const use of ourRules(file)) {
      const property = propertyOf(use.rule.object, 'processing_settings');
      const modules = use.rule.chain.length;
      if (modules < 2 || property?.value.kind !== 'object' || property.value.properties.length === 0)
        continue;
      report({ ...ruleReport(file, use), at: property, message: shared(modules), hint: list() });
    }
  },
};
