import { columnsOf, lookupRules } from '../../../assignment/lookups.ts';
import { folderOf } from '../../support/lasting.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';
import { userRules, viewsOf } from '../../support/views.ts';

const noFolder = () =>
  'the table of @lookup(...)@ lies in the persistence folder of the module, which has none: run refuses every task';
const onNomad = () =>
  'process_runner is nomad, which gives modules no folder of their own, and so there is no table for @lookup(...)@: run refuses every task';
const noProject = () =>
  'the table of @lookup(...)@ is that of a project, and this rule applies in tasks without a section of their own too: run refuses them unless it is given --lookup';
const turnOn = () =>
  'write "requires_persistence": true in the module, and put the table into its folder as lookup/<project>.csv';
const otherMacro = () => 'take @pseudo_mrn@, or give mercure another process_runner';
const intoProject = () => 'write it into the section of the project';

const LOOKUP = '{"general": {}, "lung": {"(0010,0020)": "set(@lookup(study_id)@)"}}';

export const noLookupTable: LintRule = {
  id: 'no-lookup-table',
  severity: 'error',
  docs: {
    what: 'A rule uses `@lookup(...)@`, and mercure gives the module no folder in which the table could lie, or there is no project whose table it could be.',
    why: 'Without its table `run` refuses the task. In `general`, where tasks of other projects may still come, it is a warning.',
    wrong: mercureExample({ module: { settings: JSON.parse(LOOKUP) } }),
    right: mercureExample({ module: { requires_persistence: true, settings: JSON.parse(LOOKUP) } }),
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const { unit, assignment, isAlone } = place;
      // Tables are for projects: run refuses what has none.
      if (isAlone) continue;
      const inForce = new Set(lookupRules(assignment));
      const folder = folderOf(file, unit);
      for (const { rule, property, report: shared } of userRules(place)) {
        if (columnsOf(rule.command).length === 0 || !inForce.has(rule)) continue;
        const at = { ...shared, at: property.value };
        const severity = unit.use === undefined ? 'error' : weightIn(unit.use.rule, 'error');
        if (folder === 'none') report({ ...at, severity, message: noFolder(), hint: turnOn() });
        else if (folder === 'nomad') report({ ...at, severity, message: onNomad(), hint: otherMacro() });
        else if (assignment.projectSection === undefined && file.kind !== 'task')
          report({ ...at, severity: 'warning', message: noProject(), hint: intoProject() });
      }
    }
  },
};
