import { dayOffset } from '../../engine/identity/day-offset.ts';
import { newUid } from '../../engine/identity/identity.ts';
import { normalised } from '../../engine/identity/normalised.ts';
import { patientNumber } from '../../engine/identity/patient-number.ts';
import { formatted } from '../../engine/identity/pseudonyms.ts';
import { pseudonymFormat } from '../../settings/pseudonym-format.ts';
import type { PseudonymKind } from '../../settings/types.ts';
import { uidName } from '../../standard/uids.ts';
import type { ProjectKeys } from './project-keys.ts';

export const KINDS = ['patient', 'accession', 'uid', 'value', 'offset'] as const;
export type Kind = (typeof KINDS)[number];

/** What originals of a kind stand in, and what is made of them. */
export interface KindRow {
  /** The column of the original, and of what else tells whose it is, where the input has it. */
  readonly original: string;
  readonly beside?: string;
  readonly results: readonly string[];
  /** What `run` writes for it, in the order of `results`; all "" for an empty original. `beside` may be "". */
  readonly make: (keys: ProjectKeys, original: string, beside: string) => readonly string[];
}

const patient = { original: 'patient_id', beside: 'issuer' };

export const KIND_ROWS: Readonly<Record<Kind, KindRow>> = {
  patient: {
    ...patient,
    results: ['pseudonym', 'name'],
    make: (keys, id, issuer) => {
      const parts = patientNumber(id, issuer, keys.options);
      if (parts === undefined) return ['', ''];
      const derived = keys.derive('patient', ...parts);
      return [inFormat(keys, 'mrn', derived), inFormat(keys, 'name', derived)];
    },
  },
  accession: {
    original: 'accession_number',
    results: ['pseudonym'],
    make: (keys, number) => [ofText(keys, 'acc', 'accession', number)],
  },
  uid: {
    original: 'uid',
    results: ['pseudonym'],
    // What PS3.6 lists is nobody's.
    make: (keys, uid) => {
      const bare = uid.trim();
      return [
        bare === '' || uidName(bare) !== undefined
          ? bare
          : newUid({ derive: keys.derive, assignment: keys }, bare),
      ];
    },
  },
  value: {
    original: 'value',
    results: ['pseudonym'],
    make: (keys, value) => [ofText(keys, 'value', 'value', value)],
  },
  offset: {
    ...patient,
    results: ['date_offset'],
    make: (keys, id, issuer) => {
      const parts = patientNumber(id, issuer, keys.options);
      if (parts === undefined) return [''];
      return [
        String(
          dayOffset(
            { fresh: keys.derive, derive: keys.derive },
            { parts, from: 'id' },
            keys.options.dateShiftMaxDays,
          ),
        ),
      ];
    },
  },
};

const inFormat = ({ options }: ProjectKeys, kind: PseudonymKind, derived: Uint8Array): string =>
  formatted(pseudonymFormat(options.pseudonymFormat, kind), derived);

function ofText(
  keys: ProjectKeys,
  kind: PseudonymKind,
  purpose: 'accession' | 'value',
  text: string,
): string {
  const value = normalised(text);
  return value === '' ? '' : inFormat(keys, kind, keys.derive(purpose, value));
}
