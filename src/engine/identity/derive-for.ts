import type { Derive, PatientIdentity } from '../context/types.ts';

/** Where derived values come from. */
export interface Keys {
  readonly fresh: Derive;
  readonly derive: Derive;
}

/** What stands for an absence is never made from the lasting key: one patient for ever would be wrong. */
export const deriveFor = ({ fresh, derive }: Keys, { from }: PatientIdentity): Derive =>
  from === 'nothing' ? fresh : derive;
