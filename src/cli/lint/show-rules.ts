import { explainRule, listRules, rulesAsJson } from '../../format/rules.ts';
import { RULES } from '../../lint/rules/index.ts';
import { nearest } from '../../rules/near.ts';
import type { Surroundings } from './execute.ts';

/** `--explain RULE`, `--list-rules`: exit code 2 for a rule that there is not. */
export function showRules(
  id: string | undefined,
  format: string,
  { out, err }: Pick<Surroundings, 'out' | 'err'>,
): number {
  const rules = id === undefined ? RULES : RULES.filter((rule) => rule.id === id);
  const [rule] = rules;
  if (rule === undefined) {
    const ids = RULES.map((one) => one.id);
    const near = nearest(id ?? '', ids, 4);
    err(
      `ERROR: there is no rule ${id}${near === undefined ? '; --list-rules lists all' : `; did you mean "${near}"?`}\n`,
    );
    return 2;
  }
  out(format === 'json' ? rulesAsJson(rules) : id === undefined ? listRules(rules) : explainRule(rule));
  return 0;
}
