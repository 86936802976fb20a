import type { Tag } from '../standard/tag.ts';
import { fixed, isUserRule } from './decision.ts';
import type { Action, Assignment, Decision, ElementContext, RankedRule } from './types.ts';

/** Code Meaning and Extended Code Meaning: what a code says in words; the code itself is a term of some system. */
export const CODE_MEANINGS: ReadonlySet<Tag> = new Set([0x00080104, 0x00080108]);

/**
 * The meaning of no code, where none stands beside it (PS3.3 Section 8.8 requires one): text like any other, that
 * somebody typed. Undefined where it is something else, or rules of the user speak.
 */
export function textOfNoCode(
  assignment: Assignment,
  tag: Tag,
  { isCode, inside }: ElementContext,
  rules: readonly RankedRule[],
): Decision | undefined {
  if (isCode !== false || !CODE_MEANINGS.has(tag)) return undefined;
  const { deidentifies, keepsStandard, options } = assignment;
  if (!deidentifies || isUserRule(rules[0]) || !(keepsStandard || options.removeUnknownTags))
    return undefined;
  return fixed(actionIn(assignment, inside), 'built-in', 'no-code', rules);
}

function actionIn({ standard }: Assignment, inside: ElementContext['inside']): Action {
  if (inside === 'dummy' || inside === 'dummy-codes') return { kind: 'dummy' };
  const isCleaned = inside !== undefined || standard.some(({ option }) => option === 'cleanDescriptors');
  return isCleaned ? { kind: 'clean', otherwise: 'remove' } : { kind: 'remove' };
}
