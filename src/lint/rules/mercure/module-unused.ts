import { mercureExample } from '../../support/mercure-example.ts';
import { ourModules } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const unused = () => 'no rule of mercure uses this module, and so its settings take no effect';

export const moduleUnused: LintRule = {
  id: 'module-unused',
  severity: 'note',
  docs: {
    what: 'A module of the anonymizer that no rule uses.',
    why: 'Nothing is de-identified by it; perhaps the rule names another module, or was renamed.',
    wrong: mercureExample({ rule: { processing_module: [] } }),
    right: mercureExample({ rule: { processing_module: ['anonymizer'] } }),
  },
  check(file, report) {
    for (const module of ourModules(file)) {
      const used = file.mercure?.uses.some((use) => use.module === module);
      if (!used)
        report({ at: module.property, message: unused(), hint: 'name it in a rule, or take it out' });
    }
  },
};
