import type { UnplacedFinding } from '../finding/finding.ts';
import type { FindingId } from '../finding/ids.ts';

/** Why one selector, command or macro cannot be read; the caller knows where it stands. */
export interface Refusal extends UnplacedFinding {
  readonly ok: false;
}

export const refusal = (id: FindingId, message: string, hint?: string): Refusal =>
  hint === undefined ? { ok: false, id, message } : { ok: false, id, message, hint };
