import { entryOf } from '../../rules/check-rule.ts';
import { rulesOf } from '../sections.ts';
import type { LintRule } from '../types.ts';

const empties = (name: string, vrs: readonly string[]) =>
  `truncdate only empties ${name}, which is no date (VR ${vrs.join(' or ')})`;
const instead = () => 'write "clear", or "remove"';

const DATES = new Set(['DA', 'DT']);

export const truncdateNoDate: LintRule = {
  id: 'truncdate-no-date',
  severity: 'warning',
  docs: {
    what: '`truncdate` on an attribute that is neither a date nor a date with time.',
    why: 'What is no valid date becomes empty: a time, a number or a text is lost.',
    wrong: { text: '{"general": {"(0008,0030)": "truncdate"}}' },
    right: { text: '{"general": {"(0008,0020)": "truncdate", "(0008,0030)": "clear"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file)) {
      if (rule.command.kind !== 'truncdate') continue;
      const entry = entryOf(rule.selector);
      if (entry === undefined || entry.vrs.length === 0 || entry.vrs.some((vr) => DATES.has(vr))) continue;
      report({ ...shared, message: empties(entry.keyword || entry.name, entry.vrs), hint: instead() });
    }
  },
};
