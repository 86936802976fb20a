import type { Elements, Suite } from './table.ts';

const BASIC = { general: { preset: 'ps315-basic' } };

const image = (series: number, instance: number): Elements => ({
  '0008,0018': `UI 1.2.3.4.${series}.${instance}`,
  '0008,1010': 'SH LOGIQBOOK',
  '0010,0010': 'PN BRAINIX',
  '0020,000e': `UI 1.2.3.4.${series}`,
});

const epi = { e1: image(1, 1), e2: image(1, 2), e3: image(1, 3), e4: image(1, 4) };
const flair = { f1: image(2, 1), f2: image(2, 2), f3: image(2, 3), f4: image(2, 4) };

const PRIVATE: Elements = {
  '0008,1010': 'SH LOGIQBOOK',
  '0045,0010': 'LO OrthancCreator',
  '0045,1010': 'LO private tag',
  '0031,0010': 'LO OrthancCreator',
  '0031,1020': 'LO hello world',
  '6003,0010': 'LO GEMS_Ultrasound_ImageGroup_001',
  '6003,1010': 'LO A private value',
};

/** Objects of a later date than the studies of the integration tests: references go from one to another. */
const planning = {
  image: { '0008,0018': 'UI 1.2.3.4.1.1', '0020,0052': 'UI 1.2.3.4.9' },
  structures: {
    '0008,0016': 'UI 1.2.840.10008.5.1.4.1.1.481.3',
    '0008,0018': 'UI 1.2.3.4.2.1',
    '0008,0060': 'CS RTSTRUCT',
    '0020,000e': 'UI 1.2.3.4.2',
    '3006,0010': [
      {
        '0020,0052': 'UI 1.2.3.4.9',
        '3006,0012': [
          {
            '0008,1150': 'UI 1.2.840.10008.3.1.2.3.1',
            '0008,1155': 'UI 1.2.3.4',
            '3006,0014': [
              {
                '0020,000e': 'UI 1.2.3.4.1',
                '3006,0016': [{ '0008,1150': 'UI 1.2.840.10008.5.1.4.1.1.2', '0008,1155': 'UI 1.2.3.4.1.1' }],
              },
            ],
          },
        ],
      },
    ],
    '3006,0020': [{ '3006,0022': 'IS 1', '3006,0024': 'UI 1.2.3.4.9' }],
  },
} satisfies Record<string, Elements>;

const CONTOUR_IMAGE = '3006,0010/3006,0012/3006,0014/3006,0016/0008,1155';

export const orthanc: Suite = {
  project: 'Orthanc (orthanc-tests and DicomModification)',
  runs: {
    modified: {
      settings: {
        general: {
          preset: 'default',
          '(0010,0010)': 'replace(hello)',
          '(0008,1010)': 'remove',
        },
      },
      files: { a: PRIVATE },
    },
    series: { settings: BASIC, files: epi },
    'series, default': { settings: {}, files: epi },
    study: {
      settings: { general: { preset: 'ps315-basic', '(0010,0010)': 'replace(Jodogne)' } },
      files: { ...epi, ...flair },
    },
    'private kept': {
      settings: { general: { preset: 'ps315-basic', '(0045,{OrthancCreator}10)': 'keep' } },
      files: { a: PRIVATE },
    },
    private: { settings: BASIC, files: { a: PRIVATE } },
    'method there': {
      settings: BASIC,
      files: { a: { '0012,0062': 'CS NO', '0012,0063': 'LO Another tool' } },
    },
    'UIDs kept': {
      settings: { general: { preset: ['ps315-basic', 'ps315-retain-uids'] } },
      files: { a: image(1, 1) },
    },
    planning: { settings: BASIC, files: planning },
    'planning, default': { settings: {}, files: planning },
  },
  claims: [
    {
      test: 'test_modify_instance',
      says: 'the name is the one given, the station and the private elements are gone',
      run: 'modified',
      is: { '0010,0010': 'hello' },
      absent: ['0008,1010', '6003,0010', '6003,1010'],
      inputStays: true,
    },
    {
      test: 'test_anonymize_series',
      says: 'a series of four images is one series of four images',
      run: 'series',
      images: 4,
      newUid: ['e1 0020,000e', 'e4 0008,0018'],
      same: [['e1 0020,000e', 'e2 0020,000e', 'e3 0020,000e', 'e4 0020,000e']],
      different: [['e1 0008,0018', 'e2 0008,0018', 'e3 0008,0018', 'e4 0008,0018']],
    },
    {
      test: 'test_anonymize_series',
      says: 'the station of every image is gone',
      run: 'series',
      absent: ['e1 0008,1010', 'e2 0008,1010', 'e3 0008,1010', 'e4 0008,1010'],
    },
    {
      test: 'test_anonymize_series',
      says: 'the same under another preset',
      run: 'series, default',
      images: 4,
      same: [['e1 0020,000e', 'e2 0020,000e', 'e3 0020,000e', 'e4 0020,000e']],
      absent: ['e1 0008,1010', 'e4 0008,1010'],
    },
    {
      test: 'test_anonymize_study',
      says: 'two series of a study are two series of one study, with the name that was given',
      run: 'study',
      images: 8,
      same: [
        ['e1 0020,000d', 'e4 0020,000d', 'f1 0020,000d', 'f4 0020,000d'],
        ['f1 0020,000e', 'f2 0020,000e', 'f3 0020,000e', 'f4 0020,000e'],
        ['e1 0010,0010', 'f4 0010,0010'],
      ],
      different: [
        ['e1 0020,000e', 'f1 0020,000e'],
        ['e1 0008,0018', 'f1 0008,0018'],
      ],
      is: { 'f4 0010,0010': 'Jodogne' },
      nowhere: ['BRAINIX'],
      inputStays: true,
    },
    {
      test: 'DicomModification.Anonymization',
      says: 'a private element that is to be kept is kept; the name is not the old one',
      run: 'private kept',
      kept: ['0045,0010', '0045,1010'],
      absent: ['0031,0010', '0031,1020'],
      empty: ['0010,0010'],
    },
    {
      test: 'DicomModification.Anonymization',
      says: 'without that it goes',
      run: 'private',
      absent: ['0045,0010', '0045,1010', '0031,1020', '6003,1010'],
    },
    {
      test: 'SetupAnonymization: PatientIdentityRemoved, DeidentificationMethod',
      says: 'the image says that it is de-identified, how, and by which profile',
      run: 'private',
      is: {
        '0012,0062': 'YES',
        '0012,0064/0008,0100': '113100',
        '0012,0064/0008,0102': 'DCM',
      },
      like: { '0012,0063': /^mercure-anonymizer .+\\[0-9a-f]{64}$/ },
    },
    {
      test: 'SetupAnonymization: DeidentificationMethod',
      says: 'what another tool wrote there is replaced',
      run: 'method there',
      differs: 'docs/compatibility.md D24: the method is appended, what was done before stays true',
      like: { '0012,0063': /^Another tool\\mercure-anonymizer / },
      is: { '0012,0062': 'YES' },
    },
    {
      test: 'ParseAnonymizationRequest: Keep of the UIDs',
      says: 'UIDs stay where that is asked for',
      run: 'UIDs kept',
      kept: ['0008,0018', '0020,000d', '0020,000e'],
      absent: ['0008,1010'],
    },
    {
      test: 'relationships of anonymized objects (RTSTRUCT to image)',
      says: 'contours refer to the new image, its new series, study and frame of reference',
      run: 'planning',
      same: [
        ['image 0008,0018', `structures ${CONTOUR_IMAGE}`],
        ['image 0020,000e', 'structures 3006,0010/3006,0012/3006,0014/0020,000e'],
        ['image 0020,000d', 'structures 3006,0010/3006,0012/0008,1155', 'structures 0020,000d'],
        ['image 0020,0052', 'structures 3006,0010/0020,0052', 'structures 3006,0020/3006,0024'],
      ],
      newUid: ['image 0008,0018', `structures ${CONTOUR_IMAGE}`],
      kept: ['structures 3006,0010/3006,0012/0008,1150'],
    },
    {
      test: 'relationships of anonymized objects (RTSTRUCT to image)',
      says: 'the same under another preset',
      run: 'planning, default',
      same: [
        ['image 0008,0018', `structures ${CONTOUR_IMAGE}`],
        ['image 0020,000e', 'structures 3006,0010/3006,0012/3006,0014/0020,000e'],
        ['image 0020,0052', 'structures 3006,0010/0020,0052', 'structures 3006,0020/3006,0024'],
      ],
      newUid: ['image 0008,0018'],
    },
  ],
};
