import { rulesOf } from '../../support/sections.ts';
import { notA, type ValueKind, valueKindOf } from '../../support/selector-parts.ts';
import type { LintRule } from '../../support/types.ts';

const empties = (command: string, kind: ValueKind) =>
  `${command} only empties ${kind.name}, which is ${notA('a UID', kind)}`;
const instead = () => 'write "clear", "remove" or "set(...)"';

export const mapuidNoUid: LintRule = {
  id: 'mapuid-no-uid',
  severity: 'warning',
  docs: {
    what: '`mapuid` or `U` on an attribute that holds no UID.',
    why: 'There is nothing to map: the element becomes empty.',
    wrong: { text: '{"general": {"(0020,0010)": "mapuid"}}' },
    right: { text: '{"general": {"(0008,1155)": "mapuid"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file)) {
      const { kind: command } = rule.command;
      if (command !== 'mapuid' && command !== 'U') continue;
      const kind = valueKindOf(rule.selector);
      // U on a sequence maps the UIDs in it.
      if (kind === undefined || kind.vrs.some((vr) => vr === 'UI' || vr === 'SQ')) continue;
      report({ ...shared, message: empties(command, kind), hint: instead() });
    }
  },
};
