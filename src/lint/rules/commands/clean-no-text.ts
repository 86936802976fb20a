import { cleaning } from '../../../assignment/by-command.ts';
import { atTopLevel } from '../../../assignment/context.ts';
import type { CommandKind } from '../../../rules/types.ts';
import type { Tag } from '../../../standard/tag.ts';
import { rulesOf } from '../../support/sections.ts';
import { type ValueKind, valueKindOf } from '../../support/selector-parts.ts';
import type { LintRule } from '../../support/types.ts';

const takes = (command: CommandKind, { name, vrs }: ValueKind) =>
  `${command} takes the value of ${name} away: nothing of it can be cleaned (VR ${vrs.join(' or ')})`;
const instead = () => 'write "remove", "clear", or "dummy"';
const move = () => 'write "shiftdate", which moves dates, or "remove"';
const cap = () => 'write "capage", or "remove"';

/** An attribute that PS3.6 does not know: a VR alone decides about it. */
const NONE: Tag = 0x00091001;

export const cleanNoText: LintRule = {
  id: 'clean-no-text',
  severity: 'warning',
  docs: {
    what: '`clean` or `C` on an attribute that holds no text: a name, a number, an age, bulk data; for `clean` also a date or time.',
    why: 'Only text can be cleaned. Everything else is taken away, as by `remove`, or gets a value that means nothing.',
    wrong: { text: '{"general": {"(0008,0020)": "clean"}}' },
    right: { text: '{"general": {"(0008,0020)": "C", "(0008,1030)": "clean"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file)) {
      const { kind: command } = rule.command;
      if (command !== 'clean' && command !== 'C') continue;
      const kind = valueKindOf(rule.selector);
      if (kind === undefined || kind.vrs.some((vr) => isCleaned(command, vr))) continue;
      report({ ...shared, message: takes(command, kind), hint: hintFor(kind) });
    }
  },
};

function isCleaned(command: 'clean' | 'C', vr: string): boolean {
  const { kind } = cleaning({ kind: command }, NONE, { ...atTopLevel(NONE), vr }, []);
  return kind === 'clean' || kind === 'shiftdate' || kind === 'mapuid';
}

function hintFor({ vrs }: ValueKind): string {
  if (vrs.includes('DA') || vrs.includes('DT')) return move();
  return vrs.includes('AS') ? cap() : instead();
}
