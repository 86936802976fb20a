import type { CommandKind } from '../../../rules/types.ts';
import { SERIES_INSTANCE_UID, SOP_INSTANCE_UID, STUDY_INSTANCE_UID } from '../../../standard/named-tags.ts';
import { attributeName } from '../../support/attribute-text.ts';
import type { LintRule } from '../../support/types.ts';
import { decideTag, userRules, viewsOf } from '../../support/views.ts';

const changesNothing = (command: CommandKind, name: string) =>
  `${command} on ${name} changes nothing: it always gets a new value`;
const inReferences = (command: CommandKind, name: string) =>
  `${command} on ${name} reaches references in sequences only: the object's own always gets a new value`;
const isRetained = (command: CommandKind, name: string) =>
  `${command} on ${name} has no effect on the object's own, which retain_uids keeps`;
const takeOut = () => 'take the rule out';
const takeOutOrRetain = () =>
  'take the rule out; to keep the three instance UIDs write "retain_uids": "true"';

const INSTANCE_UIDS = [SOP_INSTANCE_UID, STUDY_INSTANCE_UID, SERIES_INSTANCE_UID];

const KEEPS: ReadonlySet<CommandKind> = new Set(['keep', 'K', 'safe']);

export const instanceUidRule: LintRule = {
  id: 'instance-uid-rule',
  severity: 'warning',
  docs: {
    what: 'A rule names the Study, Series or SOP Instance UID.',
    why: 'These three are always mapped, the same UID to the same new one, or all kept by `retain_uids`: otherwise the objects of a task would not belong together.',
    wrong: { text: '{"general": {"(0020,000d)": "keep"}}' },
    right: { text: '{"general": {"retain_uids": "true"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { rule, report: shared } of userRules(place)) {
        const { selector, command } = rule;
        if (selector.kind !== 'exact' || !INSTANCE_UIDS.includes(selector.tag)) continue;
        const decision = decideTag(place.assignment, selector.tag);
        if (decision.rule === rule) continue;
        const name = attributeName(selector.tag);
        const keeps = KEEPS.has(command.kind);
        const maps = command.kind === 'mapuid' || command.kind === 'U';
        if (decision.action.kind === 'keep') {
          if (!keeps) report({ ...shared, message: isRetained(command.kind, name), hint: takeOut() });
          continue;
        }
        report({
          ...shared,
          // A task maps them whatever is written: that is what this rule asks for.
          severity: maps ? 'note' : 'warning',
          message: keeps || maps ? changesNothing(command.kind, name) : inReferences(command.kind, name),
          hint: keeps ? takeOutOrRetain() : takeOut(),
        });
      }
    }
  },
};
