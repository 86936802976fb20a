import { nearest } from '../../../rules/near.ts';
import { quoteKey } from '../../../rules/selector.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { ourRules, ruleReport, weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const unknown = (name: string) => `there is no target ${name}: the results are sent nowhere`;
const notThere = (name: string) => `there is no target ${name}: the results go to the other targets only`;
const meant = (name: string) => `did you mean ${name}?`;
const known = (names: readonly string[]) =>
  names.length === 0 ? 'add the target' : `the targets are ${names.map(quoteKey).join(', ')}`;

export const unknownTarget: LintRule = {
  id: 'unknown-target',
  severity: 'warning',
  docs: {
    what: 'A rule of mercure that uses the anonymizer names a target that is not there.',
    why: 'The results are never sent. Names are compared letter by letter.',
    wrong: mercureExample({
      rule: { target: 'archiv' },
      targets: { archive: { target_type: 'dicom', ip: '10.0.0.1', port: 104 } },
    }),
    right: mercureExample({
      rule: { target: 'archive' },
      targets: { archive: { target_type: 'dicom', ip: '10.0.0.1', port: 104 } },
    }),
  },
  check(file, report) {
    // A part of a mercure.json may come without its targets.
    if (file.mercure?.root.properties.every(({ key }) => key !== 'targets')) return;
    const names = file.mercure?.targets.map(({ name }) => name) ?? [];
    for (const use of ourRules(file)) {
      for (const { name, node } of use.rule.targets) {
        if (names.includes(name)) continue;
        const found = nearest(name, names, 2);
        const others = use.rule.targets.some((other) => names.includes(other.name));
        report({
          ...ruleReport(file, use),
          at: node,
          severity: weightIn(use.rule, 'warning'),
          message: (others ? notThere : unknown)(quoteKey(name)),
          hint: found === undefined ? known(names) : meant(quoteKey(found)),
        });
      }
    }
  },
};
