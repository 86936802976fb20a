import type { Elements, Suite } from './table.ts';

const PRIVATE: Elements = {
  '0008,0050': 'SH 123456',
  '0010,0010': 'PN Test^Name',
  '0019,0010': 'LO Private Creator1',
  '0019,1001': 'LT Test value 11',
  '0019,1002': 'LT Test value 12',
  '0021,0010': 'LO Private Creator2',
  '0021,1001': 'LT Test value 21',
  '0021,1002': 'LT Test value 22',
  '0021,1003': 'LT Test value 23',
};

const BASIC = { general: { preset: 'ps315-basic' } };

/** The suite's tests of whole rows of Table E.1-1 on many files are in other-suites.test.ts. */
export const kitware: Suite = {
  project: 'KitwareMedical/dicom-anonymizer',
  runs: {
    plain: {
      settings: { general: { preset: 'ps315-basic', '(0020,0012)': 'clear' } },
      files: {
        a: {
          '0008,0050': 'SH bar',
          '0018,4000': 'LT foo',
          '0020,0012': 'IS 123',
          '0040,a123': 'PN Annie de la Fontaine',
        },
      },
    },
    groups: {
      settings: BASIC,
      files: {
        a: {
          '5000,0005': 'US 2',
          '5011,0110': 'US 17',
          '5012,0112': 'US 18',
          '501e,3000': 'OW curve.',
          '6000,0022': 'LO description',
          '6000,3000': 'OW overlay.',
          '6002,4000': 'LT comments',
          '6002,3000': 'OW overlay.',
        },
      },
    },
    'groups, overlays wanted': {
      settings: { general: { preset: 'ps315-basic', remove_overlays: false, remove_curves: false } },
      files: {
        a: {
          '5000,0005': 'US 2',
          '5012,0112': 'US 18',
          '6000,0010': 'US 2',
          '6000,3000': 'OW overlay.',
          '6002,4000': 'LT comments',
        },
      },
    },
    'patient ID': { settings: BASIC, files: { a: { '0010,0020': 'LO Test Patient ID' } } },
    'private kept': {
      settings: {
        general: {
          preset: 'ps315-basic',
          '(0019,{Private Creator1}01)': 'keep',
          '(0019,{Private Creator1}02)': 'keep',
        },
      },
      files: { a: PRIVATE },
    },
    private: { settings: BASIC, files: { a: PRIVATE } },
    'private by rules': {
      settings: {
        general: {
          preset: 'ps315-basic',
          '(0021,{Private Creator2}01)': 'remove',
          '(0021,{Private Creator2}02)': 'replace(ANONYMIZED)',
          '(0021,{Private Creator2}03)': 'keep',
        },
      },
      files: { a: PRIVATE },
    },
  },
  claims: [
    {
      test: 'test_anonymization_without_dicom_file',
      says: 'D: a person’s name in a content item gets a dummy',
      run: 'plain',
      changed: ['0040,a123'],
      nowhere: ['Annie', 'Fontaine'],
    },
    {
      test: 'test_anonymization_without_dicom_file',
      says: 'Z: the accession number loses its value',
      run: 'plain',
      empty: ['0008,0050'],
    },
    {
      test: 'test_anonymization_without_dicom_file',
      says: 'X: acquisition comments go',
      run: 'plain',
      absent: ['0018,4000'],
    },
    {
      test: 'test_anonymization_without_dicom_file',
      says: 'a rule of one’s own empties a number, which becomes 0',
      run: 'plain',
      differs: 'clear is zero length, of numbers as well',
      empty: ['0020,0012'],
    },
    {
      test: 'test_anonymization_of_ranged_tags_without_dicom_file',
      says: 'all groups 50xx go',
      run: 'groups',
      absent: ['5000,0005', '5011,0110', '5012,0112', '501e,3000'],
    },
    {
      test: 'dicomfields: (60xx,3000) and (60xx,4000)',
      says: 'overlay data and overlay comments of every group go',
      run: 'groups',
      absent: ['6000,3000', '6002,3000', '6002,4000'],
    },
    {
      test: 'dicomfields: (50xx,xxxx), (60xx,3000), (60xx,4000)',
      says: 'the table’s rows hold by themselves, without the option for whole groups',
      run: 'groups, overlays wanted',
      absent: ['5000,0005', '5012,0112', '6000,3000', '6002,4000'],
      kept: ['6000,0010'],
    },
    {
      test: 'test_switching_dicom_versions',
      says: 'Patient ID, Z/D since 2024, gets a dummy',
      run: 'patient ID',
      differs: 'PS3.15 Table E.1-1a: Z/D is Z where the attribute is Type 2, as in every IOD with a patient',
      empty: ['0010,0020'],
    },
    {
      test: 'test_donot_delete_private_tags',
      says: 'private elements that are wanted stay, with their creator',
      run: 'private kept',
      kept: ['0019,0010', '0019,1001', '0019,1002'],
      absent: ['0021,0010', '0021,1001', '0021,1002', '0021,1003'],
      empty: ['0008,0050', '0010,0010'],
    },
    {
      test: 'test_delete_private_tags',
      says: 'private elements go',
      run: 'private',
      absent: ['0019,0010', '0019,1001', '0019,1002', '0021,0010', '0021,1001'],
      empty: ['0008,0050', '0010,0010'],
    },
    {
      test: 'test_keep_prviate_tags_by_extra_rules',
      says: 'rules for single private elements hold, and the creator stays with what stays',
      run: 'private by rules',
      absent: ['0019,0010', '0019,1001', '0019,1002', '0021,1001'],
      kept: ['0021,0010', '0021,1003'],
      is: { '0021,1002': 'ANONYMIZED' },
      empty: ['0008,0050', '0010,0010'],
    },
  ],
};
