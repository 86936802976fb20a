import { lookUp } from '../../../standard/dictionary.ts';
import { formatTag, isGroupLength, isPrivate, isPrivateCreator, type Tag } from '../../../standard/tag.ts';
import { rulesOf } from '../../support/sections.ts';
import type { LintRule } from '../../support/types.ts';

const notInserted = (tag: string) =>
  `set does not insert ${tag}: PS3.6 knows no VR for it, so that it is written only where the file has it`;
const only = (selector: string) => () =>
  `set on ${selector} inserts nothing: it is written only where the file has the element`;
const WIDE = {
  mask: only('a tag with x'),
  creator: only('the element of a private creator'),
  vr: only('a VR'),
  path: only('an element inside sequences'),
} as const;
const replace = () => 'write replace(...), which says so, or take the rule out';

export const setWithoutVr: LintRule = {
  id: 'set-without-vr',
  severity: 'warning',
  docs: {
    what: '`set` on a private or unknown element, on a tag with x, on a VR, or inside sequences.',
    why: '`set` inserts an element that is absent, but not one whose VR nobody knows: files without it are skipped, and counted in the log.',
    wrong: { text: '{"general": {"(0029,1010)": "set(none)"}}' },
    right: { text: '{"general": {"(0029,1010)": "replace(none)"}}' },
  },
  check(file, report) {
    for (const { rule, report: shared } of rulesOf(file)) {
      const { selector, command } = rule;
      if (command.kind !== 'set') continue;
      if (selector.kind !== 'exact') report({ ...shared, message: WIDE[selector.kind](), hint: replace() });
      else if (hasNoVr(selector.tag))
        report({ ...shared, message: notInserted(formatTag(selector.tag)), hint: replace() });
    }
  },
};

/** Tags that PS3.6 does not know have a finding of their own; with them the private ones are meant. */
const hasNoVr = (tag: Tag): boolean =>
  !isGroupLength(tag) && (isPrivate(tag) ? !isPrivateCreator(tag) : lookUp(tag)?.vrs.length === 0);
