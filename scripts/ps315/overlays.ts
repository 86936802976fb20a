import type { E11Option } from '../../src/standard/e11.ts';

/** A preset of one option of PS3.15, to stand behind ps315-basic. */
export interface Overlay {
  readonly name: string;
  readonly option: E11Option;
  /** As PS3.15 Section E.3 calls it. */
  readonly title: string;
  /** What a project owner gets. */
  readonly gives: string;
  readonly settings?: Readonly<Record<string, boolean>>;
}

export const OVERLAYS: readonly Overlay[] = [
  {
    name: 'ps315-retain-safe-private',
    option: 'retainSafePrivate',
    title: 'Retain Safe Private Option',
    gives: 'private elements that the standard lists as safe stay, all others go',
  },
  {
    name: 'ps315-retain-uids',
    option: 'retainUids',
    title: 'Retain UIDs Option',
    gives: 'all UIDs stay, so that the files can be matched with the originals',
    settings: { retain_uids: true },
  },
  {
    name: 'ps315-retain-device',
    option: 'retainDeviceIdentity',
    title: 'Retain Device Identity Option',
    gives: 'serial numbers, names and calibration of devices stay; the titles of systems are cleaned',
  },
  {
    name: 'ps315-retain-institution',
    option: 'retainInstitutionIdentity',
    title: 'Retain Institution Identity Option',
    gives: 'names and addresses of institutions and departments stay',
  },
  {
    name: 'ps315-retain-patient-characteristics',
    option: 'retainPatientCharacteristics',
    title: 'Retain Patient Characteristics Option',
    gives: 'sex, age, size, weight and the like stay; allergies, state and needs of the patient are cleaned',
  },
  {
    name: 'ps315-retain-full-dates',
    option: 'retainLongitudinalFullDates',
    title: 'Retain Longitudinal Temporal Information, Full Dates Option',
    gives: 'dates and times of the study stay as they are',
  },
  {
    name: 'ps315-retain-modified-dates',
    option: 'retainLongitudinalModifiedDates',
    title: 'Retain Longitudinal Temporal Information, Modified Dates Option',
    gives: "dates move by the patient's number of days, so that intervals stay true; times of day stay",
  },
  {
    name: 'ps315-clean-descriptors',
    option: 'cleanDescriptors',
    title: 'Clean Descriptors Option',
    gives: 'descriptions and comments stay, less what is known to identify the patient',
  },
  {
    name: 'ps315-clean-structured-content',
    option: 'cleanStructuredContent',
    title: 'Clean Structured Content Option',
    gives: 'the content of reports stays, less the items whose concepts may identify',
  },
  {
    name: 'ps315-clean-graphics',
    option: 'cleanGraphics',
    title: 'Clean Graphics Option',
    gives:
      'graphic annotations stay, their text is a dummy unless ps315-clean-descriptors is there too; bitmaps of overlays, and curves, cannot be cleaned and go',
  },
];
