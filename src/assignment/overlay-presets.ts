import type { E11Option } from '../standard/e11.ts';

/** The preset that puts an option of PS3.15 over `ps315-basic`. */
export const OVERLAY_OF: Readonly<Record<E11Option, string>> = {
  cleanGraphics: 'ps315-clean-graphics',
  cleanStructuredContent: 'ps315-clean-structured-content',
  cleanDescriptors: 'ps315-clean-descriptors',
  retainLongitudinalFullDates: 'ps315-retain-full-dates',
  retainLongitudinalModifiedDates: 'ps315-retain-modified-dates',
  retainPatientCharacteristics: 'ps315-retain-patient-characteristics',
  retainDeviceIdentity: 'ps315-retain-device',
  retainUids: 'ps315-retain-uids',
  retainSafePrivate: 'ps315-retain-safe-private',
  retainInstitutionIdentity: 'ps315-retain-institution',
};
