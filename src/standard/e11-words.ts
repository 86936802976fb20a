import type { E11Option, E11Row } from './e11.ts';

/** The action codes of PS3.15 Table E.1-1 in words (PS3.15 Section E.3, Table E.1-1a). */
const CODES: Readonly<Record<string, string>> = {
  X: 'remove',
  Z: 'empty, or a dummy value',
  D: 'replace by a dummy value that is not empty',
  K: 'keep; of a sequence, clean its items',
  C: 'clean: replace by values of similar meaning that do not identify',
  U: 'replace by another UID, the same within a set of instances',
  'X/Z': 'remove; empty where the object needs it (Type 2)',
  'X/D': 'remove; a dummy value where the object needs one (Type 1)',
  'Z/D': 'empty; a dummy value where the object needs one (Type 1)',
  'X/Z/D': 'remove; empty (Type 2) or a dummy value (Type 1) where the object needs it',
  'X/Z/U*': 'remove; where the object needs it, empty (Type 2), or replace the UIDs inside (Type 1)',
};

const OPTIONS: Readonly<Record<E11Option, string>> = {
  retainSafePrivate: 'Retain Safe Private Option',
  retainUids: 'Retain UIDs Option',
  retainDeviceIdentity: 'Retain Device Identity Option',
  retainInstitutionIdentity: 'Retain Institution Identity Option',
  retainPatientCharacteristics: 'Retain Patient Characteristics Option',
  retainLongitudinalFullDates: 'Retain Longitudinal Temporal Information, Full Dates Option',
  retainLongitudinalModifiedDates: 'Retain Longitudinal Temporal Information, Modified Dates Option',
  cleanDescriptors: 'Clean Descriptors Option',
  cleanStructuredContent: 'Clean Structured Content Option',
  cleanGraphics: 'Clean Graphics Option',
};

export const e11CodeWords = (code: string): string => CODES[code] ?? code;

/** `Retain UIDs Option`. */
export const e11OptionName = (option: E11Option): string => OPTIONS[option];

/** The options of the profile that change an attribute's action, with the code they give it. */
export const e11Options = ({ options }: E11Row): { name: string; code: string; words: string }[] =>
  Object.entries(options).map(([option, code]) => ({
    name: OPTIONS[option as E11Option],
    code,
    words: e11CodeWords(code),
  }));
