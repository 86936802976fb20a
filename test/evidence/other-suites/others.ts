/** Suites of which only a few tests speak of what comes out of a file. */

import type { Elements, Suite } from './table.ts';

const BASIC = { general: { preset: 'ps315-basic' } };

const PLAN: Elements = { '0008,0016': 'UI 1.2.840.10008.5.1.4.1.1.481.5', '0008,0060': 'CS RTPLAN' };

export const pymedphys: Suite = {
  project: 'pymedphys/pymedphys',
  runs: {
    nested: {
      settings: BASIC,
      files: { a: { ...PLAN, '3008,0060': [{ '0008,1070': 'PN George', '3008,0062': 'AT 300A0002' }] } },
    },
    'sex empty': { settings: BASIC, files: { a: { ...PLAN, '0010,0040': 'CS ' } } },
    unknown: {
      settings: BASIC,
      files: { a: { ...PLAN, '300a,9999': 'FL 1', '0043,102b': 'SS 4', '300a,0002': 'SH LABEL' } },
    },
    'unknown, default': {
      settings: {},
      files: { a: { ...PLAN, '300a,9999': 'FL 1', '0043,102b': 'SS 4' } },
    },
  },
  claims: [
    {
      test: 'test_anonymised_dataset_with_nested_name',
      says: 'a name inside a sequence is a name',
      run: 'nested',
      nowhere: ['George'],
    },
    {
      test: 'test_anonymised_dataset_with_empty_patient_sex',
      says: 'an empty sex stays empty',
      run: 'sex empty',
      kept: ['0010,0040'],
    },
    {
      test: 'test_anonymise_dataset_and_all_is_anonymised_functions: delete_unknown_tags',
      says: 'an attribute that the dictionary does not know goes',
      run: 'unknown',
      absent: ['300a,9999'],
    },
    {
      test: 'test_anonymise_dataset_and_all_is_anonymised_functions: delete_unknown_tags',
      says: 'the same under another preset',
      run: 'unknown, default',
      absent: ['300a,9999', '0043,102b'],
    },
    {
      test: 'test_anonymise_dataset_and_all_is_anonymised_functions: unknown tags',
      says: 'an unknown attribute is an error unless one says otherwise',
      run: 'unknown',
      differs: 'remove_unknown_tags is on by default',
      images: 1,
    },
    {
      test: 'test_anonymise_file: delete_private_tags',
      says: 'a private element goes, though it has no creator',
      run: 'unknown',
      absent: ['0043,102b'],
    },
    {
      test: 'test_alternative_identifying_keywords',
      says: 'the SOP Instance UID can be replaced as well',
      run: 'unknown',
      newUid: ['0008,0018'],
    },
  ],
};

const OTHER_IDS: Elements = {
  '0010,0020': 'LO PATIENT_ID_1',
  '0010,0021': 'LO ISSUER_1',
  '0010,1000': 'LO OTHER_PATIENT_ID_1',
  '0010,1001': 'PN Other^Patient^Names',
  '0010,1010': 'AS 025Y',
  '0010,1030': 'DS 70.5',
  '0010,1040': 'LO 123 Main St',
  '0010,2154': 'SH 555-1234',
};

const REFERENCES: Elements = {
  '0008,0014': 'UI ',
  '0008,0018': 'UI 1.2.3.4.300',
  '0008,1140': [
    { '0008,1150': 'UI 1.2.840.10008.5.1.4.1.1.2', '0008,1155': 'UI 1.2.3.4.400' },
    {
      '0008,1155': 'UI 1.2.3.4.500',
      '0008,9124': [{ '0008,2112': [{ '0008,1155': 'UI 1.2.3.4.600' }] }],
    },
  ],
  '0020,000d': 'UI 1.2.3.4.100',
  '0020,000e': 'UI 1.2.3.4.200',
  '0020,0052': 'UI 1.2.3.4.500',
  '0020,0200': 'UI 1.2.3.4.600',
  '0020,9161': 'UI 1.2.3.4.700',
};

export const dicomCurate: Suite = {
  project: 'bebbi/dicom-curate',
  runs: {
    'other IDs': { settings: BASIC, files: { a: { '0010,1002': [OTHER_IDS, OTHER_IDS] } } },
    'other IDs, characteristics kept': {
      settings: { general: { preset: ['ps315-basic', 'ps315-retain-patient-characteristics'] } },
      files: { a: { '0010,1002': [OTHER_IDS], '0010,1010': 'AS 025Y', '0010,1030': 'DS 70.5' } },
    },
    'other IDs, sequence kept': {
      settings: {
        general: {
          preset: ['ps315-basic', 'ps315-retain-patient-characteristics'],
          '(0010,1002)': 'keep',
        },
      },
      files: { a: { '0010,1002': [OTHER_IDS] } },
    },
    'other IDs in a request': {
      settings: BASIC,
      files: { a: { '0040,0275': [{ '0010,1002': [OTHER_IDS] }] } },
    },
    references: {
      settings: { general: { preset: 'ps315-basic', '(0008,1140)': 'keep', '(0008,2112)': 'keep' } },
      files: { a: REFERENCES },
    },
    'UIDs kept': {
      settings: { general: { preset: ['ps315-basic', 'ps315-retain-uids'] } },
      files: { a: REFERENCES },
    },
    'dates moved': {
      settings: { general: { preset: 'none', '(0040,a13a)': 'shiftdate', '(0008,0030)': 'shiftdate' } },
      files: { a: { '0008,0030': 'TM 123456.123456', '0040,a13a': 'DT 20230101123456.123456-0500' } },
    },
    'dates moved too far': {
      settings: { general: { preset: 'none', '(0008,0020)': 'shiftdate', '(0008,0021)': 'shiftdate' } },
      files: { a: { '0008,0020': 'DA 20230415', '0008,0021': 'DA 20240229' } },
    },
  },
  claims: [
    {
      test: 'handles nested Other Patient IDs Sequence with ID retention correctly; correctly handles multiple items',
      says: 'the sequence of other IDs goes, with all of its items',
      run: 'other IDs',
      absent: ['0010,1002'],
      nowhere: ['PATIENT_ID_1', 'ISSUER_1', 'Other^Patient', '123 Main St', '555-1234'],
    },
    {
      test: 'preserves Other Patient IDs Sequence structure when retainPatientCharacteristicsOption includes eligible fields',
      says: 'the option keeps the sequence for the age and weight in it',
      run: 'other IDs, characteristics kept',
      differs:
        'PS3.15 Table E.1-1 (0010,1002) X: no option keeps it; age and weight of the patient stay outside',
      absent: ['0010,1002'],
      kept: ['0010,1010', '0010,1030'],
    },
    {
      test: 'preserves Other Patient IDs Sequence structure when retainPatientCharacteristicsOption includes eligible fields',
      says: 'in a sequence that stays, age and weight stay and IDs and issuers do not',
      run: 'other IDs, sequence kept',
      kept: ['0010,1002/0010,1010', '0010,1002/0010,1030'],
      absent: ['0010,1002/0010,0021', '0010,1002/0010,1000', '0010,1002/0010,1040'],
      nowhere: ['PATIENT_ID_1', 'ISSUER_1', 'Other^Patient', '123 Main St', '555-1234'],
    },
    {
      test: 'handles deeply nested sequences with patient information',
      says: 'a request with other IDs in it goes whole',
      run: 'other IDs in a request',
      absent: ['0040,0275'],
      nowhere: ['PATIENT_ID_1', 'ISSUER_1'],
    },
    {
      test: 'should collect UIDs when retainUIDsOption is Off; should collect multiple UID attributes from ps315EElements',
      says: 'UIDs of study, series, instance, frame of reference, synchronization and concatenation are replaced',
      run: 'references',
      newUid: ['0008,0018', '0020,000d', '0020,000e', '0020,0052', '0020,0200', '0020,9161'],
    },
    {
      test: 'should collect UIDs from nested sequences; should handle deeply nested sequences',
      says: 'UIDs of references are replaced at every depth, each as it is elsewhere',
      run: 'references',
      newUid: ['0008,1140[0]/0008,1155', '0008,1140[1]/0008,9124/0008,2112/0008,1155'],
      same: [
        ['0008,1140[1]/0008,1155', '0020,0052'],
        ['0008,1140[1]/0008,9124/0008,2112/0008,1155', '0020,0200'],
      ],
    },
    {
      test: 'should not collect PS3.06 registry UIDs',
      says: 'UIDs that PS3.6 registers stay',
      run: 'references',
      kept: ['0008,0016', '0008,1140[0]/0008,1150'],
    },
    {
      test: 'should ignore empty UID values',
      says: 'an empty UID stays empty',
      run: 'references',
      kept: ['0008,0014'],
    },
    {
      test: 'should return empty array when retainUIDsOption is On',
      says: 'with the option no UID is replaced',
      run: 'UIDs kept',
      kept: ['0008,0018', '0020,000d', '0020,000e', '0020,0052', '0020,0200', '0020,9161'],
    },
    {
      test: 'offsets DT with timezone; offsets TM without effect',
      says: 'days move a date-time and keep its time and zone; a time has none to move',
      run: 'dates moved',
      moved: ['0040,a13a'],
      like: { '0040,a13a': /^\d{8}123456\.123456-0500$/ },
      kept: ['0008,0030'],
    },
    {
      test: 'offsets DA; offsets DA negative',
      says: 'a date moves by whole days over the ends of months, 29 February included',
      run: 'dates moved too far',
      moved: ['0008,0020', '0008,0021'],
    },
  ],
};

const CR: Elements = {
  '0008,0016': 'UI 1.2.840.10008.5.1.4.1.1.1',
  '0008,0060': 'CS CR',
  '0008,0020': 'DA 20240229',
  '0009,0010': 'LO private',
  '0009,1001': 'LO private value',
  '0009,1020': 'LO another value',
};
const rules = (more: Readonly<Record<string, string>>, project: Readonly<Record<string, string>> = {}) => ({
  settings: { general: { preset: 'none', ...more }, proj: project },
  files: { a: CR },
});

export const karnak: Suite = {
  project: 'OsiriX-Foundation/karnak',
  runs: {
    'X/Z/D': rules({ '(0010,0010)': 'X/Z/D' }),
    'X/Z/U*': rules({ '(0020,000d)': 'X/Z/U*' }),
    ...Object.fromEntries(
      ['Z/D', 'X/D', 'X/Z/D', 'X/Z'].map((code) => [`patient ID ${code}`, rules({ '(0010,0020)': code })]),
    ),
    'private X/Z/D': rules({ '(0009,{private}01)': 'X/Z/D' }),
    X: rules({ '(0010,0010)': 'X' }),
    'X, excepted': rules({ '(0010,0010)': 'X' }, { '(0010,0010)': 'keep' }),
    'no action': rules({ '(0010,0010)': '' }),
    private: rules({ '(0009,{private}01)': 'X', '(0009,{private}20)': 'X' }),
    'private, one': rules({ '(0009,{private}01)': 'X' }),
    basic: { settings: BASIC, files: { a: CR, b: { ...CR, '0008,0018': 'UI 1.2.3.4.5' } } },
  },
  claims: [
    {
      test: 'x_z_d_resolves_an_action_for_a_known_tag',
      says: 'X/Z/D of a Type 2 attribute: it is there and empty',
      run: 'X/Z/D',
      empty: ['0010,0010'],
    },
    {
      test: 'x_z_u_resolves_an_action_for_a_uid_tag',
      says: 'X/Z/U of a Type 1 UID: it is there with another value',
      run: 'X/Z/U*',
      newUid: ['0020,000d'],
    },
    ...['Z/D', 'X/D', 'X/Z/D', 'X/Z'].map((code) => ({
      test: 'applies_the_strictest_action_for_each_supported_symbol',
      says: `${code} of Patient ID, Type 2, does something`,
      run: `patient ID ${code}`,
      nowhere: ['PID-4711'],
      ...(code === 'X/D' ? { changed: ['0010,0020'] } : { empty: ['0010,0020'] }),
    })),
    {
      test: 'falls_back_to_the_default_action_for_an_unknown_tag',
      says: 'X/Z/D where no Type is known: a dummy',
      run: 'private X/Z/D',
      changed: ['0009,1001'],
      kept: ['0009,0010', '0009,1020'],
    },
    {
      test: 'returns_the_configured_action_for_an_included_tag; returns_null_for_a_tag_that_is_not_included',
      says: 'X takes out the attribute that it names and no other',
      run: 'X',
      differs: 'PS3.3: Patient’s Name is Type 2, so it is emptied, with a warning; remove takes it out',
      empty: ['0010,0010'],
      kept: ['0008,0020', '0010,0020'],
      log: /WARNING: \(0010,0010\) is needed in this kind of object/,
    },
    {
      test: 'returns_null_for_an_excepted_tag',
      says: 'an exception stands over the action',
      run: 'X, excepted',
      kept: ['0010,0010'],
    },
    {
      test: 'rejects_missing_action_when_tags_are_present',
      says: 'an attribute without an action is an error',
      run: 'no action',
      refused: /the command is empty/,
    },
    {
      test: 'applies_the_action_only_to_included_private_tags; skips_excepted_private_tags',
      says: 'of private elements only those go that are named',
      run: 'private, one',
      absent: ['0009,1001'],
      kept: ['0009,0010', '0009,1020'],
    },
    {
      test: 'applies_the_default_action_to_any_private_tag; ignores_public_tags',
      says: 'all private elements go, public ones do not',
      run: 'private',
      absent: ['0009,1001', '0009,1020'],
      kept: ['0008,0020', '0010,0010'],
    },
    {
      test: 'BasicProfile: resolves an action for PatientName, none for SOPClassUID',
      says: 'the Basic Profile speaks of the name and not of the SOP class',
      run: 'basic',
      empty: ['0010,0010'],
      kept: ['0008,0016'],
      absent: ['0009,0010', '0009,1001'],
    },
    {
      test: 'HMAC.uidHash: is_deterministic, produces_a_25_root_uid, maps_different_inputs_to_different_uids',
      says: 'new UIDs are under 2.25, one for one',
      run: 'basic',
      newUid: ['a 0008,0018', 'b 0008,0018', 'a 0020,000d'],
      same: [['a 0020,000d', 'b 0020,000d']],
      different: [['a 0008,0018', 'b 0008,0018']],
    },
  ],
};

export const umessen: Suite = {
  project: 'UMEssen/DICOM-DEID-TS',
  runs: {
    deidentify: {
      settings: {
        general: {
          preset: ['ps315-basic', 'ps315-retain-device', 'ps315-retain-modified-dates'],
          '(0010,0010)': 'set(JOHN^DOE)',
        },
      },
      files: {
        a: {
          '0008,0012': 'DA 20150604',
          '0008,0013': 'TM 130632.662000',
          '0008,0020': 'DA 20150604',
          '0008,0030': 'TM 130000.000000',
          '0008,0080': 'LO INSTITUTION',
          '0008,1010': 'SH STATION',
          '0010,0030': 'DA 19671012',
          '0018,1000': 'LO SERIAL123',
        },
      },
    },
  },
  claims: [
    {
      test: 'should deidentify correctly',
      says: 'dates move together',
      run: 'deidentify',
      moved: ['0008,0012', '0008,0020'],
    },
    {
      test: 'should deidentify correctly',
      says: 'times move so that intervals stay',
      run: 'deidentify',
      differs: 'dates move by whole days, so times of day can stay',
      kept: ['0008,0013', '0008,0030'],
    },
    {
      test: 'should deidentify correctly',
      says: 'the name is the dummy that was given, the study has a new UID under 2.25',
      run: 'deidentify',
      is: { '0010,0010': 'JOHN^DOE' },
      newUid: ['0020,000d'],
    },
    {
      test: 'RetainDeviceIdentOption',
      says: 'the device keeps its serial number and station, the institution does not keep its name',
      run: 'deidentify',
      kept: ['0018,1000', '0008,1010'],
      absent: ['0008,0080'],
    },
  ],
};
