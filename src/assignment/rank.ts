import { strictness } from '../rules/commands.ts';
import { targetOf } from '../rules/matches.ts';
import type { Selector, StepSelector, VrSelector } from '../rules/types.ts';
import type { RankedRule } from './types.ts';

const LAYERS: readonly RankedRule['layer'][] = ['preset', 'general', 'project'];

const KINDS: readonly (StepSelector | VrSelector)['kind'][] = ['exact', 'creator', 'mask', 'vr'];

const stepsOf = (selector: Selector): readonly StepSelector[] =>
  selector.kind === 'path' ? selector.sequences : [];
const wildcards = (selector: StepSelector | VrSelector): number =>
  'wildcards' in selector ? selector.wildcards : 0;
const width = (selector: StepSelector | VrSelector): number =>
  100 * KINDS.indexOf(selector.kind) + wildcards(selector);

/** Below 0 where `a` is narrower: a path before all others and a longer one first, exact, creator, mask, VR. */
export function compareWidth(a: Selector, b: Selector): number {
  // Nearly all rules are on one tag, and a start sorts some thousands.
  if (a.kind === 'exact' && b.kind === 'exact') return 0;
  const steps = (selector: Selector): number => stepsOf(selector).reduce((sum, step) => sum + width(step), 0);
  return (
    stepsOf(b).length - stepsOf(a).length || width(targetOf(a)) - width(targetOf(b)) || steps(a) - steps(b)
  );
}

/**
 * Strongest first: the later layer, of presets those that lie over another one, then what a preset says for some SOP
 * classes, then the narrower selector, then the stricter command. A later layer wins even with a wider selector.
 */
export function compareRules(a: RankedRule, b: RankedRule): number {
  return (
    LAYERS.indexOf(b.layer) - LAYERS.indexOf(a.layer) ||
    Number(b.overlay === true) - Number(a.overlay === true) ||
    Number(b.sopClasses !== undefined) - Number(a.sopClasses !== undefined) ||
    compareWidth(a.selector, b.selector) ||
    strictness(b.command.kind) - strictness(a.command.kind)
  );
}
