import { formatTag, isPrivate } from '../../../standard/tag.ts';
import { rulesOf } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const aborts = (tag: string) => `the original cannot set ${tag}, a private element, and fails`;
const remove = () => 'write "remove"';

export const originalPrivateSet: LintRule = {
  id: 'original-private-set',
  severity: 'warning',
  compat: true,
  docs: {
    what: '`set` on a private element.',
    why: 'The original fails with every file, whether it has the element or not.',
    wrong: { text: '{"general": {"(0029,1010)": "set(none)"}}' },
    right: { text: '{"general": {"(0029,1010)": "remove"}}' },
  },
  check(file, report) {
    for (const { rule, property, report: shared } of rulesOf(file)) {
      const { selector, command } = rule;
      if (command.kind !== 'set' || selector.kind !== 'exact' || !isPrivate(selector.tag)) continue;
      report({ ...shared, at: property.value, message: aborts(formatTag(selector.tag)), hint: remove() });
    }
  },
};
