import { quoteKey } from '../../../rules/selector.ts';
import { projectOf, sectionName } from '../../../settings/project.ts';
import { sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const withPrefix = (key: string, project: string) => `the section ${key} is for the project ${project}`;
const without = (project: string) => `write ${project}: a leading az_ of the AE title is dropped`;

export const azSection: LintRule = {
  id: 'az-section',
  severity: 'note',
  docs: {
    what: 'The name of a section keeps the `az_` of the AE title.',
    why: 'It applies here, but not in the original, which looks for the name without `az_` only.',
    wrong: { text: '{"general": {}, "az_mystudy": {"(0010,4000)": "remove"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const { property, report: shared } of sectionPlaces(file)) {
      const name = sectionName(property.key);
      const project = projectOf(name);
      if (project === name || project === '') continue;
      const key = quoteKey(property.key);
      const shown = quoteKey(property.key.trim().slice(name.length - project.length));
      report({ ...shared, at: property, message: withPrefix(key, shown), hint: without(shown) });
    }
  },
};
