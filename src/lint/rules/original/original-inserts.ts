import { rulesOf } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const inserts = (command: string) =>
  `the original inserts this element, empty, into files that lack it (${command})`;

export const originalInserts: LintRule = {
  id: 'original-inserts',
  severity: 'warning',
  compat: true,
  docs: {
    what: '`clear` or `truncdate` on an element that not every file has.',
    why: 'The original writes an empty element into every file; here only what is there is changed.',
    wrong: { text: '{"general": {"(0010,4000)": "clear"}}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const { rule, property, report: shared } of rulesOf(file)) {
      const { kind } = rule.command;
      if (kind === 'clear' || kind === 'truncdate')
        report({ ...shared, at: property.value, message: inserts(kind) });
    }
  },
};
