import { isTrue, type MercureRule, memberOf } from '../../documents/mercure-file.ts';
import { namedAets } from './rule-text.ts';

/** All AE titles that a rule of mercure can let through; undefined where that cannot be told. */
export function aetsThrough({ object }: MercureRule): string[] | undefined {
  // A fallback takes what no other rule has taken, whatever its text.
  if (isTrue(memberOf(object, 'fallback'))) return undefined;
  const node = memberOf(object, 'rule');
  return node?.kind === 'string' ? namedAets(node.value) : undefined;
}
