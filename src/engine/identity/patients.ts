import type { FileFacts, PatientIdentity } from '../context/types.ts';
import { normalised } from './normalised.ts';
import { type NameWords, nameWords, sameName } from './person-name.ts';

/** What a file says of whose it is. */
export interface Claim
  extends Pick<FileFacts, 'patientId' | 'issuerOfPatientId' | 'patientName' | 'patientBirthDate'> {
  /** Names the study within the task. */
  readonly study: string;
  readonly studyUid: string;
}

/**
 * What is odd in a study. `spelling`: some of its files lack Patient ID or issuer, or spell it in another way. `several`:
 * its Patient IDs are different ones.
 */
export type Oddity = 'spelling' | 'several';

export interface Patients {
  /** Names the patient within the task: equal for two claims of one patient. */
  readonly keyOf: (claim: Claim) => string;
  readonly identityOf: (claim: Claim) => PatientIdentity;
  /** By study. */
  readonly oddities: ReadonlyMap<string, Oddity>;
}

/** Parts of a key that no value can imitate. */
export const key = (...parts: readonly string[]): string => JSON.stringify(parts);

/** Equal for claims that say the same. */
export const claimKey = ({
  study,
  patientId,
  issuerOfPatientId,
  patientName,
  patientBirthDate,
}: Claim): string => key(study, patientId, issuerOfPatientId, patientName, patientBirthDate);

/** Files that have ID and issuer in common; without ID, those of a study with the same name and birth date. */
interface Party {
  readonly key: string;
  readonly id: string;
  readonly issuer: string;
  readonly studyUid: string;
  readonly foldedId: string;
  readonly foldedIssuer: string;
  readonly names: Map<string, NameWords>;
  readonly birthDates: Set<string>;
  /** Another party of the same patient; undefined for the one that stands for all of them. */
  head: Party | undefined;
}

/** Names that are kept of a party; more of them are no spellings of one. */
const MOST_NAMES = 16;
/** What so many differ in is no study: some program wrote one UID into all its files. */
const MOST_PARTIES = 500;

/**
 * Whose files the task holds. A patient is Patient ID with its issuer, and a study is of one patient (PS3.3 Section 7.1):
 * what lacks ID or issuer there, or spells it otherwise, is the same patient where name and birth date do not contradict,
 * since two patients may have got one Study Instance UID by error. The same ID without an issuer is that of the one
 * issuer which the task knows for it. Without any ID the study is the patient: never one identity for all blanks.
 */
export function patientsOf(claims: Iterable<Claim>): Patients {
  const parties = new Map<string, Party>();
  const studies = new Map<string, Map<string, Party>>();
  for (const claim of claims) {
    const party = addTo(parties, claim);
    const study = studies.get(claim.study) ?? new Map<string, Party>();
    studies.set(claim.study, study.set(party.key, party));
  }
  const oddities = new Map<string, Oddity>();
  for (const [study, members] of studies) {
    if (members.size === 1) continue;
    const all = [...members.values()];
    if (members.size <= MOST_PARTIES) joinWithin(all.sort(byEvidence));
    const oddity = oddityOf(all);
    if (oddity !== undefined) oddities.set(study, oddity);
  }
  joinIssuers(parties.values());
  const names = namesOf(parties.values());
  const standing = (claim: Claim): Named => names.get(headOf(parties.get(partyKey(claim))!))!;
  return {
    keyOf: (claim) => standing(claim).name,
    identityOf: (claim) => identityOf(standing(claim).party),
    oddities,
  };
}

function identityOf({ id, issuer, studyUid }: Party): PatientIdentity {
  if (id !== '') return { parts: [normalised(id), normalised(issuer)], from: 'id' };
  return { parts: ['', '', normalised(studyUid)], from: studyUid === '' ? 'nothing' : 'study' };
}

function partyKey({ study, patientId, issuerOfPatientId, patientName, patientBirthDate }: Claim): string {
  return patientId === ''
    ? key('study', study, JSON.stringify(nameWords(patientName)), patientBirthDate)
    : key('patient', issuerOfPatientId, patientId);
}

function addTo(parties: Map<string, Party>, claim: Claim): Party {
  const own = partyKey(claim);
  let party = parties.get(own);
  if (party === undefined) {
    const { patientId: id, issuerOfPatientId: issuer, studyUid } = claim;
    const foldedId = withoutZeros(folded(id));
    party = {
      ...{ key: own, id, issuer, studyUid, foldedId, foldedIssuer: folded(issuer) },
      ...{ names: new Map(), birthDates: new Set(), head: undefined },
    };
    parties.set(own, party);
  }
  const { names, birthDates } = party;
  const { patientName, patientBirthDate } = claim;
  if (names.size < MOST_NAMES && !names.has(patientName)) names.set(patientName, nameWords(patientName));
  if (patientBirthDate !== '' && birthDates.size < MOST_NAMES) birthDates.add(patientBirthDate);
  return party;
}

const withoutZeros = (text: string): string =>
  text.length > LONGEST_FOLDED ? text : text.replace(/(?<!\p{N})0+(?=\p{N})/gu, '');

/** Without letter case, blanks and signs; as it is where nothing else is in it. */
const folded = (text: string): string =>
  text.length > LONGEST_FOLDED
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]/gu, '') || text;

/** What is longer is no ID that anybody spells in two ways, in UTF-16 units. PS3.5 Section 6.2: 64 characters. */
const LONGEST_FOLDED = 4096;

/** Those that tell most first, so that what tells little finds them; then by their text, whatever the order of files. */
const byEvidence = (a: Party, b: Party): number => evidence(b) - evidence(a) || (a.key < b.key ? -1 : 1);

const evidence = ({ id, names, birthDates }: Party): number =>
  (id === '' ? 0 : 4) + ([...names.values()].some(isGiven) ? 2 : 0) + (birthDates.size > 0 ? 1 : 0);

const isGiven = (name: NameWords): boolean => name.some((words) => words.length > 0);

/** Each joins those of the study that it does not contradict; what fits several patients is nobody's. */
function joinWithin(parties: readonly Party[]): void {
  const patients: Party[][] = [];
  for (const party of parties) {
    const fits = patients.filter((members) => !members.some((member) => contradicts(member, party)));
    const same = fits.filter((members) => members.some((member) => isSameId(member, party)));
    const [found] = same.length === 1 ? same : fits.length === 1 ? fits : [];
    if (found === undefined) patients.push([party]);
    else {
      join(found[0]!, party);
      found.push(party);
    }
  }
}

const isSameId = (a: Party, b: Party): boolean => a.id !== '' && b.id !== '' && a.foldedId === b.foldedId;

/**
 * Two patients: of name and birth date something differs and nothing agrees; with different IDs, that something differs
 * is enough. What is absent contradicts nothing.
 */
function contradicts(a: Party, b: Party): boolean {
  const name = agreement(a.names.values(), b.names.values(), sameName);
  const birthDate = agreement(a.birthDates, b.birthDates, (one, other) => one === other);
  if (name !== false && birthDate !== false) return false;
  const otherIds = a.id !== '' && b.id !== '' && a.foldedId !== b.foldedId;
  return otherIds || (name !== true && birthDate !== true);
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

function oddityOf(parties: readonly Party[]): Oddity | undefined {
  const ids = new Set(parties.flatMap(({ id, foldedId }) => (id === '' ? [] : [foldedId])));
  if (ids.size > 1) return 'several';
  // Files that are all without an ID, and of one patient, spell nothing otherwise.
  return ids.size === 0 && new Set(parties.map(headOf)).size === 1 ? undefined : 'spelling';
}

/** One ID in several studies, with an issuer and without, or with the issuer in another spelling. */
function joinIssuers(parties: Iterable<Party>): void {
  const byId = new Map<string, Party[]>();
  for (const party of parties) {
    if (party.id === '') continue;
    const known = byId.get(party.id);
    if (known === undefined) byId.set(party.id, [party]);
    else known.push(party);
  }
  for (const same of byId.values()) {
    if (same.length === 1) continue;
    const issuers = new Map<string, Party>();
    const inOrder = [...same].sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const party of inOrder) {
      if (party.issuer === '') continue;
      const known = issuers.get(party.foldedIssuer);
      if (known === undefined) issuers.set(party.foldedIssuer, party);
      else if (!contradicts(known, party)) join(known, party);
    }
    const [only, ...more] = new Set([...issuers.values()].map(headOf));
    const without = same.find(({ issuer }) => issuer === '');
    if (only === undefined || more.length > 0 || without === undefined) continue;
    if (!inOrder.some((party) => party.issuer !== '' && contradicts(party, without))) join(only, without);
  }
}

function headOf(party: Party): Party {
  let head = party;
  while (head.head !== undefined) {
    head.head = head.head.head ?? head.head;
    head = head.head;
  }
  return head;
}

function join(a: Party, b: Party): void {
  const head = headOf(a);
  const other = headOf(b);
  if (head !== other) other.head = head;
}

/** By head: the first of its keys, of an ID before those of a study. The same for any order of files. */
function namesOf(parties: Iterable<Party>): ReadonlyMap<Party, Named> {
  const names = new Map<Party, Named>();
  for (const party of parties) {
    const head = headOf(party);
    const known = names.get(head);
    const name = rank(party) + party.key;
    if (known === undefined || name < known.name) names.set(head, { name, party });
  }
  return names;
}

/** The party that stands for a patient, and the patient's name in the task. */
interface Named {
  readonly name: string;
  readonly party: Party;
}

/** An ID with its issuer tells most. */
const rank = ({ id, issuer }: Party): string => (id === '' ? '2' : issuer === '' ? '1' : '0');
