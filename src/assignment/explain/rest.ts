import type { Effect } from '../../rules/disclosure.ts';
import { mayMatch } from '../../rules/matches.ts';
import type { Tag } from '../../standard/tag.ts';
import { atTopLevel, inSequence } from '../context.ts';
import { decide } from '../decide.ts';
import { commandOf, effectOf } from '../effect.ts';
import { knownExample, privateExample, unknownExample } from '../example-tag.ts';
import type { Reason } from '../reasons.ts';
import type { Assignment, ElementContext, Layer } from '../types.ts';

/** What happens to the elements that no row names. */
export interface RestRow {
  readonly id: 'curves' | 'overlays' | 'private' | 'standard' | 'unknown' | 'nested' | 'group-lengths';
  readonly what: string;
  readonly command: string;
  readonly effect: Effect;
  readonly layer: Layer;
  readonly reason: Reason;
}

const SEQUENCE: Tag = 0x00081140;

export function restRows(assignment: Assignment): RestRow[] {
  const named = (tag: Tag): boolean => assignment.rules.some(({ selector }) => mayMatch(selector, tag));
  const row = (id: RestRow['id'], what: string, tag: Tag, context: ElementContext): RestRow => {
    const decision = decide(assignment, tag, context);
    return {
      id,
      what,
      command: commandOf(decision),
      effect: effectOf(decision.action, tag),
      layer: decision.layer,
      reason: decision.reason,
    };
  };
  const { removeCurves, removeOverlays } = assignment.options;
  const privateTag = privateExample(named);
  const unknownTag = unknownExample(named);
  const known = knownExample(named);
  return [
    ...(removeCurves ? [row('curves', 'curves (50xx,xxxx)', 0x50003000, atTopLevel(0x50003000))] : []),
    ...(removeOverlays ? [row('overlays', 'overlays (60xx,xxxx)', 0x60003000, atTopLevel(0x60003000))] : []),
    row('group-lengths', 'group lengths (gggg,0000)', 0x00100000, atTopLevel(0x00100000)),
    row('private', 'all other private elements', privateTag, atTopLevel(privateTag)),
    ...(assignment.keepsStandard
      ? [
          row('standard', 'all other attributes of PS3.6', known, atTopLevel(known)),
          row('unknown', 'all that PS3.6 does not know', unknownTag, atTopLevel(unknownTag)),
        ]
      : [row('unknown', 'all other elements', unknownTag, atTopLevel(unknownTag))]),
    row('nested', 'inside kept sequences: the rest of PS3.6', known, inSequence(known, SEQUENCE)),
  ];
}
