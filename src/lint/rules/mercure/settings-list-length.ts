import { propertyOf } from '../../../documents/mercure-file.ts';
import { counted } from '../../../finding/counted.ts';

import { mercureExample } from '../../support/mercure-example.ts';
import { ourRules, ruleReport, weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const differ = (entries: number, modules: number) =>
  `${counted(entries, 'settings object')} for ${counted(modules, 'module')}: mercure takes them by their place in the chain`;
const oneEach = () => 'write one object for each module, {} where it has none';

export const settingsListLength: LintRule = {
  id: 'settings-list-length',
  severity: 'warning',
  docs: {
    what: 'The list of settings in a rule is not as long as its chain of modules.',
    why: 'A module gets the settings of another one, or none.',
    wrong: mercureExample({
      rule: { processing_module: ['anonymizer', 'viewer'], processing_settings: [{ mystudy: {} }] },
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
      if (property?.value.kind !== 'array') continue;
      const entries = property.value.items.length;
      const modules = use.rule.chain.length;
      if (entries === modules) continue;
      report({
        ...ruleReport(file, use),
        at: property,
        severity: weightIn(use.rule, 'warning'),
        message: differ(entries, modules),
        hint: oneEach(),
      });
    }
  },
};
