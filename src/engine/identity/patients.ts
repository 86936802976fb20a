import type { Options } from '../../assignment/types.ts';
import type { PatientIdentity } from '../context/types.ts';
import { joinIssuers, joinWithin } from './join-parties.ts';
import { normalised } from './normalised.ts';
import {
  areOtherIds,
  areOtherIssuers,
  type Claim,
  headOf,
  key,
  learn,
  newParty,
  type Party,
} from './party.ts';
import { type IdOptions, identityOfId, type PatientId, patientIdOf } from './patient-id.ts';
import { nameWords } from './person-name.ts';

export { type Claim, key } from './party.ts';

/**
 * What is odd in a study. `spelling`: some of its files lack Patient ID or issuer, or spell it in another way. `several`:
 * its Patient IDs are different ones. `apart`: an ID lacks or is spelt in several ways, and nobody looks at the whole
 * study, so that it may come to be of several patients.
 */
export type Oddity = 'spelling' | 'several' | 'apart';

export interface Patients {
  /** Names the patient within the task: equal for two claims of one patient. */
  readonly keyOf: (claim: Claim) => string;
  readonly identityOf: (claim: Claim) => PatientIdentity;
  /** By study. */
  readonly oddities: ReadonlyMap<string, Oddity>;
}

/** What is known of a task besides its files. */
export interface AboutPatients {
  readonly options: IdOptions & Pick<Options, 'severalPatients'>;
  /** Identities are the same in every task: what else lies in this one may not count. */
  readonly lasting: boolean;
  /** All series of a study are in the task. */
  readonly wholeStudies: boolean;
}

/** Equal for claims that say the same. */
export const claimKey = ({
  study,
  patientId,
  issuerOfPatientId,
  patientName,
  patientBirthDate,
}: Claim): string => key(study, patientId, issuerOfPatientId, patientName, patientBirthDate);

/**
 * Whose files the task holds. A patient is Patient ID with its issuer, and a study is of one patient (PS3.3 Section 7.1):
 * what lacks ID or issuer there, or spells it otherwise, is the same patient where name and birth date do not contradict,
 * since two patients may have got one Study Instance UID by error. Without any ID the study is the patient: never one
 * identity for all blanks.
 *
 * Where identities are of this task alone, the same ID without an issuer is that of the one issuer which the task knows
 * for it. Where they last, a study decides for itself and only where it is there as a whole; two IDs are never one
 * patient.
 */
export function patientsOf(claims: Iterable<Claim>, about: AboutPatients): Patients {
  const { lasting, wholeStudies } = about;
  const parties = new Map<string, Party>();
  const studies = new Map<string, Map<string, Party>>();
  for (const claim of claims) {
    const party = addTo(parties, claim, about);
    const study = studies.get(claim.study) ?? new Map<string, Party>();
    studies.set(claim.study, study.set(party.key, party));
  }
  const decides = wholeStudies || !lasting;
  const areApart = apartBy(about);
  const oddities = new Map<string, Oddity>();
  for (const [study, byKey] of studies) {
    const members = [...byKey.values()];
    joinWithin(decides ? members : members.filter(({ id }) => id === ''), areApart);
    const oddity = oddityOf(members, lasting, decides);
    if (oddity !== undefined) oddities.set(study, oddity);
  }
  if (!lasting) joinIssuers(parties.values());
  const standing = standingOf(parties.values());
  const crowded = crowdedStudies(standing.values());
  const partyOf = (claim: Claim): Party =>
    standing.get(headOf(parties.get(partyKey(claim, idOf(claim, about), lasting))!))!;
  return {
    keyOf: (claim) => nameOf(partyOf(claim)),
    identityOf: (claim) => identityOf(partyOf(claim), crowded),
    oddities,
  };
}

/** Without an ID the study is the patient, where it is one of one patient. */
function identityOf(party: Party, crowded: ReadonlySet<string>): PatientIdentity {
  if (party.id !== '') return identityOfId(party);
  return party.studyUid === '' || crowded.has(party.study)
    ? { parts: [nameOf(party)], from: 'nothing' }
    : { parts: ['', '', normalised(party.studyUid)], from: 'study' };
}

/** An ID that lasts is compared as it is hashed. */
function idOf({ patientId, issuerOfPatientId }: Claim, { options, lasting }: AboutPatients): PatientId {
  const { id, issuer } = patientIdOf(patientId, issuerOfPatientId, options);
  return lasting ? { id: normalised(id), issuer: normalised(issuer) } : { id, issuer };
}

/** What one study says of an ID that lasts does not hold in another. */
function partyKey(
  { study, patientName, patientBirthDate }: Claim,
  { id, issuer }: PatientId,
  lasting: boolean,
): string {
  if (id === '') return key('study', study, JSON.stringify(nameWords(patientName)), patientBirthDate);
  return key('patient', issuer, id, ...(lasting ? [study] : []));
}

const nameOf = (party: Party): string =>
  rank(party) + (party.id === '' ? party.key : key('patient', party.issuer, party.id));

function addTo(parties: Map<string, Party>, claim: Claim, about: AboutPatients): Party {
  const id = idOf(claim, about);
  const own = partyKey(claim, id, about.lasting);
  const party = parties.get(own) ?? newParty(own, claim, id);
  parties.set(own, party);
  learn(party, claim);
  return party;
}

/** An ID is one of its issuer: where identities last another issuer makes it another ID. */
function apartBy({ lasting, options }: AboutPatients): (a: Party, b: Party) => boolean {
  if (lasting) return (a, b) => areOtherIds(a, b) || (a.id !== '' && b.id !== '' && areOtherIssuers(a, b));
  return options.severalPatients === 'separate' ? areOtherIds : () => false;
}

function oddityOf(members: readonly Party[], lasting: boolean, decides: boolean): Oddity | undefined {
  const named = members.filter(({ id }) => id !== '');
  const ids = new Set(named.map(({ foldedId }) => foldedId));
  const issuers = new Set(named.flatMap(({ foldedIssuer }) => foldedIssuer || []));
  if (ids.size > 1 || (lasting && issuers.size > 1)) return 'several';
  if (!decides) return members.length > named.length || named.length > 1 ? 'apart' : undefined;
  // Files that are all without an ID, and of one patient, spell nothing otherwise.
  const isOne = members.length === 1 || (ids.size === 0 && new Set(members.map(headOf)).size === 1);
  return isOne ? undefined : 'spelling';
}

/** By head the party that stands for a patient: the first by its key, those with an ID first. In any order of files. */
function standingOf(parties: Iterable<Party>): ReadonlyMap<Party, Party> {
  const standing = new Map<Party, Party>();
  for (const party of parties) {
    const head = headOf(party);
    const known = standing.get(head);
    if (known === undefined || rank(party) + party.key < rank(known) + known.key) standing.set(head, party);
  }
  return standing;
}

/** An ID with its issuer tells most. */
const rank = ({ id, issuer }: Party): string => (id === '' ? '2' : issuer === '' ? '1' : '0');

/** Studies with several persons who have no ID: as patients they have nothing that lasts. */
function crowdedStudies(parties: Iterable<Party>): ReadonlySet<string> {
  const seen = new Set<string>();
  const crowded = new Set<string>();
  for (const { id, study } of parties) {
    if (id !== '') continue;
    if (seen.has(study)) crowded.add(study);
    seen.add(study);
  }
  return crowded;
}
