import type { LintRule } from '../types.ts';
import { jsonSyntax } from './json-syntax.ts';

/** All rules in the order in which docs/rules.md lists them. */
export const RULES: readonly LintRule[] = [jsonSyntax];
