import type { ModuleUse } from '../../../documents/mercure-file.ts';
import { projectOf } from '../../../settings/project.ts';
import type { JsonProperty } from '../../../settings/tree.ts';
import { listOf } from '../../support/attribute-text.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { runsModules } from '../../support/mercure-parts.ts';
import { aetsThrough } from '../../support/rule-aets.ts';
import type { LintRule } from '../../support/types.ts';

const unreachable = () =>
  'no rule of mercure that uses this section lets an AE title of this project through';
const named = (aets: readonly string[]) =>
  aets.length === 0 ? 'correct the section, or the rule' : `the rules name ${listOf(aets)}`;

export const unreachableProject: LintRule = {
  id: 'unreachable-project',
  severity: 'warning',
  docs: {
    what: 'A project section that no rule of mercure can reach, because the rules name other AE titles.',
    why: 'The section takes no effect, and what is sent for the project is handled by `general` alone, or not at all.',
    wrong: mercureExample({
      module: { settings: { general: {}, mystudy: {} } },
      rule: { rule: '@ReceiverAET@ == "az_mytsudy"' },
    }),
    right: mercureExample({
      module: { settings: { general: {}, mystudy: {} } },
      rule: { rule: '@ReceiverAET@ == "az_mystudy"' },
    }),
  },
  check(file, report) {
    const sections = new Map<JsonProperty, ModuleUse[]>();
    for (const { views, use } of file.units) {
      // A disabled rule may come back: what only it uses is not called dead.
      if (use === undefined || !runsModules(use.rule)) continue;
      for (const { property } of views)
        if (property !== undefined) sections.set(property, [...(sections.get(property) ?? []), use]);
    }
    for (const [property, uses] of sections) {
      const aets = uses.map(({ rule }) => aetsThrough(rule));
      if (uses.some(({ rule }) => rule.disabled) || aets.some((one) => one === undefined)) continue;
      const all = [...new Set(aets.flatMap((one) => one ?? []))];
      const project = projectOf(property.key);
      if (all.some((aet) => projectOf(aet) === project)) continue;
      report({
        at: property,
        message: unreachable(),
        hint: named(all.slice(0, 5).map((aet) => JSON.stringify(aet.slice(0, 20)))),
        sections: [property.key],
        project: property.key,
      });
    }
  },
};
