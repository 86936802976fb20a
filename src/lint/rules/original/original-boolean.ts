import { findOption } from '../../../settings/options.ts';
import { sectionPlaces } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const misread = (name: string, value: boolean) =>
  `the original reads the JSON value ${value} of ${name} as an empty text, and not as ${value}`;
const write = (value: boolean) => `write "${value}" in double quotes`;

export const originalBoolean: LintRule = {
  id: 'original-boolean',
  severity: 'warning',
  compat: true,
  docs: {
    what: 'An option is a JSON boolean, and the original needs a text.',
    why: 'With `"remove_unknown_tags": false` the original removes unknown tags all the same.',
    wrong: { text: '{"general": {"remove_unknown_tags": false}}' },
    right: { text: '{"general": {"remove_unknown_tags": "false"}}' },
  },
  check(file, report) {
    for (const { object, report: shared } of sectionPlaces(file)) {
      for (const { key, value } of object.properties) {
        if (findOption(key)?.kind !== 'boolean' || value.kind !== 'boolean') continue;
        const edits = [{ start: value.start, end: value.end, text: `"${value.value}"` }];
        report({
          ...shared,
          at: value,
          message: misread(key, value.value),
          hint: write(value.value),
          fix: { title: write(value.value), edits },
        });
      }
    }
  },
};
