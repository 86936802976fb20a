import type { ProjectInfo } from '../../../assignment/types.ts';
import { PROJECT_DEFAULTS } from '../../../assignment/types.ts';
import { macrosOf } from '../../../rules/macro.ts';
import type { Macro } from '../../../rules/types.ts';
import type { LintRule } from '../../support/types.ts';
import { userRules, viewsOf } from '../../support/views.ts';

const writes = (macro: string, option: string, instead: string) =>
  `@${macro}@ writes ${instead === '' ? 'nothing' : `"${instead}"`} here: no "${option}" is set`;
const hashes = () =>
  `@hash_acc@ is made with the name "${PROJECT_DEFAULTS.name}" here: no "name" is set, and projects of one owner get equal hashes`;
const setIt = (option: string) => `write "${option}" into the section of the project`;

const OPTIONS = {
  project_name: 'name',
  project_owner: 'owner',
  project_prefix: 'prefix',
} as const satisfies Partial<Record<Macro['kind'], keyof ProjectInfo>>;

export const macroUnset: LintRule = {
  id: 'macro-unset',
  severity: 'warning',
  docs: {
    what: 'A rule uses the name, owner or prefix of the project, and it is not set.',
    why: 'The text would say `Undefined` or `Unknown`, or lack its prefix, for every project alike.',
    wrong: { text: '{"general": {}, "mystudy": {"(0010,0010)": "set(@project_name@_@fake_mrn@)"}}' },
    right: {
      text: '{"general": {}, "mystudy": {"name": "MyStudy", "(0010,0010)": "set(@project_name@_@fake_mrn@)"}}',
    },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      // That general has words of its projects in it is what sections are for.
      if (place.isAlone) continue;
      const { project } = place.assignment;
      // owner-missing says more, and is an error.
      const refused = place.view.findings.some(({ id }) => id === 'owner-missing');
      for (const { rule, property, report: shared } of userRules(place)) {
        for (const kind of new Set(macrosOf(rule.command).map((macro) => macro.kind))) {
          const at = { ...shared, at: property.value };
          if (kind === 'hash_acc' && project.name === undefined)
            report({ ...at, message: hashes(), hint: setIt('name') });
          if (kind !== 'project_name' && kind !== 'project_owner' && kind !== 'project_prefix') continue;
          const option = OPTIONS[kind];
          if (project[option] !== undefined || (refused && option === 'owner')) continue;
          report({ ...at, message: writes(kind, option, PROJECT_DEFAULTS[option]), hint: setIt(option) });
        }
      }
    }
  },
};
