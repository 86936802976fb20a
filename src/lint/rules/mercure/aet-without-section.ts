import { memberOf } from '../../../documents/mercure-file.ts';
import { projectOf } from '../../../settings/project.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { ruleReport, runsModules } from '../../support/mercure-parts.ts';
import { namedAets } from '../../support/rule-text.ts';
import type { LintRule } from '../../support/types.ts';

const without = (aet: string) =>
  `the rule lets the AE title ${aet} through, and there is no section for it: general applies alone`;
const add = () => 'add a section for the project, or correct its name';

export const aetWithoutSection: LintRule = {
  id: 'aet-without-section',
  severity: 'note',
  docs: {
    what: 'A rule of mercure names an AE title that has no project section, though there are sections for others.',
    why: 'The rules and the identity of the project are not applied; with `require_project` the task fails.',
    wrong: mercureExample({
      module: { settings: { general: {}, mystudy: {} } },
      rule: { rule: '@ReceiverAET@ in ["az_mystudy", "az_other"]' },
    }),
    right: mercureExample({
      module: { settings: { general: {}, mystudy: {}, other: {} } },
      rule: { rule: '@ReceiverAET@ in ["az_mystudy", "az_other"]' },
    }),
  },
  check(file, report) {
    for (const { views, use } of file.units) {
      const node = use && memberOf(use.rule.object, 'rule');
      if (use === undefined || node?.kind !== 'string' || !runsModules(use.rule)) continue;
      const projects = views.flatMap(({ name }) => (name === undefined ? [] : [projectOf(name.trim())]));
      if (projects.length === 0) continue;
      for (const aet of new Set(namedAets(node.value) ?? []))
        if (!projects.includes(projectOf(aet)))
          report({
            ...ruleReport(file, use),
            at: node,
            message: without(JSON.stringify(aet.slice(0, 20))),
            hint: add(),
          });
    }
  },
};
