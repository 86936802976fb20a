import { quoteKey } from '../../../rules/selector.ts';
import { sectionName } from '../../../settings/project.ts';
import type { JsonNode } from '../../../settings/tree.ts';
import { isNoSection } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const noSection = (key: string) => `the section ${key} must be a JSON object`;
const writeObject = (key: string) => `write ${key}: {...}`;
const orNote = (key: string) => `write ${key}: {...}, or move a note into a section`;

export const noObject: LintRule = {
  id: 'no-object',
  severity: 'error',
  refused: true,
  docs: {
    what: 'The settings, or a section of them, are not a JSON object.',
    why: '`run` refuses such settings, and the tasks of such a project: the original took them for empty, and so for the default preset. A note belongs in a section.',
    wrong: { text: '{"general": {}, "mystudy": ["(0010,4000)", "remove"]}' },
    right: { text: '{"general": {}, "mystudy": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const { settings, use } of file.units) {
      if (settings.kind !== 'object') continue;
      for (const { key, value } of settings.properties) {
        // `general` is the reader's, and so are rules and options.
        if (value.kind === 'object' || sectionName(key) === 'general' || isNoSection(key)) continue;
        const quoted = quoteKey(key);
        const at = { at: value, sections: [key], mercureRule: use?.rule.name };
        report({
          ...at,
          message: noSection(quoted),
          hint: isText(value) ? orNote(quoted) : writeObject(quoted),
        });
      }
    }
  },
};

const isText = ({ kind }: JsonNode): boolean => kind === 'string' || kind === 'number' || kind === 'boolean';
