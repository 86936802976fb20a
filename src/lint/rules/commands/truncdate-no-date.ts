import { rulesOf } from '../../support/sections.ts';
import { notA, type ValueKind, valueKindOf } from '../../support/selector-parts.ts';
import type { LintRule } from '../../support/types.ts';

const empties = (kind: ValueKind) => `truncdate only empties ${kind.name}, which is ${notA('a date', kind)}`;
const instead = () => 'write "clear", or "remove"';

const DATES = new Set(['DA', 'DT']);

export const truncdateNoDate: LintRule = {
  id: 'truncdate-no-date',
  severity: 'warning',
  docs: {
    what: '`truncdate` on an attribute that is neither a date nor a date with time.',
    why: 'Anything but a valid date becomes empty: a time, a number or a text is lost.',
    wrong: { text: '{"general": {"(0008,0030)": "truncdate"}}' },
    right: { text: '{"general": {"(0008,0020)": "truncdate", "(0008,0030)": "clear"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file)) {
      if (rule.command.kind !== 'truncdate') continue;
      const kind = valueKindOf(rule.selector);
      if (kind === undefined || kind.vrs.some((vr) => DATES.has(vr))) continue;
      report({ ...shared, message: empties(kind), hint: instead() });
    }
  },
};
