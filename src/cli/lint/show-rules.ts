import { EXIT } from '../../finding/exit-codes.ts';
import { errorText } from '../../format/error-text.ts';
import { explainRule, listRules, rulesAsJson } from '../../format/rules.ts';
import { RULE_GROUPS, RULES } from '../../lint/all-rules.ts';
import { nearest } from '../../rules/near.ts';
import type { Surroundings } from './execute.ts';

/** `--explain RULE`, `--list-rules`: exit code 2 for a rule that there is not. */
export function showRules(
  id: string | undefined,
  format: string,
  { out, err }: Pick<Surroundings, 'out' | 'err'>,
): number {
  const groups = RULE_GROUPS.map(({ title, rules }) => ({
    title,
    rules: rules.filter((rule) => id === undefined || rule.id === id),
  })).filter(({ rules }) => rules.length > 0);
  const rule = groups[0]?.rules[0];
  if (rule === undefined) {
    const ids = RULES.map((one) => one.id);
    const near = nearest(id ?? '', ids, 4);
    err(
      errorText(
        `there is no rule "${id}"`,
        near === undefined ? '--list-rules lists all' : `did you mean "${near}"?`,
      ),
    );
    return EXIT.couldNot;
  }
  out(format === 'json' ? rulesAsJson(groups) : id === undefined ? listRules(groups) : explainRule(rule));
  return EXIT.done;
}
