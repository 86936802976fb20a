import { rulesOf } from '../../support/sections.ts';
import { notA, type ValueKind, valueKindOf } from '../../support/selector-parts.ts';
import type { LintRule } from '../../support/types.ts';

const empties = (kind: ValueKind) => `shiftdate only empties ${kind.name}, which is ${notA('a date', kind)}`;
const clear = () => 'write "clear", or "remove"';
const stays = (kind: ValueKind) =>
  `shiftdate leaves ${kind.name} as it is: days do not change a time (VR TM)`;
const keep = () => 'write "keep", which says so, or "clear"';

const DATES = new Set(['DA', 'DT']);

export const shiftdateNoDate: LintRule = {
  id: 'shiftdate-no-date',
  severity: 'warning',
  docs: {
    what: '`shiftdate` on an attribute that is neither a date nor a date with time.',
    why: 'A time stays as it is. A number or a text is lost: it is not a valid date, and becomes empty.',
    wrong: { text: '{"general": {"(0010,1010)": "shiftdate"}}' },
    right: { text: '{"general": {"(0008,0020)": "shiftdate", "(0010,1010)": "capage"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file)) {
      if (rule.command.kind !== 'shiftdate') continue;
      const kind = valueKindOf(rule.selector);
      if (kind === undefined || kind.vrs.some((vr) => DATES.has(vr))) continue;
      if (kind.vrs.includes('TM')) report({ ...shared, message: stays(kind), hint: keep() });
      else report({ ...shared, message: empties(kind), hint: clear() });
    }
  },
};
