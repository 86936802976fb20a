import { macrosOf } from '../../../rules/macro.ts';
import { lookUp } from '../../../standard/dictionary.ts';
import { formatTag, isGroupLength, isPrivate, type Tag } from '../../../standard/tag.ts';
import { nearTags, tagAndKeyword } from '../../support/near-tag.ts';
import { rulesOf } from '../../support/sections.ts';
import { partsOf } from '../../support/selector-parts.ts';
import type { LintRule } from '../../support/types.ts';

const unknown = (tag: string) => `PS3.6 has no attribute ${tag}`;
const near = (candidates: readonly string[]) =>
  candidates.length === 0 ? undefined : `did you mean ${candidates.join(' or ')}?`;

/** More than this are no help. */
const SHOWN = 3;

export const unknownTag: LintRule = {
  id: 'unknown-tag',
  severity: 'warning',
  docs: {
    what: 'A rule or an `@value(gggg,eeee)@` names a tag that PS3.6 does not have.',
    why: 'It is usually a slip: the rule has no effect, and the attribute that was meant is not covered by it.',
    wrong: { text: '{"general": {"(0010,4001)": "remove"}}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    for (const { rule, property, report: shared } of rulesOf(file)) {
      for (const part of partsOf(rule.selector))
        if (part.kind === 'exact' && isUnknown(part.tag))
          report({ ...shared, message: unknown(formatTag(part.tag)), hint: hintFor(part.tag) });
      for (const macro of macrosOf(rule.command))
        if ('tag' in macro && isUnknown(macro.tag))
          report({
            ...shared,
            at: property.value,
            message: `@value${formatTag(macro.tag)}@ is empty: ${unknown(formatTag(macro.tag))}`,
            hint: hintFor(macro.tag),
          });
    }
  },
};

/** Group 0000 is of messages, FFFE of delimiters: rules on them are overruled, and have a finding of their own. */
const isUnknown = (tag: Tag): boolean =>
  !isPrivate(tag) && !isGroupLength(tag) && tag >>> 16 !== 0 && lookUp(tag) === undefined;

const hintFor = (tag: Tag): string | undefined =>
  near(
    nearTags(tag)
      .filter(({ retired }, _, all) => !retired || all.every((other) => other.retired))
      .slice(0, SHOWN)
      .map(tagAndKeyword),
  );
