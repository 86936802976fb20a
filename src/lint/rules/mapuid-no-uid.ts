import { entryOf } from '../../rules/check-rule.ts';
import { rulesOf } from '../sections.ts';
import type { LintRule } from '../types.ts';

const empties = (name: string, vrs: readonly string[]) =>
  `mapuid only empties ${name}, which is no UID (VR ${vrs.join(' or ')})`;
const instead = () => 'write "clear", "remove" or "set(...)"';

export const mapuidNoUid: LintRule = {
  id: 'mapuid-no-uid',
  severity: 'warning',
  docs: {
    what: '`mapuid` on an attribute that holds no UID.',
    why: 'There is nothing to map: the element becomes empty.',
    wrong: { text: '{"general": {"(0020,0010)": "mapuid"}}' },
    right: { text: '{"general": {"(0008,1155)": "mapuid"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file)) {
      if (rule.command.kind !== 'mapuid' && rule.command.kind !== 'U') continue;
      const entry = entryOf(rule.selector);
      if (entry === undefined || entry.vrs.length === 0 || entry.vrs.includes('UI')) continue;
      report({ ...shared, message: empties(entry.keyword || entry.name, entry.vrs), hint: instead() });
    }
  },
};
