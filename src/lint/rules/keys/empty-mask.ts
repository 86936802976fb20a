import type { Selector } from '../../../rules/types.ts';
import { allEntries } from '../../../standard/dictionary.ts';
import { rulesOf } from '../../support/sections.ts';
import { partsOf } from '../../support/selector-parts.ts';
import type { LintRule } from '../../support/types.ts';

const nothing = () => 'PS3.6 has no attribute that this tag with x matches';
const instead = () => 'correct the digits, or write one rule for each tag';

export const emptyMask: LintRule = {
  id: 'empty-mask',
  severity: 'warning',
  docs: {
    what: 'A tag with x matches no attribute of PS3.6.',
    why: 'The rule has no effect.',
    wrong: { text: '{"general": {"(0010,88xx)": "remove"}}' },
    right: { text: '{"general": {"(0010,21xx)": "remove"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file))
      if (partsOf(rule.selector).some(meetsNothing))
        report({ ...shared, message: nothing(), hint: instead() });
  },
};

function meetsNothing(selector: Selector): boolean {
  if (selector.kind !== 'mask') return false;
  const { value, mask, evenGroups } = selector;
  // The last digit of the group tells odd from even: private elements are in no dictionary.
  const mayBePrivate = !evenGroups && ((mask & 0x10000) === 0 || (value & 0x10000) !== 0);
  if (mayBePrivate) return false;
  return !allEntries().some((entry) => ((entry.tag ^ value) & entry.mask & mask) === 0);
}
