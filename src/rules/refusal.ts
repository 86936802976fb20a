import type { UnplacedFinding } from '../finding/finding.ts';
import type { FindingId } from '../finding/ids.ts';

/** Why one selector, command or macro cannot be read; the caller knows where it stands. */
export interface Refusal extends UnplacedFinding {
  readonly ok: false;
}

export const refusal = (
  id: FindingId,
  message: string,
  hint?: string,
  instead?: Refusal['instead'],
): Refusal => ({
  ok: false,
  id,
  message,
  ...(hint !== undefined && { hint }),
  ...(instead && { instead }),
});
