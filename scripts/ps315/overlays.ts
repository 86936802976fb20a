import type { E11Option } from '../../src/standard/e11.ts';

/** A preset of one option of PS3.15, to stand behind ps315-basic. */
export interface Overlay {
  readonly option: E11Option;
  /** What a project owner gets. */
  readonly gives: string;
  readonly settings?: Readonly<Record<string, boolean>>;
}

export const OVERLAYS: readonly Overlay[] = [
  {
    option: 'retainSafePrivate',
    gives: 'private elements that the standard lists as safe stay, all others are removed',
  },
  {
    option: 'retainUids',
    gives: 'all UIDs stay, so that the files can be matched with the originals',
    settings: { retain_uids: true },
  },
  {
    option: 'retainDeviceIdentity',
    gives: 'serial numbers, names and calibration of devices stay; the titles of systems are cleaned',
  },
  {
    option: 'retainInstitutionIdentity',
    gives: 'names and addresses of institutions and departments stay',
  },
  {
    option: 'retainPatientCharacteristics',
    gives: 'sex, age, size, weight and the like stay; allergies, state and needs of the patient are cleaned',
  },
  {
    option: 'retainLongitudinalFullDates',
    gives: 'dates and times of the study stay as they are',
  },
  {
    option: 'retainLongitudinalModifiedDates',
    gives: "dates move by the patient's number of days, so intervals stay true; times of day stay",
  },
  {
    option: 'cleanDescriptors',
    gives: 'descriptions and comments stay, without what is known to identify the patient',
  },
  {
    option: 'cleanStructuredContent',
    gives: 'the content of reports stays, without the items whose concepts may identify',
  },
  {
    option: 'cleanGraphics',
    gives:
      'graphic annotations stay, their text is a dummy unless ps315-clean-descriptors is there too; bitmaps of overlays, and curves, cannot be cleaned and are removed',
  },
];
