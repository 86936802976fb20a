import { quoteKey } from '../../../rules/selector.ts';
import { projectOf, sectionName } from '../../../settings/project.ts';
import { sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const tooLong = (key: string, length: number) =>
  `no AE title can be ${key}: it has ${length} characters, and PS3.5 Table 6.2-1 allows ${MAX}`;
const badCharacters = (key: string) => `no AE title that mercure accepts can be ${key}`;
const allowed = () => `write at most ${MAX} letters, digits, blanks and . : @ _ -`;
const noName = (key: string) => `the section ${key} names no project`;
const named = () => 'write the AE title, without a leading az_';

const MAX = 16;

export const impossibleProjectName: LintRule = {
  id: 'impossible-project-name',
  severity: 'warning',
  docs: {
    what: 'A section has a name that no AE title can have.',
    why: 'The project of a task is its receiver AE title, at most 16 characters of `[A-Za-z0-9 .:@_-]`: this section never applies, and `general` applies alone.',
    wrong: { text: '{"general": {}, "longitudinal-study-2": {"(0010,4000)": "remove"}}' },
    right: { text: '{"general": {}, "longitudinal-2": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const { property, isGeneral, report: shared } of sectionPlaces(file)) {
      if (isGeneral) continue;
      const key = quoteKey(property.key);
      const name = sectionName(property.key);
      const at = { ...shared, at: property };
      if (projectOf(name) === '') report({ ...at, message: noName(key), hint: named() });
      else if (!/^[a-z0-9 .:@_-]+$/.test(name))
        report({ ...at, message: badCharacters(key), hint: allowed() });
      else if (name.length > MAX) report({ ...at, message: tooLong(key, name.length), hint: allowed() });
    }
  },
};
