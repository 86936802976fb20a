import type { CommandKind, Selector } from '../rules/types.ts';
import type { RankedRule } from './types.ts';

const LAYERS: readonly RankedRule['layer'][] = ['preset', 'general', 'project'];

/** From mild to strict: two selectors of the same width that meet one element are decided by it. */
const STRICTNESS: readonly CommandKind[] = [
  'keep',
  'safe',
  'mapuid',
  'truncdate',
  'replace',
  'set',
  'clear',
  'remove',
];

/** Exact selectors are narrower than masks, a mask with fewer wildcards narrower than one with more. */
const wildcards = (selector: Selector): number => (selector.kind === 'exact' ? 0 : selector.wildcards);

/**
 * Strongest first: the later layer, then what a preset says for some SOP classes, then the narrower selector, then the stricter command. A later layer wins even
 * with a wider selector.
 */
export function compareRules(a: RankedRule, b: RankedRule): number {
  return (
    LAYERS.indexOf(b.layer) - LAYERS.indexOf(a.layer) ||
    Number(b.sopClasses !== undefined) - Number(a.sopClasses !== undefined) ||
    wildcards(a.selector) - wildcards(b.selector) ||
    STRICTNESS.indexOf(b.command.kind) - STRICTNESS.indexOf(a.command.kind)
  );
}
