import type { Claim, Elements, Suite, SuiteRun } from './table.ts';

const MR = 'pydicom+deid/examples/dicom/header-manipulation/func-sequence-replace/MR.dcm';

const DATED: Elements = { '0008,0020': 'DA 20230101', '0008,0070': 'LO SIEMENS', '0010,21c0': 'US 4' };

/** The suite runs one action behind another; here a project's rule stands over a general one. */
const interaction = (tag: string, first: string, second: string): SuiteRun => ({
  settings: { general: { preset: 'none', [`(${tag})`]: first }, proj: { [`(${tag})`]: second } },
  files: { a: DATED },
});

const DATE = '0008,0020';
const MAKER = '0008,0070';

interface Row extends Omit<Claim, 'run' | 'test'> {
  readonly test: string;
  readonly rules: readonly [tag: string, first: string, second: string];
}

const LAYERS = 'a later layer wins whole, it does not go on with what the former one wrote';

const INTERACTIONS: readonly Row[] = [
  {
    test: 'test_add_add_should_have_second_value',
    says: 'the second value stands',
    rules: ['0012,0062', 'set(No)', 'set(Yes)'],
    is: { '0012,0062': 'Yes' },
  },
  {
    test: 'test_add_blank_should_be_blank',
    says: 'emptied after all',
    rules: ['0010,21c0', 'set(1)', 'clear'],
    empty: ['0010,21c0'],
  },
  {
    test: 'test_add_jitter_should_combine',
    says: 'the value that was set moves',
    rules: [DATE, 'set(20221128)', 'shiftdate'],
    differs: LAYERS,
    moved: [DATE],
  },
  {
    test: 'test_add_keep_should_have_add_value',
    says: 'the value that was set is what is kept',
    rules: [DATE, 'set(20221128)', 'keep'],
    differs: LAYERS,
    kept: [DATE],
  },
  {
    test: 'test_add_replace_should_have_replace_value',
    says: 'the replacement stands',
    rules: [DATE, 'set(20221128)', 'replace(20221129)'],
    is: { [DATE]: '20221129' },
  },
  {
    test: 'test_add_remove_should_be_removed',
    says: 'gone after all',
    rules: [DATE, 'set(20221128)', 'remove'],
    absent: [DATE],
  },
  {
    test: 'test_blank_add_should_have_add_value',
    says: 'the value that is set stands',
    rules: [MAKER, 'clear', 'set(Testing)'],
    is: { [MAKER]: 'Testing' },
  },
  {
    test: 'test_blank_blank_should_be_blank',
    says: 'emptied',
    rules: [MAKER, 'clear', 'clear'],
    empty: [MAKER],
  },
  {
    test: 'test_blank_jitter_should_be_blank',
    says: 'what is empty cannot move',
    rules: [DATE, 'clear', 'shiftdate'],
    differs: LAYERS,
    moved: [DATE],
  },
  {
    test: 'test_blank_keep_should_be_original_value',
    says: 'the original value is there',
    rules: [MAKER, 'clear', 'keep'],
    kept: [MAKER],
  },
  {
    test: 'test_blank_replace_should_be_replace_value',
    says: 'the replacement stands',
    rules: [MAKER, 'clear', 'replace(Testing)'],
    is: { [MAKER]: 'Testing' },
  },
  {
    test: 'test_blank_remove_should_be_removed',
    says: 'gone',
    rules: [MAKER, 'clear', 'remove'],
    absent: [MAKER],
  },
  {
    test: 'test_jitter_add_should_have_add_value',
    says: 'the value that is set stands',
    rules: [DATE, 'shiftdate', 'set(20221129)'],
    is: { [DATE]: '20221129' },
  },
  {
    test: 'test_jitter_blank_should_be_blank',
    says: 'emptied after all',
    rules: [DATE, 'shiftdate', 'clear'],
    empty: [DATE],
  },
];

/** One attribute of every VR, private where the standard has no handy one. */
const EVERY_VR: Elements = {
  '0008,0020': 'DA 20230101',
  '0008,002a': 'DT 20230101011721.621000',
  '0008,0030': 'TM 011721.621000',
  '0008,0050': 'SH ACCESSION',
  '0008,0081': 'ST ADDRESS',
  '0008,0090': 'PN HIBBARD^JANE',
  '0008,1032': [{ '0008,0100': 'SH CTHEAD' }],
  '0010,0020': 'LO PID-4711',
  '0010,1010': 'AS 059Y',
  '0010,1030': 'DS 75',
  '0010,21b0': 'LT HISTORY',
  '0010,21c0': 'US 4',
  '0011,0010': 'LO TEST',
  '0011,1001': 'SL -1',
  '0011,1002': 'SS -1',
  '0011,1003': 'UN unknown.',
  '0011,1004': 'AT 00100010',
  '0011,1007': 'SV -1',
  '0011,1008': 'UR http://test',
  '0011,1009': 'UC text',
  '0011,1010': 'UV 1',
  '0011,1011': 'OB bytes...',
  '0011,1012': 'OD 12345678',
  '0011,1013': 'OF 1234',
  '0011,1014': 'OL 1234',
  '0011,1015': 'OW 1234',
  '0011,1016': 'OV 12345678',
  '0011,1017': 'UL 7',
  '0011,1018': 'UT text',
  '0018,0015': 'CS HEAD',
  '0018,1000': 'LO SERIAL',
  '0018,1152': 'IS 10',
  '0018,9306': 'FD 1.2',
  '0018,9352': 'FL 0.7',
  '0020,0052': 'UI 1.2.3.4.1.9',
  '0008,0054': 'AE NETWORK',
};
const VALUES = Object.keys(EVERY_VR).filter((tag) => tag !== '0011,0010');
const privateSelector = (tag: string): string =>
  tag.startsWith('0011,10') ? `(0011,{TEST}${tag.slice(7)})` : `(${tag})`;

const NESTED: Elements = {
  '0008,0020': 'DA 20230101',
  '0008,0050': 'SH ACC-TOP',
  '0010,0010': 'PN SIMPSON^HOMER',
  '0040,0275': [
    { '0008,0050': 'SH ACC-ONE', '0008,0020': 'DA 19900706' },
    { '0008,0050': 'SH ACC-TWO', '0008,0020': 'DA 19850408' },
  ],
  '0008,1110': [
    {
      '0040,0275': [
        { '0008,0050': 'SH ACC-DEEP', '0008,0020': 'DA 20050130' },
        { '0008,0050': 'SH ACC-DEEPER' },
      ],
    },
  ],
};
const PLACES = [
  '0008,0050',
  '0040,0275[0]/0008,0050',
  '0040,0275[1]/0008,0050',
  '0008,1110/0040,0275[0]/0008,0050',
  '0008,1110/0040,0275[1]/0008,0050',
];
const everyVr = (command: string): SuiteRun => ({
  settings: {
    general: { preset: 'none', ...Object.fromEntries(VALUES.map((tag) => [privateSelector(tag), command])) },
  },
  files: { a: EVERY_VR },
});

const nested = (command: string): SuiteRun => ({
  settings: { general: { preset: 'none', '(0008,0050)': command } },
  files: { a: NESTED },
});

export const deid: Suite = {
  project: 'pydicom/deid',
  runs: {
    ...Object.fromEntries(INTERACTIONS.map(({ test, rules }) => [test, interaction(...rules)])),
    'every VR blank': everyVr('clear'),
    'every VR removed': everyVr('remove'),
    'nested blank': nested('clear'),
    'nested removed': nested('remove'),
    'nested replaced': nested('replace(987654321)'),
    'nested moved': {
      settings: { general: { preset: 'none', '(0008,0020)': 'shiftdate' } },
      files: { a: NESTED },
    },
    'private constants': {
      settings: {
        general: {
          preset: 'none',
          '(0012,0062)': 'set(Yeppers!)',
          '(1111,{NEW}21)': 'set(SIMPSON)',
          '(0011,{TEST}09)': 'set(NEWVALUE!)',
        },
      },
      files: { a: EVERY_VR },
    },
    'dates jittered': {
      settings: { general: { preset: 'none', '(0008,0020)': 'shiftdate', '(0008,002a)': 'shiftdate' } },
      files: { a: EVERY_VR },
    },
    'only one kept': {
      settings: { general: { preset: 'none', remove_unknown_tags: true, '(0018,1000)': 'keep' } },
      files: { a: EVERY_VR },
    },
    MR: { settings: { general: { preset: 'ps315-basic' } }, files: { a: MR } },
    'MR, sequence replaced': {
      settings: { general: { preset: 'none', '(0040,1001)': 'replace(REPLACED)', '(0008,1155)': 'mapuid' } },
      files: { a: MR },
    },
  },
  claims: [
    ...INTERACTIONS.map(({ rules: _, ...row }): Claim => ({ ...row, run: row.test })),
    {
      test: 'test_blank_AE to test_blank_UV',
      says: 'an attribute of any VR can be emptied',
      run: 'every VR blank',
      empty: VALUES.filter((tag) => tag !== '0020,0052'),
      kept: ['0011,0010'],
    },
    {
      test: 'test_blank_UI',
      says: 'so can a UID',
      run: 'every VR blank',
      empty: ['0020,0052'],
    },
    {
      test: 'test_remove_single_named_field, test_remove_single_tag_field, and TestRemoveAction',
      says: 'an attribute of any VR can be removed',
      run: 'every VR removed',
      absent: VALUES,
    },
    {
      test: 'TestSequenceBlank: single, one level, several items, several levels',
      says: 'a rule empties the attribute at every depth',
      run: 'nested blank',
      empty: PLACES,
    },
    {
      test: 'TestSequenceRemove: single, one level, several items, several levels, nested named field',
      says: 'a rule removes the attribute at every depth',
      run: 'nested removed',
      absent: PLACES,
      nowhere: ['ACC-TOP', 'ACC-ONE', 'ACC-TWO', 'ACC-DEEP'],
    },
    {
      test: 'TestSequenceReplace: single, one level, several items, several levels',
      says: 'a rule replaces the attribute at every depth',
      run: 'nested replaced',
      is: Object.fromEntries(PLACES.map((path) => [path, '987654321'])),
    },
    {
      test: 'TestSequenceJitter: single, one level, several items, several levels',
      says: 'a rule moves dates at every depth by the same number of days',
      run: 'nested moved',
      moved: [
        '0008,0020',
        '0040,0275[0]/0008,0020',
        '0040,0275[1]/0008,0020',
        '0008,1110/0040,0275[0]/0008,0020',
      ],
    },
    {
      test: 'test_jitter_date, test_jitter_timestamp',
      says: 'a date-time moves with the date, its time stays',
      run: 'dates jittered',
      moved: ['0008,0020', '0008,002a'],
      like: { '0008,002a': /^\d{8}011721\.621000$/ },
    },
    {
      test: 'test_add_public_constant',
      says: 'an attribute that was not there is added',
      run: 'private constants',
      is: { '0012,0062': 'Yeppers!' },
    },
    {
      test: 'test_add_private_constant',
      says: 'a private element that was not there is added',
      run: 'private constants',
      differs: 'without a VR and a block in the file there is no place for it',
      never: ['1111,0010', '1111,1021', '1111,2221'],
    },
    {
      test: 'test_replace_with_constant',
      says: 'a private element that is there gets the constant',
      run: 'private constants',
      is: { '0011,1009': 'NEWVALUE!' },
    },
    {
      test: 'test_expander_except',
      says: 'all but one attribute are removed',
      run: 'only one kept',
      kept: ['0018,1000'],
      absent: [
        '0008,0050',
        '0008,0090',
        '0008,1032',
        '0010,0020',
        '0010,1010',
        '0011,0010',
        '0011,1009',
        '0018,1152',
      ],
    },
    {
      test: 'test_expander_except',
      says: 'pixel data goes with all else',
      run: 'only one kept',
      differs: 'docs/compatibility.md D13: an allow-list keeps what an image needs',
      kept: ['0008,0016', '0028,0010', '7fe0,0010'],
    },
    {
      test: 'replace_identifiers(remove_private=True) on the example MR',
      says: 'private elements go, their creators and those inside sequences included',
      run: 'MR',
      absent: ['0009,0010', '0009,1010', '0905,0010', '0905,1030', '2001,0010', '2001,9000', '2005,0010'],
      nowhere: ['GEIIS', '0C1G02:20060304', 'Philips MR Imaging DD 005'],
    },
    {
      test: 'replace_identifiers(strip_sequences=True) on the example MR',
      says: 'sequences with references go, with what identifies in them',
      run: 'MR',
      absent: ['0008,1111', '0040,0275'],
      nowhere: ['8928586', '1.3.46.670589.11.21466.5.0.3020.2009112421244112369'],
    },
    {
      test: 'func-sequence-replace (example)',
      says: 'a value inside a sequence is replaced where its attribute is named',
      run: 'MR, sequence replaced',
      is: { '0040,1001': 'REPLACED', '0040,0275/0040,1001': 'REPLACED' },
      newUid: ['0008,1140[0]/0008,1155', '0008,1140[1]/0008,1155', '0008,1140[2]/0008,1155'],
      kept: ['0040,0275/0040,0007'],
    },
  ],
};
