import type { FileFacts } from '../context/types.ts';
import { folded, foldedId, type PatientId } from './patient-id.ts';
import { type NameWords, nameWords, sameName } from './person-name.ts';

/** What a file says of whose it is. */
export interface Claim
  extends Pick<FileFacts, 'patientId' | 'issuerOfPatientId' | 'patientName' | 'patientBirthDate'> {
  /** Names the study within the task. */
  readonly study: string;
  readonly studyUid: string;
}

/** Files that have ID and issuer in common; without ID, those of a study with the same name and birth date. */
export interface Party extends PatientId {
  readonly key: string;
  /** Of its first file: without ID it has no other. */
  readonly study: string;
  readonly studyUid: string;
  readonly foldedId: string;
  readonly foldedIssuer: string;
  readonly names: Map<string, NameWords>;
  readonly birthDates: Set<string>;
  /** Another party of the same patient; undefined for the one that stands for all of them. */
  head: Party | undefined;
}

/** Parts of a key that no value can imitate. */
export const key = (...parts: readonly string[]): string => JSON.stringify(parts);

/** Names that are kept of a party; more of them are no spellings of one. */
const MOST_NAMES = 16;

export const newParty = (own: string, { study, studyUid }: Claim, { id, issuer }: PatientId): Party => ({
  ...{ key: own, study, studyUid, id, issuer },
  ...{ foldedId: foldedId(id), foldedIssuer: folded(issuer) },
  ...{ names: new Map(), birthDates: new Set(), head: undefined },
});

/** Learns name and birth date of one more file. */
export function learn({ names, birthDates }: Party, { patientName, patientBirthDate }: Claim): void {
  if (names.size < MOST_NAMES && !names.has(patientName)) names.set(patientName, nameWords(patientName));
  if (patientBirthDate !== '' && birthDates.size < MOST_NAMES) birthDates.add(patientBirthDate);
}

/** Those that tell most first, so that what tells little finds them; then by their text, whatever the order of files. */
export const byEvidence = (a: Party, b: Party): number =>
  evidence(b) - evidence(a) || (a.key < b.key ? -1 : 1);

const evidence = ({ id, names, birthDates }: Party): number =>
  (id === '' ? 0 : 4) + ([...names.values()].some(isGiven) ? 2 : 0) + (birthDates.size > 0 ? 1 : 0);

const isGiven = (name: NameWords): boolean => name.some((words) => words.length > 0);

export const isSameId = (a: Party, b: Party): boolean =>
  a.id !== '' && b.id !== '' && a.foldedId === b.foldedId;

export const areOtherIds = (a: Party, b: Party): boolean =>
  a.id !== '' && b.id !== '' && a.foldedId !== b.foldedId;

/** Two names of issuers; an absent one may be either. */
export const areOtherIssuers = (a: Party, b: Party): boolean =>
  a.foldedIssuer !== '' && b.foldedIssuer !== '' && a.foldedIssuer !== b.foldedIssuer;

/**
 * Two patients: of name and birth date something differs and nothing agrees; with different IDs, that something differs
 * is enough. What is absent contradicts nothing.
 */
export function contradicts(a: Party, b: Party): boolean {
  const name = agreement(a.names.values(), b.names.values(), sameName);
  const birthDate = agreement(a.birthDates, b.birthDates, (one, other) => one === other);
  if (name !== false && birthDate !== false) return false;
  return areOtherIds(a, b) || (name !== true && birthDate !== true);
}

/** Undefined where there is nothing to compare. */
function agreement<T>(
  some: Iterable<T>,
  others: Iterable<T>,
  same: (one: T, other: T) => boolean | undefined,
): boolean | undefined {
  let result: boolean | undefined;
  const all = [...others];
  for (const one of some)
    for (const other of all) {
      const isSame = same(one, other);
      if (isSame === true) return true;
      if (isSame === false) result = false;
    }
  return result;
}

export function headOf(party: Party): Party {
  let head = party;
  while (head.head !== undefined) {
    head.head = head.head.head ?? head.head;
    head = head.head;
  }
  return head;
}

export function join(a: Party, b: Party): void {
  const head = headOf(a);
  const other = headOf(b);
  if (head !== other) other.head = head;
}
