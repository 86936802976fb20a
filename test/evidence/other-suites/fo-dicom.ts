import type { Suite } from './table.ts';

const DATA = 'fo-dicom+fo-dicom/Tests/FO-DICOM.Tests/Test Data';
const CT = { a: `${DATA}/CT1_J2KI` };
const BASIC = { general: { preset: 'ps315-basic' } };

export const foDicom: Suite = {
  project: 'fo-dicom/fo-dicom',
  runs: {
    CT: { settings: BASIC, files: CT },
    ankle: { settings: BASIC, files: { a: `${DATA}/CT-MONO2-16-ankle` } },
    named: {
      settings: {
        general: { preset: 'ps315-basic', '(0010,0010)': 'set(fo-dicom)', '(0010,0020)': 'set(GH-575)' },
      },
      files: CT,
    },
    PET: { settings: BASIC, files: { a: `${DATA}/GH610.dcm` } },
    'PET, default': { settings: {}, files: { a: `${DATA}/GH610.dcm` } },
    persons: {
      settings: BASIC,
      files: { a: { '0040,1101': [{ '0008,0104': 'LO SOME MEANING' }] } },
    },
    contours: {
      settings: BASIC,
      files: {
        a: {
          '0008,0016': 'UI 1.2.840.10008.5.1.4.1.1.481.3',
          '0008,0060': 'CS RTSTRUCT',
          '3006,0039': [
            {
              '3006,0040': [
                {
                  '3006,0016': [
                    {
                      '0008,1150': 'UI 1.2.840.10008.5.1.4.1.1.2',
                      '0008,1155': 'UI 2.25.111',
                      '0008,1160': 'IS 1',
                    },
                    {
                      '0008,1150': 'UI 1.2.840.10008.5.1.4.1.1.2',
                      '0008,1155': 'UI 2.25.222',
                      '0008,1160': 'IS 2',
                    },
                  ],
                  '3006,0042': 'CS POINT',
                  '3006,0050': 'DS 1\\2\\3',
                },
              ],
            },
          ],
        },
      },
    },
    encoding: {
      settings: { general: { preset: 'ps315-basic', '(0010,0010)': 'set(kökö)' } },
      files: { a: `${DATA}/CT1_J2KI` },
    },
    'private, no creator': { settings: BASIC, files: { a: { '01f1,1033': 'DS 0.8' } } },
    'private numbers': {
      settings: {
        general: {
          preset: 'ps315-basic',
          ...Object.fromEntries(
            ['10', '11', '12', '13', '14', '15', '16'].map((element) => [`(300f,{TEST}${element})`, 'clear']),
          ),
        },
      },
      files: {
        a: {
          '300f,0010': 'LO TEST',
          '300f,1010': 'FL 12.5',
          '300f,1011': 'FD 12.5',
          '300f,1012': 'SV -125',
          '300f,1013': 'UV 125',
          '300f,1014': 'SS -12',
          '300f,1015': 'US 12',
          '300f,1016': 'OF 12345678',
        },
      },
    },
    'UIDs kept': { settings: { general: { preset: ['ps315-basic', 'ps315-retain-uids'] } }, files: CT },
  },
  claims: [
    {
      test: 'AnonymizeInPlace_Dataset_PatientDataEmpty',
      says: 'name, ID and sex of the patient are empty',
      run: 'CT',
      empty: ['0010,0010', '0010,0020', '0010,0040'],
    },
    {
      test: 'AnonymizeInPlace_File_SopInstanceUidTransferredToMetaInfo',
      says: 'the new SOP Instance UID stands in the file meta group too',
      run: 'CT',
      newUid: ['0008,0018', '0002,0003'],
      same: [['0008,0018', '0002,0003']],
    },
    {
      test: 'AnonymizeInPlace_File_ImplementationVersionNameMaintained',
      says: 'the name of the implementation that wrote the file stays',
      run: 'CT',
      differs: 'the file meta group is built anew and names the program that wrote it',
      changed: ['0002,0012', '0002,0013'],
      absent: ['0002,0016'],
    },
    {
      test: 'Anonymize_Dataset_OriginalDatasetNotModified',
      says: 'the original is not touched, the copy has another study',
      run: 'ankle',
      inputStays: true,
      newUid: ['0020,000d'],
    },
    {
      test: 'Anonymize_UsePredefinedPatientNameAndId_ShouldBeSetInAnonymizedDataset',
      says: 'name and ID that are given are written',
      run: 'named',
      is: { '0010,0010': 'fo-dicom', '0010,0020': 'GH-575' },
    },
    {
      test: 'AnonymizeInPlace_StudyDate_ShouldBeEmpty',
      says: 'the study date is there and empty',
      run: 'CT',
      empty: ['0008,0020'],
    },
    {
      test: 'AnonymizeInPlace_SeriesDate_ShouldBeRemoved',
      says: 'the series date goes',
      run: 'CT',
      absent: ['0008,0021'],
    },
    {
      test: 'AnonymizeInPlace_RemovableSequence_ShouldBeRemoved',
      says: 'the sequence with the original attributes goes, and the former name, ID and birth date in it',
      run: 'PET',
      absent: ['0400,0561'],
      nowhere: ['ROACH', 'Dhanjal', '00037241SVMC', '19371208', '00001PT160000447', 'INTELEPACS'],
    },
    {
      test: 'AnonymizeInPlace_RemovableSequence_ShouldBeRemoved',
      says: 'the same under another preset',
      run: 'PET, default',
      absent: ['0400,0561'],
      nowhere: ['ROACH', 'Dhanjal', '00037241SVMC', '19371208', '00001PT160000447', 'INTELEPACS'],
    },
    {
      test: 'AnonymizeInPlace_ClearableSequence_ShouldBeCleared',
      says: 'the codes of a person are there without an item',
      run: 'persons',
      differs: 'PS3.15 Table E.1-1 (0040,1101) D: an item of dummy values, not an empty sequence',
      changed: ['0040,1101'],
      nowhere: ['SOME MEANING'],
    },
    {
      test: 'AnonymizeInPlace_SequenceToKeep_NestedDatasetsShouldBeParsed',
      says: 'three sequences deep, each reference has a new UID of its own, and its frame number',
      run: 'contours',
      newUid: ['3006,0039/3006,0040/3006,0016[0]/0008,1155', '3006,0039/3006,0040/3006,0016[1]/0008,1155'],
      different: [
        ['3006,0039/3006,0040/3006,0016[0]/0008,1155', '3006,0039/3006,0040/3006,0016[1]/0008,1155'],
      ],
      kept: [
        '3006,0039/3006,0040/3006,0016[0]/0008,1160',
        '3006,0039/3006,0040/3006,0016[1]/0008,1160',
        '3006,0039/3006,0040/3006,0050',
      ],
    },
    {
      test: 'AnonymizeInPlace_BasicProfile',
      says: 'name and ID are not the old ones, the age is not there',
      run: 'CT',
      absent: ['0010,1010'],
      nowhere: ['CompressedSamples', '1CT1'],
    },
    {
      test: 'DicomAnonymizer.Profile: what no row matches',
      says: 'what the profile does not list stays: geometry, pixels, technique',
      run: 'CT',
      kept: [
        '0008,0008',
        '0008,0016',
        '0008,0060',
        '0018,0022',
        '0018,0050',
        '0018,0060',
        '0018,1151',
        '0020,0032',
        '0020,0037',
        '0028,0010',
        '0028,1052',
        '0028,1053',
        '7fe0,0010',
      ],
    },
    {
      test: 'Anonymize_PatientName_ShouldUseOriginalDicomEncoding',
      says: 'a new name is written in the character set of the file',
      run: 'encoding',
      kept: ['0008,0005'],
      is: { '0010,0010': 'kökö' },
    },
    {
      test: 'AnonymizeWithoutException',
      says: 'a private element without a creator makes no trouble',
      run: 'private, no creator',
      absent: ['01f1,1033'],
    },
    {
      test: 'AnonymizeInPlace_DicomValueElement_ShouldBeDefault_WhenBlanking',
      says: 'private numbers that are blanked become 0',
      run: 'private numbers',
      differs: 'clear is zero length, of numbers as well',
      empty: ['300f,1010', '300f,1011', '300f,1012', '300f,1013', '300f,1014', '300f,1015'],
    },
    {
      test: 'AnonymizeInPlace_OtherElement_ShouldBeEmpty_WhenBlanking',
      says: 'private bulk data that is blanked has no value',
      run: 'private numbers',
      empty: ['300f,1016'],
    },
    {
      test: 'SecurityProfileOptions.RetainUIDs',
      says: 'UIDs stay where that is asked for, all else goes as before',
      run: 'UIDs kept',
      kept: ['0008,0018', '0020,000d', '0020,000e', '0020,0052', '0002,0003'],
      empty: ['0010,0010', '0010,0020'],
    },
  ],
};
