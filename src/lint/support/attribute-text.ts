import { lookUp } from '../../standard/dictionary.ts';
import type { E11Option, E11Row } from '../../standard/e11.ts';
import { identifying } from '../../standard/identifying.ts';
import { typesOf } from '../../standard/iod-types.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';

/** The keyword, else the tag: how findings name an attribute. */
export const attributeName = (tag: Tag): string => lookUp(tag)?.keyword || formatTag(tag);

/** "PatientName, PatientID, PatientAge and 4 more". */
export const nameSome = (tags: readonly Tag[], most: number): string => someOf(tags.map(attributeName), most);

/** "a, b, c and 4 more". */
export const someOf = (words: readonly string[], most: number): string =>
  words.length > most ? `${words.slice(0, most).join(', ')} and ${words.length - most} more` : listOf(words);

/** "a, b and c". */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const OPTION_NAMES: Readonly<Record<E11Option, string>> = {
  retainSafePrivate: 'Retain Safe Private',
  retainUids: 'Retain UIDs',
  retainDeviceIdentity: 'Retain Device Identity',
  retainInstitutionIdentity: 'Retain Institution Identity',
  retainPatientCharacteristics: 'Retain Patient Characteristics',
  retainLongitudinalFullDates: 'Retain Longitudinal Full Dates',
  retainLongitudinalModifiedDates: 'Retain Longitudinal Modified Dates',
  cleanDescriptors: 'Clean Descriptors',
  cleanStructuredContent: 'Clean Structured Content',
  cleanGraphics: 'Clean Graphics',
};

/** What PS3.15 Table E.1-1 says: "PS3.15 E.1-1 says Z; K with Retain Patient Characteristics". */
export function standardSays({ basic, options }: E11Row): string {
  const words = Object.entries(options).map(
    ([option, action]) => `${action} with ${OPTION_NAMES[option as E11Option]}`,
  );
  return [`PS3.15 E.1-1 says ${basic}`, ...words].join('; ');
}

/** The commands that do what the standard asks for, in quotes, the best first. */
export function insteadOfKeep(tag: Tag, row: E11Row | undefined): string {
  const best: Readonly<Record<number, string>> = {
    524368: '"set(@fake_acc@)" or "clear"',
    1048592: '"set(@fake_name@)" or "clear"',
    1048608: '"set(@fake_mrn@)" or "clear"',
  };
  const vr = lookUp(tag)?.vrs[0];
  const gone = withoutValue(tag);
  if (best[tag] !== undefined) return best[tag];
  const basic = row?.basic ?? identifying(tag)?.basic;
  if (basic?.startsWith('U') || basic === 'X/Z/U*') return vr === 'UI' ? '"mapuid"' : gone;
  if (vr === 'DA' || vr === 'DT') return `"truncdate", which leaves the year, or ${gone}`;
  return gone;
}

/** How to take the value away and leave the object valid: by its Type in the IODs of everyday (PS3.5 Section 7.4). */
function withoutValue(tag: Tag): string {
  const types = typesOf(tag);
  if (types.some(({ type }) => type === 1) && lookUp(tag)?.vrs[0] !== 'SQ')
    return '"replace(...)" with a text of your own';
  if (types.length > 0) return '"clear"';
  // In items no Type is known: what the list of identifying attributes says leaves them valid.
  const basic = identifying(tag)?.basic ?? 'X';
  if (basic === 'Z') return '"clear"';
  return basic.includes('D') ? '"dummy"' : '"remove"';
}

/** How a person's data is called: "a person's birth date". */
export const ofPerson = (what: string): string => `a person's ${what}`;

export const acceptHint = (): string => 'or accept it with its reason in "lint_accept"';
