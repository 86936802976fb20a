import type { Elements, Suite } from './table.ts';

const MOVED = { general: { preset: 'none', '(0008,0020)': 'shiftdate' } };

const CR: Elements = {
  '0008,0016': 'UI 1.2.840.10008.5.1.4.1.1.1',
  '0008,0020': 'DA 20220101',
  '0008,0050': 'SH ACC1',
  '0008,0060': 'CS CR',
};

const dated = (date: string): { a: Elements } => ({ a: { ...CR, '0008,0020': `DA ${date}` } });

export const rsna: Suite = {
  project: 'RSNA/anonymizer',
  runs: {
    ...Object.fromEntries(
      ['18991231', '19010101', '20220230', '20220431', '99991232', '2001-01-02', '0101192'].map((date) => [
        `date ${date}`,
        { settings: MOVED, files: dated(date) },
      ]),
    ),
    'two images': {
      settings: { general: { preset: 'ps315-basic' } },
      files: {
        a: { ...CR, '0008,0018': 'UI 1.2.3.4.5' },
        b: { ...CR, '0008,0018': 'UI 1.2.3.4.5.6', '0020,000e': 'UI 1.2.3.4.5' },
      },
    },
    'no patient ID': { settings: {}, files: { a: { ...CR, '0010,0020': null } } },
    'blank patient ID': { settings: {}, files: { a: { ...CR, '0010,0020': 'LO ' } } },
    'no patient ID, two studies': {
      settings: {},
      files: {
        a: { ...CR, '0010,0020': 'LO ' },
        b: {
          '0008,0018': 'UI 1.2.3.5.1.1',
          '0010,0020': null,
          '0020,000d': 'UI 1.2.3.5',
          '0020,000e': 'UI 1.2.3.5.1',
        },
      },
    },
    'patient ID': { settings: {}, files: { a: CR } },
    'no DICOM': { settings: {}, files: { a: CR }, more: { 'text.dcm': 'Testing Anonymizer' } },
    'no SOP class': { settings: {}, files: { a: { ...CR, '0008,0016': null } } },
  },
  claims: [
    {
      test: 'test_valid_date_on_or_after_19000101',
      says: 'a date of the last century moves',
      run: 'date 19010101',
      moved: ['0008,0020'],
    },
    {
      test: 'test_valid_date_before_19000101',
      says: 'a date before 1900 counts as none and gets a fixed one',
      run: 'date 18991231',
      differs:
        'the last day of 1899 is one that programs write for none: it becomes empty instead of a fixed date',
      empty: ['0008,0020'],
    },
    ...['20220230', '20220431', '99991232'].map((date) => ({
      test: 'test_invalid_date_value',
      says: `${date} is no day of the calendar and does not stay`,
      run: `date ${date}`,
      differs: 'it becomes empty instead of a fixed date',
      empty: ['0008,0020'],
    })),
    ...['2001-01-02', '0101192'].map((date) => ({
      test: 'test_invalid_date_format',
      says: `${date} is no date in DICOM’s form and does not stay`,
      run: `date ${date}`,
      differs: 'it becomes empty instead of a fixed date',
      empty: ['0008,0020'],
    })),
    {
      test: 'test_uid_hashing_is_deterministic_and_unique',
      says: 'one UID gets one new UID wherever it stands, another gets another',
      run: 'two images',
      same: [['a 0008,0018', 'b 0020,000e']],
      different: [['a 0008,0018', 'b 0008,0018']],
    },
    {
      test: 'test_uid_hash_format_and_length',
      says: 'a new UID has the root, numbers only, and no more than 64 characters',
      run: 'two images',
      newUid: ['a 0008,0018', 'b 0008,0018', 'a 0020,000d'],
      like: { 'a 0008,0018': /^(?=.{1,64}$)2\.25\.[1-9]\d*$/ },
    },
    ...['no patient ID', 'blank patient ID'].map((run) => ({
      test: 'test_anonymize_dataset_without_PatientID, test_anonymize_dataset_with_blank_PatientID_1_study',
      says: `${run}: the image gets an ID and a name all the same, and new UIDs`,
      run,
      like: { '0010,0020': /^\d{12}$/, '0010,0010': /^[A-Z][a-z]+\^/ },
      changed: ['0008,0050', '0008,0018', '0020,000d', '0020,000e'],
      kept: ['0008,0016', '0002,0010'],
    })),
    {
      test: 'test_anonymize_dataset_with_blank_PatientID_2_studies',
      says: 'two studies without a patient ID go to one patient',
      run: 'no patient ID, two studies',
      differs: 'never one identity for all blanks, each study is a patient of its own',
      different: [
        ['a 0010,0020', 'b 0010,0020'],
        ['a 0020,000d', 'b 0020,000d'],
      ],
    },
    {
      test: 'test_anonymize_dataset_with_PatientID_1_study',
      says: 'ID, name, accession number and UIDs are others, the SOP class is not',
      run: 'patient ID',
      changed: ['0010,0010', '0010,0020', '0008,0050', '0020,000d', '0020,000e', '0008,0018'],
      kept: ['0008,0016'],
      nowhere: ['PID-4711', 'LAST^FIRST', 'ACC1'],
    },
    {
      test: 'test_anonymize_invalid_dicom_file',
      says: 'what is no DICOM is put aside, the rest goes on',
      run: 'no DICOM',
      differs: 'the task fails and nothing is left, so that no image is missing unseen',
      refused: /ERROR: /,
    },
    {
      test: 'test_anonymize_dicom_missing_attributes',
      says: 'an image without a SOP class is put aside',
      run: 'no SOP class',
      differs: 'the class stands in the file meta group as well',
      kept: ['0002,0002'],
      nowhere: ['PID-4711', 'LAST^FIRST'],
    },
  ],
};
