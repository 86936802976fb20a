import { GROUPS } from './rules/groups.ts';
import { RULES_OF } from './rules/registry.generated.ts';
import type { LintRule } from './support/types.ts';

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly LintRule[];
}

/** All rules by their groups, in the order in which docs/rules.md lists them. */
export const RULE_GROUPS: readonly RuleGroup[] = GROUPS.map(({ id, title }) => ({
  title,
  rules: RULES_OF[id],
}));

export const RULES: readonly LintRule[] = RULE_GROUPS.flatMap(({ rules }) => rules);
