import type { Effect } from '../../rules/disclosure.ts';
import { formatSelector } from '../../rules/selector.ts';
import type { Selector } from '../../rules/types.ts';
import { lookUp } from '../../standard/dictionary.ts';
import { imageCriticalTags } from '../../standard/image-critical.ts';
import type { AttributeType } from '../../standard/iod-types.ts';
import { SERIES_INSTANCE_UID, SOP_INSTANCE_UID, STUDY_INSTANCE_UID } from '../../standard/named-tags.ts';
import { formatTag, groupOf, type Tag } from '../../standard/tag.ts';
import { atTopLevel } from '../context.ts';
import { decide } from '../decide.ts';
import { commandOf, effectOf } from '../effect.ts';
import { exampleContext, exampleOf } from '../example-tag.ts';
import type { Reason } from '../reasons.ts';
import type { Assignment, Decision, Layer, RankedRule } from '../types.ts';
import { type Variant, variantsOf } from '../variants.ts';

/** A line of the final assignment: what happens at the top level to an attribute, or to what a mask covers. */
export interface AssignmentRow {
  /** `(0010,0010)`, `(60xx,3000)`, `(vr:PN)`. */
  readonly selector: string;
  /** The attribute; of a selector that is not of one tag alone, one that it decides. */
  readonly tag: Tag;
  readonly isMask: boolean;
  /** Of PS3.6; empty for private, unknown and mask rows. */
  readonly keyword: string;
  readonly name: string;
  readonly command: string;
  readonly effect: Effect;
  readonly layer: Layer;
  readonly reason: Reason;
  /** Rules that lost, strongest first. */
  readonly beaten: readonly RankedRule[];
  /** Holds only for objects of these SOP classes, and the row without them for all others. */
  readonly sopClasses: readonly string[] | undefined;
  /** The attribute's Types there, where they made the difference. */
  readonly types: readonly AttributeType[] | undefined;
}

const ALWAYS: readonly Tag[] = [
  SOP_INSTANCE_UID,
  STUDY_INSTANCE_UID,
  SERIES_INSTANCE_UID,
  0x00120062, // Patient Identity Removed
  0x00120063, // De-identification Method
];
const NEEDED: readonly Tag[] = [0x00080005, 0x00080016];

/**
 * What a rule or the program itself says of single attributes and masks, in the order of tags. `byType`: also the SOP
 * classes for which an action code comes to something else.
 */
export function assignmentRows(assignment: Assignment, byType = false): AssignmentRow[] {
  const tags = new Set<Tag>();
  const wide = new Map<string, Selector>();
  for (const { selector } of assignment.rules) {
    if (selector.kind === 'exact') tags.add(selector.tag);
    else wide.set(formatSelector(selector), selector);
  }
  for (const tag of [...ALWAYS, ...NEEDED, ...imageCriticalTags()]) {
    const { reason, layer } = decide(assignment, tag, atTopLevel(tag));
    // What only the unknown-tags option decides is told once for all.
    if (layer !== 'option' || reason === 'uid-retained') tags.add(tag);
  }
  return [
    ...[...tags].flatMap((tag) => rowsOfTag(assignment, tag, byType)),
    ...[...wide.values()].map((selector) => rowOfWide(assignment, selector)),
  ].sort((a, b) => a.selector.localeCompare(b.selector, 'en'));
}

/** The row of an attribute, and those of the SOP classes for which it is decided otherwise. */
function rowsOfTag(assignment: Assignment, tag: Tag, byType: boolean): AssignmentRow[] {
  const base = decide(assignment, tag, atTopLevel(tag));
  const entry = lookUp(tag);
  const row = (decision: Decision, variant?: Variant): AssignmentRow => ({
    selector: formatTag(tag),
    tag,
    isMask: false,
    keyword: entry?.keyword ?? '',
    name: entry?.name ?? '',
    ...wordsOf(decision, tag),
    sopClasses: variant?.sopClasses,
    types: variant?.types,
  });
  return [
    row(base),
    ...variantsOf(assignment, tag, byType)
      .filter(({ types }) => byType || types === undefined)
      .map((variant) => row(variant.decision, variant)),
  ];
}

/** A selector that is not of one tag alone: by an element that it decides. */
function rowOfWide(assignment: Assignment, selector: Selector): AssignmentRow {
  const text = formatSelector(selector);
  const decides = (candidate: Tag): boolean => {
    const { rule, beaten } = decide(assignment, candidate, exampleContext(selector, candidate));
    // An attribute with a rule of its own in a weaker layer has a row of its own.
    return (
      rule !== undefined &&
      formatSelector(rule.selector) === text &&
      (selector.kind !== 'mask' || beaten.every(({ selector: { kind } }) => kind === 'mask'))
    );
  };
  const tag = exampleOf(selector, decides);
  const entry = lookUp(tag);
  const isOne = selector.kind === 'path' && selector.target.kind === 'exact';
  const whole =
    entry !== undefined && (isOne || (entry.mask !== 0xffffffff && groupOf(entry.mask) !== 0xffff));
  return {
    selector: text,
    tag,
    isMask: true,
    keyword: whole ? entry.keyword : '',
    name: whole ? entry.name : '',
    ...wordsOf(decide(assignment, tag, exampleContext(selector, tag)), tag),
    sopClasses: undefined,
    types: undefined,
  };
}

const wordsOf = (
  decision: Decision,
  tag: Tag,
): Pick<AssignmentRow, 'command' | 'effect' | 'layer' | 'reason' | 'beaten'> => ({
  command: commandOf(decision),
  effect: effectOf(decision.action, tag),
  layer: decision.layer,
  reason: decision.reason,
  beaten: decision.beaten,
});
