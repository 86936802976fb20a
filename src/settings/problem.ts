import type { Position, Problem, Severity } from './types.ts';

/** A finding before it has its place: what rules/ calls a fault, without its marker. */
export interface Finding {
  readonly id: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

export function problem(
  severity: Severity,
  { id, message, hint }: Finding,
  position: Position,
  section: string | undefined,
): Problem {
  return { severity, id, message, hint, position, section };
}

export const hasError = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');
