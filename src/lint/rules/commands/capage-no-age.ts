import { rulesOf } from '../../support/sections.ts';
import { notA, type ValueKind, valueKindOf } from '../../support/selector-parts.ts';
import type { LintRule } from '../../support/types.ts';

const empties = (kind: ValueKind) => `capage only empties ${kind.name}, which is ${notA('an age', kind)}`;
const instead = () => 'write "clear", or "remove"';

export const capageNoAge: LintRule = {
  id: 'capage-no-age',
  severity: 'warning',
  docs: {
    what: '`capage` on an attribute that is not an age.',
    why: 'Anything but a valid age becomes empty: a date or a number is lost.',
    wrong: { text: '{"general": {"(0010,0030)": "capage"}}' },
    right: { text: '{"general": {"(0010,0030)": "truncdate", "(0010,1010)": "capage"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file)) {
      if (rule.command.kind !== 'capage') continue;
      const kind = valueKindOf(rule.selector);
      if (kind === undefined || kind.vrs.includes('AS')) continue;
      report({ ...shared, message: empties(kind), hint: instead() });
    }
  },
};
