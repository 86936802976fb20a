import { nearest } from '../../../rules/near.ts';
import { quoteKey } from '../../../rules/selector.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const unknown = (name: string) => `there is no module ${name}: the rule cannot process anything`;
const meant = (name: string) => `did you mean ${name}?`;
const known = (names: readonly string[]) =>
  names.length === 0 ? 'add the module' : `the modules are ${names.map(quoteKey).join(', ')}`;

export const unknownModule: LintRule = {
  id: 'unknown-module',
  severity: 'warning',
  docs: {
    what: 'A rule of mercure names a module that is not there.',
    why: 'Every task of the rule ends in the error folder. Names are compared letter by letter.',
    wrong: mercureExample({ rule: { processing_module: 'Anonymizer' } }),
    right: mercureExample({ rule: { processing_module: 'anonymizer' } }),
  },
  check(file, report) {
    const names = file.mercure?.modules.map(({ name }) => name) ?? [];
    for (const rule of file.mercure?.rules ?? []) {
      for (const { name, node } of rule.chain) {
        if (names.includes(name)) continue;
        const found = nearest(name, names, 2);
        report({
          at: node,
          severity: weightIn(rule, 'warning'),
          message: unknown(quoteKey(name)),
          hint: found === undefined ? known(names) : meant(quoteKey(found)),
          mercureRule: rule.name,
        });
      }
    }
  },
};
