import { quoteKey } from '../../../rules/selector.ts';
import { sectionName } from '../../../settings/project.ts';
import type { LintRule } from '../../support/types.ts';

const noSection = (key: string) => `the section ${key} is no JSON object`;
const writeObject = (key: string) => `write ${key}: {...}`;

export const noObject: LintRule = {
  id: 'no-object',
  severity: 'error',
  refused: true,
  docs: {
    what: 'The settings, or a section of them, are no JSON object.',
    why: '`run` refuses them: the original took such settings for empty, and so for the default preset.',
    wrong: { text: '{"general": {}, "mystudy": ["(0010,4000)", "remove"]}' },
    right: { text: '{"general": {}, "mystudy": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const { settings, use } of file.units) {
      if (settings.kind !== 'object') continue;
      for (const { key, value } of settings.properties) {
        // A text is a note; the schema's finding is enough for it. `general` is the reader's.
        if ((value.kind !== 'array' && value.kind !== 'null') || sectionName(key) === 'general') continue;
        const quoted = quoteKey(key);
        const at = { at: value, sections: [key], mercureRule: use?.rule.name };
        report({ ...at, message: noSection(quoted), hint: writeObject(quoted) });
      }
    }
  },
};
