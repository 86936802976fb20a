import { byEvidence, contradicts, headOf, isSameId, join, type Party } from './party.ts';

/** What so many differ in is no study: some program wrote one UID into all its files. */
const MOST_PARTIES = 500;

/**
 * Each joins those of the study that it does not contradict; what fits several patients is nobody's. `areApart`: two that
 * are never of one patient, whatever name and birth date say.
 */
export function joinWithin(members: readonly Party[], areApart: (a: Party, b: Party) => boolean): void {
  if (members.length > MOST_PARTIES) return;
  const patients: Party[][] = [];
  for (const party of [...members].sort(byEvidence)) {
    const differs = (member: Party): boolean => areApart(member, party) || contradicts(member, party);
    const fits = patients.filter((others) => !others.some(differs));
    const same = fits.filter((others) => others.some((member) => isSameId(member, party)));
    const [found] = same.length === 1 ? same : fits.length === 1 ? fits : [];
    if (found === undefined) patients.push([party]);
    else {
      join(found[0]!, party);
      found.push(party);
    }
  }
}

/** One ID in several studies, with an issuer and without, or with the issuer in another spelling. */
export function joinIssuers(parties: Iterable<Party>): void {
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
