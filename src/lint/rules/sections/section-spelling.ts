import { quoteKey } from '../../../rules/selector.ts';
import { sectionName } from '../../../settings/project.ts';
import { sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const readAs = (key: string, name: string) => `the section ${key} is read as ${name}`;
const write = (name: string) => `write ${name}`;

export const sectionSpelling: LintRule = {
  id: 'section-spelling',
  severity: 'warning',
  docs: {
    what: 'The name of a section has blanks at its ends, or it is `general` with a capital letter.',
    why: 'It is read without them, but the original did not find such a section, and mercure merges `General` and `general` as two sections.',
    wrong: { text: '{"general": {}, "mystudy ": {"(0010,4000)": "remove"}}' },
    right: { text: '{"general": {}, "MyStudy": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const { unit, property, isGeneral, report: shared } of sectionPlaces(file)) {
      const name = isGeneral ? 'general' : property.key.trim();
      if (name === property.key || name === '') continue;
      const others = unit.settings.kind === 'object' ? unit.settings.properties : [];
      const isSafe =
        file.kind !== 'mercure' &&
        others.filter(({ key }) => sectionName(key) === sectionName(name)).length === 1;
      const text = JSON.stringify(name);
      report({
        ...shared,
        at: property,
        message: readAs(quoteKey(property.key), quoteKey(name)),
        hint: write(quoteKey(name)),
        // mercure merges sections by their exact names: there another spelling can be another section.
        fix: isSafe
          ? { title: write(text), edits: [{ start: property.start, end: property.end, text }] }
          : undefined,
      });
    }
  },
};
