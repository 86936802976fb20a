import { decide } from '../../../assignment/decide.ts';
import { exampleContext, exampleOf } from '../../../assignment/example-tag.ts';
import type { Reason } from '../../../assignment/reasons.ts';
import type { Decision, RankedRule } from '../../../assignment/types.ts';
import type { Selector } from '../../../rules/types.ts';
import { makeTag, type Tag } from '../../../standard/tag.ts';
import { attributeName } from '../../support/attribute-text.ts';
import { type Effect, withoutEffect } from '../../support/effect.ts';
import type { LintRule } from '../../support/types.ts';
import { userRules, type ViewPlace } from '../../support/views.ts';

const overruled = (command: string, why: string) => `${command} has no effect here: ${why}`;

const WHY: Readonly<Partial<Record<Reason, (name: string) => string>>> = {
  'not-of-a-data-set': () => 'group 0000 belongs to messages, and is always removed',
  'of-a-directory': () =>
    'group 0004 belongs to directories of files, and a preset that de-identifies always removes it',
  'group-length': () => 'group lengths (gggg,0000) are always removed, since they are wrong after any change',
  signature: () => 'digital signatures are always removed, since any change breaks them',
  padding: () => 'Data Set Trailing Padding is always removed',
  encrypted: () => 'encrypt_attributes writes this sequence',
  'encrypted-before': () =>
    'originals that somebody else encrypted are always removed under a preset that de-identifies, and with encrypt_attributes',
  overlay: () => 'remove_overlays is true, and removes the groups 6000 to 60FF whatever a rule says',
  curve: () => 'remove_curves is true, and removes the groups 5000 to 50FF whatever a rule says',
  'names-a-class': (name) => `${name} names a class, a syntax or a coding scheme, and is never mapped`,
};

const HINTS: Readonly<Partial<Record<Reason, string>>> = {
  overlay: 'to keep them, write "remove_overlays": "false" as well',
  curve: 'to keep them, write "remove_curves": "false" as well',
  'names-a-class': 'write "keep"',
};
const takeOut = () => 'take the rule out';

export const overruledRule: LintRule = {
  id: 'overruled-rule',
  severity: 'warning',
  docs: {
    what: 'A rule loses to an option, or to what the program always does.',
    why: 'Whoever wrote it believes that it has the last word.',
    wrong: { text: '{"general": {"(60xx,3000)": "keep"}}' },
    right: { text: '{"general": {"remove_overlays": "false", "(60xx,3000)": "keep"}}' },
  },
  check(file, report) {
    for (const found of withoutEffect(file, judge)) report(found);
  },
};

function* judge(place: ViewPlace): Iterable<Effect> {
  for (const { rule, report: shared } of userRules(place)) {
    // It goes as it is to go.
    if (rule.command.kind === 'remove') continue;
    const tag = sampleOf(rule.selector, place);
    const decision = decide(place.assignment, tag, exampleContext(rule.selector, tag));
    if (!isConcerned(rule, decision)) continue;
    const why = WHY[decision.reason];
    yield {
      report: {
        ...shared,
        message: overruled(rule.command.kind, why?.(attributeName(tag)) ?? ''),
        hint: HINTS[decision.reason] ?? takeOut(),
      },
      hasEffect: why === undefined,
    };
  }
}

/** A rule that another rule beats as well is not the one to speak of. */
const isConcerned = (rule: RankedRule, { rule: winner, beaten }: Decision): boolean =>
  winner === rule || (winner === undefined && beaten[0] === rule);

/** The tag, or one that a tag with x meets, in a group of data sets and no group length if it can be helped. */
function sampleOf(selector: Selector, { assignment }: ViewPlace): Tag {
  // Of a VR or a path to several elements, one that has an effect is enough.
  if (selector.kind !== 'mask')
    return exampleOf(
      selector,
      (tag) => WHY[decide(assignment, tag, exampleContext(selector, tag)).reason] === undefined,
    );
  const { value, mask } = selector;
  return makeTag((value >>> 16) | (0x1010 & ~(mask >>> 16)), (value & 0xffff) | (0x3010 & ~mask));
}
