import type { E11Option } from './e11.ts';

/** A code for De-identification Method Code Sequence (0012,0064), scheme DCM. */
export interface MethodCode {
  readonly code: string;
  readonly meaning: string;
  /** What of PS3.15 Table E.1-1 it stands for; undefined: an option that is about pixels. */
  readonly option: E11Option | 'basic' | undefined;
}

/** PS3.16 CID 7050, with the meanings of PS3.16 Table D-1. */
export const METHOD_CODES: readonly MethodCode[] = [
  { code: '113100', meaning: 'Basic Application Confidentiality Profile', option: 'basic' },
  { code: '113101', meaning: 'Clean Pixel Data Option', option: undefined },
  { code: '113102', meaning: 'Clean Recognizable Visual Features Option', option: undefined },
  { code: '113103', meaning: 'Clean Graphics Option', option: 'cleanGraphics' },
  { code: '113104', meaning: 'Clean Structured Content Option', option: 'cleanStructuredContent' },
  { code: '113105', meaning: 'Clean Descriptors Option', option: 'cleanDescriptors' },
  {
    code: '113106',
    meaning: 'Retain Longitudinal Temporal Information Full Dates Option',
    option: 'retainLongitudinalFullDates',
  },
  {
    code: '113107',
    meaning: 'Retain Longitudinal Temporal Information Modified Dates Option',
    option: 'retainLongitudinalModifiedDates',
  },
  {
    code: '113108',
    meaning: 'Retain Patient Characteristics Option',
    option: 'retainPatientCharacteristics',
  },
  { code: '113109', meaning: 'Retain Device Identity Option', option: 'retainDeviceIdentity' },
  { code: '113110', meaning: 'Retain UIDs Option', option: 'retainUids' },
  { code: '113111', meaning: 'Retain Safe Private Option', option: 'retainSafePrivate' },
  { code: '113112', meaning: 'Retain Institution Identity Option', option: 'retainInstitutionIdentity' },
];
