import type { Reason } from './reasons.ts';
import type { Action, Decision, Layer, RankedRule } from './types.ts';

export const NOTHING_BEATEN: readonly RankedRule[] = [];

/** A word of the program itself, not of a rule. */
export const fixed = (
  action: Action,
  layer: Layer,
  reason: Reason,
  beaten: readonly RankedRule[] = NOTHING_BEATEN,
): Decision => ({ action, layer, reason, rule: undefined, beaten });

/** Of `general` or of the project, not of a preset. */
export const isUserRule = (rule: RankedRule | undefined): rule is RankedRule =>
  rule !== undefined && rule.layer !== 'preset';
