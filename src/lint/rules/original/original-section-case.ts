import { quoteKey } from '../../../rules/selector.ts';
import { sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const neverMet = (key: string) =>
  `the original never finds the section ${key}: it puts the AE title into small letters, and looks for exactly that`;
const write = (key: string) => `write ${key}`;

export const originalSectionCase: LintRule = {
  id: 'original-section-case',
  severity: 'warning',
  compat: true,
  docs: {
    what: 'The name of a section has capital letters.',
    why: 'It applies here, whatever the letters; with the original `general` applied alone, and the rules of the project had no effect.',
    wrong: { text: '{"general": {}, "MyStudy": {"(0010,4000)": "remove"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const { property, isGeneral, report: shared } of sectionPlaces(file)) {
      const { key } = property;
      const small = key.toLowerCase();
      if (isGeneral || small === key) continue;
      report({ ...shared, at: property, message: neverMet(quoteKey(key)), hint: write(quoteKey(small)) });
    }
  },
};
