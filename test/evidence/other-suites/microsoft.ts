import type { Elements, Suite } from './table.ts';

const I290 =
  'microsoft+Tools-for-Health-Data-Anonymization/DICOM/src/Microsoft.Health.Dicom.Anonymizer.CommandLineTool.UnitTests/DicomFiles/I290.dcm';

const none = (rules: Readonly<Record<string, string>>) => ({ general: { preset: 'none', ...rules } });

const DATES: Elements = {
  '0008,0012': 'DA 20210320',
  '0010,1010': 'AS 090Y',
  '0014,407e': 'DA 20210320\\19110101\\20200101',
  '0040,a13a': 'DT 20210320202020.20+0800\\20210320202020.00654\\20210320202020+1400\\19000320202020+1400',
  '0072,005f': 'AS 010D\\010W\\100M\\010Y\\090Y\\100Y',
};

const SUBSTITUTED: Readonly<Record<string, readonly [before: string, after: string]>> = {
  '0008,0052': ['CS 0', '1'],
  '0008,0054': ['AE TEST', 'ARCHIVE'],
  '0010,1005': ['PN Name', 'Name=Name=Name'],
  '0010,1010': ['AS 010Y', '020M'],
  '0010,1030': ['DS 53.000', '50.1'],
  '0010,2154': ['SH TEST', 'Anonymous'],
  '0010,9431': ['FL 12345', '23456'],
  '0012,0052': ['FD 12345', '23456'],
  '0018,603d': ['SL 12345', '23456'],
  '0018,9074': ['DT 20200101', '20000101'],
  '0008,2122': ['IS 10', '20'],
  '0028,1041': ['SS 12345', '-23456'],
  '0040,db73': ['UL 12345', '23456'],
  '0020,9165': ['AT 00080001', '00010001'],
  '300e,0005': ['TM 120101.000', '000000.000'],
  '300e,0004': ['DA 20200101', '20000101'],
  '0008,1197': ['US 10', '20'],
};

const selector = (tag: string): string => `(${tag})`;

const deep = (depth: number): Elements =>
  depth === 0
    ? { '0010,0010': 'PN Nested^Identifier', '0042,0011': 'OB Embedded Payload Person' }
    : { '0040,a730': [deep(depth - 1)] };

const study = (own: Elements): Elements => ({
  '0008,0012': 'DA 20200117',
  '0008,0020': 'DA 19981002',
  '0010,0030': 'DA 20150207',
  '0018,1078': 'DT 20150207132817',
  '0018,9074': 'DT 19981002084725.1234+0800',
  '0040,a13a': 'DT 20150207132817-0500',
  ...own,
});

export const microsoft: Suite = {
  project: 'microsoft/Tools-for-Health-Data-Anonymization',
  runs: {
    'partly redacted': {
      settings: none({
        '(0008,0012)': 'truncdate',
        '(0010,1010)': 'capage',
        '(0014,407e)': 'truncdate',
        '(0040,a13a)': 'truncdate',
        '(0072,005f)': 'capage',
      }),
      files: { a: DATES },
    },
    redacted: {
      settings: none(Object.fromEntries(Object.keys(DATES).map((tag) => [selector(tag), 'clear']))),
      files: { a: DATES },
    },
    'fragments redacted': { settings: none({ '(7fe0,0010)': 'clear' }), files: { a: I290 } },
    'sequence redacted': {
      settings: none({ '(0040,0100)': 'clear' }),
      files: {
        a: {
          '0040,0100': [
            { '0040,0008': [{ '0008,010f': 'CS 1' }, { '0008,010f': 'CS 2' }], '0040,0010': 'SH 1' },
            { '0040,0008': [{ '0008,010f': 'CS 3' }], '0040,0010': 'SH 2' },
          ],
        },
      },
    },
    'UIDs refreshed': {
      settings: none({
        '(0008,0014)': 'mapuid',
        '(0008,0016)': 'mapuid',
        '(0008,0058)': 'mapuid',
        '(0008,0062)': 'mapuid',
        '(0008,1155)': 'mapuid',
        '(0011,{SYNTHETIC-CREATOR-PRIVACY-SENTINEL}10)': 'mapuid',
      }),
      files: {
        a: {
          '0008,0014': 'UI 1234567890',
          '0008,0058': 'UI 2.25.100\\2.25.200\\2.25.100',
          '0008,0062': 'UI 2.25.100\\2.25.200\\2.25.100',
          '0008,1140': [{ '0008,1155': 'UI 1234567890' }, { '0008,1155': 'UI 12345678901' }],
          '0011,0010': 'LO SYNTHETIC-CREATOR-PRIVACY-SENTINEL',
          '0011,1010': 'UI 1234567890',
        },
      },
    },
    'UIDs refreshed, wrong VR': { settings: none({ '(0010,1010)': 'mapuid' }), files: { a: DATES } },
    'sequence as UID': { settings: none({ '(0008,1140)': 'mapuid' }), files: { a: { '0008,1140': [{}] } } },
    'pixels as UID': { settings: none({ '(7fe0,0010)': 'mapuid' }), files: { a: {} } },
    'dates shifted': {
      settings: none(
        Object.fromEntries(
          ['0008,0012', '0008,0020', '0010,0030', '0018,1078', '0018,9074', '0040,a13a'].map((tag) => [
            selector(tag),
            'shiftdate',
          ]),
        ),
      ),
      files: { a: study({}), b: study({ '0008,0018': 'UI 1.2.3.4.1.2' }) },
    },
    'dates shifted, 50 days': {
      settings: {
        general: {
          preset: 'none',
          date_shift_max_days: 50,
          '(0008,0020)': 'shiftdate',
          '(0018,9074)': 'shiftdate',
        },
      },
      files: { a: study({}) },
    },
    'dates shifted, wrong VR': {
      settings: none({ '(0008,0052)': 'shiftdate' }),
      files: { a: { '0008,0052': 'CS STUDY' } },
    },
    'sequence shifted': {
      settings: none({ '(0008,1140)': 'shiftdate' }),
      files: { a: { '0008,1140': [{}] } },
    },
    PDF: {
      settings: { general: { preset: 'ps315-basic' } },
      files: {
        a: {
          '0008,0016': 'UI 1.2.840.10008.5.1.4.1.1.104.1',
          '0042,0011': 'OB %PDF-1.7\nPatient: Embedded Payload Person; MRN: 8675309',
          '0042,0012': 'LO application/pdf',
        },
      },
    },
    'PDF, default': {
      settings: {},
      files: {
        a: {
          '0008,0016': 'UI 1.2.840.10008.5.1.4.1.1.104.1',
          '0042,0011': 'OB %PDF-1.7\nPatient: Embedded Payload Person; MRN: 8675309',
          '0042,0012': 'LO application/pdf',
        },
      },
    },
    CDA: {
      settings: { general: { preset: 'ps315-basic' } },
      files: {
        a: {
          '0008,0016': 'UI 1.2.840.10008.5.1.4.1.1.104.2',
          '0042,0011':
            'OB <ClinicalDocument><patient>Embedded Payload Person</patient><id>8675309</id></ClinicalDocument>',
          '0042,0012': 'LO text/XML',
        },
      },
    },
    'document in another object': {
      settings: { general: { preset: 'ps315-basic' } },
      files: { a: { '0008,0016': 'UI 1.2.3.4', '0042,0011': 'OB Embedded Payload Person' } },
    },
    'document far down': {
      settings: { general: { preset: 'ps315-basic', '(0040,a730)': 'keep' } },
      files: { a: deep(60) },
    },
    'document too far down': {
      settings: { general: { preset: 'ps315-basic', '(0040,a730)': 'keep' } },
      files: { a: deep(128) },
    },
    substituted: {
      settings: none(
        Object.fromEntries(
          Object.entries(SUBSTITUTED).map(([tag, [, after]]) => [
            selector(tag),
            tag === '0020,9165' ? 'replace((0001,0001))' : `replace(${after})`,
          ]),
        ),
      ),
      files: {
        a: Object.fromEntries(Object.entries(SUBSTITUTED).map(([tag, [before]]) => [tag, before])),
      },
    },
    'substituted, too long': {
      settings: none({ '(0008,0054)': 'replace(AnonymousAnonymousAnonymous)' }),
      files: { a: { '0008,0054': 'AE TEST' } },
    },
    'substituted, no date': {
      settings: none({ '(300e,0004)': 'replace(2000-01-01)' }),
      files: { a: { '300e,0004': 'DA 20200101' } },
    },
    'substituted, no number': {
      settings: none({ '(0010,9431)': 'replace(string)' }),
      files: { a: { '0010,9431': 'FL 12345' } },
    },
    'substituted, no decimal': {
      settings: none({ '(0010,1030)': 'replace(Anonymous)' }),
      files: { a: { '0010,1030': 'DS 53.000' } },
    },
    'pixels substituted': { settings: none({ '(7fe0,0010)': 'replace(x)' }), files: { a: {} } },
    'fragments substituted': { settings: none({ '(7fe0,0010)': 'replace(x)' }), files: { a: I290 } },
    'sequence substituted': {
      settings: none({ '(0040,0100)': 'replace(x)' }),
      files: { a: { '0040,0100': [{ '0040,0010': 'SH 1' }] } },
    },
    masked: {
      settings: none({ '(0008,001x)': 'clear' }),
      files: {
        a: {
          '0008,0010': 'SH test',
          '0008,0012': 'DA 20211110',
          '0008,0013': 'TM 121212.555',
          '0008,0014': 'UI 12345',
          '0010,1010': 'AS 100Y',
        },
      },
    },
    'one tag twice': { settings: none({ '(0010,1030)': 'keep', '(10,1030)': 'remove' }), files: { a: {} } },
    I290: { settings: { general: { preset: 'ps315-basic' } }, files: { a: I290 } },
    'all UIDs': {
      settings: none({ '(vr:UI)': 'mapuid' }),
      files: { a: { '0008,0014': 'UI 2.25.100', '0020,0052': 'UI 2.25.100', '0020,0200': 'UI 2.25.200' } },
    },
  },
  claims: [
    {
      test: 'GivenADataSetWithDTItem_WhenRedactWithPartialRedact_ValueWillBePartialRedact',
      says: 'of a date-time the year stays, with a made-up time; what is over 89 years ago goes',
      run: 'partly redacted',
      differs: 'truncdate leaves YYYY0101 of all values, and has no opinion on how long ago that is',
      is: { '0040,a13a': '20210101\\20210101\\20210101\\19000101' },
    },
    {
      test: 'GivenADataSetWithDAItem_WhenRedactWithPartialRedact_ValueWillBePartialRedact',
      says: 'of a date the year stays',
      run: 'partly redacted',
      is: { '0008,0012': '20210101' },
    },
    {
      test: 'GivenADataSetWithDAItem_WhenRedactWithPartialRedact_ValueWillBePartialRedact',
      says: 'of several dates those over 89 years ago go',
      run: 'partly redacted',
      differs: 'truncdate has no opinion on how long ago a date is',
      is: { '0014,407e': '20210101\\19110101\\20200101' },
    },
    {
      test: 'GivenADataSetWithASItem_WhenRedactWithPartialRedact_ValueWillBePartialRedact',
      says: 'ages up to 89 years stay, those above go',
      run: 'partly redacted',
      differs: 'capage writes 090Y for what is above 089Y',
      is: { '0010,1010': '090Y', '0072,005f': '010D\\010W\\100M\\010Y\\090Y\\090Y' },
    },
    {
      test: 'GivenADataSetWithItemsForRedact_WhenDisablePartialRedact_ValueWillBeRedact',
      says: 'dates, date-times and ages are emptied, however many values they have',
      run: 'redacted',
      empty: Object.keys(DATES),
    },
    {
      test: 'GivenADataSetWithDicomFragmentSequence_WhenRedact_ValueWillBeRedact',
      says: 'compressed pixel data can be emptied',
      run: 'fragments redacted',
      empty: ['7fe0,0010'],
    },
    {
      test: 'GivenADataSetWithSQItem_WhenRedact_ElementsInSQWillBeRedact',
      says: 'a sequence that is emptied has no items',
      run: 'sequence redacted',
      empty: ['0040,0100'],
    },
    {
      test: 'GivenADataSetForRefreshUID_WhenRefreshUID_NewUIDWillBeReturned',
      says: 'a UID is replaced',
      run: 'UIDs refreshed',
      newUid: ['0008,0014', '0008,1140[0]/0008,1155', '0008,1140[1]/0008,1155'],
    },
    {
      test: 'GivenADataSetWithSameUID_WhenRefreshUID_TheSameValueWillBeReturned',
      says: 'one UID gets one new UID, in whatever attribute it stands; another gets another',
      run: 'UIDs refreshed',
      same: [['0008,0014', '0008,1140[0]/0008,1155']],
      different: [['0008,0014', '0008,1140[1]/0008,1155']],
    },
    {
      test: 'GivenMultiValueUidElement_WhenRefreshUID_ValueMultiplicityAndMappingArePreserved',
      says: 'of several UIDs each is replaced by its own, and equal ones stay equal',
      run: 'UIDs refreshed',
      newUid: ['0008,0058'],
      like: { '0008,0058': /^(2\.25\.\d+)\\(?!\1\\)2\.25\.\d+\\\1$/ },
    },
    {
      test: 'GivenMultiValueUidElement_WhenRefreshUID_ValueMultiplicityAndMappingArePreserved',
      says: 'SOP Classes in Study are replaced',
      run: 'UIDs refreshed',
      differs: 'what names a class and no instance is never mapped',
      kept: ['0008,0062'],
    },
    {
      test: 'GetUnsupportedVRItemForRefreshUID: SOPClassUID',
      says: 'the SOP class cannot be replaced',
      run: 'UIDs refreshed',
      kept: ['0008,0016'],
    },
    {
      test: 'GivenPrivateUidTag_WhenRefreshUID_LogContainsOnlyNumericTagAndVr',
      says: 'a private UID is mapped as a public one, and the log does not hold its creator',
      run: 'UIDs refreshed',
      same: [['0011,1010', '0008,0014']],
      quiet: /SENTINEL/,
    },
    {
      test: 'GivenADataSetWithUnsupportedItemForRefreshUID_WhenRefreshUID_ExceptionWillBeThrown',
      says: 'mapping an age as a UID is an error',
      run: 'UIDs refreshed, wrong VR',
      differs:
        'what is no UID does not stay, and the log says so; the same rule may meet a file that has one there',
      empty: ['0010,1010'],
      log: /WARNING: \(0010,1010\) is not a UID/,
    },
    {
      test: 'GivenADataSetWithSQItem_WhenRefreshUID_ExceptionWillBeThrown',
      says: 'mapping a sequence as a UID is an error',
      run: 'sequence as UID',
      refused: /mapuid|UID/,
    },
    {
      test: 'GivenADataSetWithDicomElementOB_WhenRefreshUID_ExceptionWillBeThrown',
      says: 'mapping pixel data as a UID is an error',
      run: 'pixels as UID',
      refused: /mapuid|UID/,
    },
    {
      test: 'GivenADataSetWithDAItemForDateshift_WhenDateShift_CorrectValueWillBeReturned',
      says: 'dates move by a number of days, the same for all of a study',
      run: 'dates shifted',
      moved: ['a 0008,0012', 'a 0008,0020', 'a 0010,0030', 'b 0008,0012', 'b 0008,0020', 'b 0010,0030'],
    },
    {
      test: 'GivenADataSetWithDTItemForDateshift_WhenDateShift_CorrectValueWillBeReturned',
      says: 'date-times move as dates do, their zone stays and their time becomes midnight',
      run: 'dates shifted',
      differs: 'the time of day stays',
      moved: ['0008,0012', '0018,1078', '0018,9074', '0040,a13a'],
      like: { '0018,9074': /^\d{8}084725\.1234\+0800$/, '0040,a13a': /-0500$/ },
    },
    {
      test: 'GivenADataSetWithDAItemForDateshift_WhenDateShift_CorrectValueWillBeReturned',
      says: 'by no more than 50 days, forth or back',
      run: 'dates shifted, 50 days',
      differs: 'how far is a setting, and only back, so that nothing happens in the future',
      moved: ['0008,0020', '0018,9074'],
      days: [-50, -1],
    },
    {
      test: 'GivenADataSetWithUnsupportedVRForDateShift_WhenDateShift_ExceptionWillBeThrown',
      says: 'shifting what is no date is an error',
      run: 'dates shifted, wrong VR',
      differs: 'what is no date does not stay: by its Type it goes, is emptied, or gets a dummy',
      absent: ['0008,0052'],
    },
    {
      test: 'GivenADataSetWithSQItem_WhenDateshift_ExceptionWillBeThrown',
      says: 'shifting a sequence is an error',
      run: 'sequence shifted',
      differs: 'what is no date does not stay: by its Type it goes, is emptied, or gets a dummy',
      absent: ['0008,1140'],
    },
    {
      test: 'GivenEmbeddedPayload_WhenAnonymize_PayloadIsRejectedBeforeMutation (PDF)',
      says: 'a PDF document is refused before anything is changed',
      run: 'PDF',
      differs: 'PS3.15 Table E.1-1 (0042,0011) D: a blank document of its kind comes out',
      changed: ['0042,0011'],
      like: { '0042,0011': /^%PDF-/ },
      nowhere: ['Embedded Payload Person', '8675309'],
    },
    {
      test: 'GivenEmbeddedPayload_WhenAnonymize_PayloadIsRejectedBeforeMutation (PDF)',
      says: 'nor does its text get through another preset',
      run: 'PDF, default',
      differs: 'the document is replaced, or the task fails',
      nowhere: ['Embedded Payload Person', '8675309'],
    },
    {
      test: 'GivenEmbeddedPayload_WhenAnonymize_PayloadIsRejectedBeforeMutation (CDA)',
      says: 'a CDA document is refused before anything is changed',
      run: 'CDA',
      differs: 'PS3.15 Table E.1-1 (0042,0011) D: a blank document of its kind comes out',
      changed: ['0042,0011'],
      nowhere: ['Embedded Payload Person', '8675309'],
    },
    {
      test: 'GivenEncapsulatedDocumentWithUnexpectedSopClass_WhenAnonymize_PayloadIsRejected',
      says: 'a document in an object of another class does not get through',
      run: 'document in another object',
      differs: 'PS3.15 Table E.1-1 (0042,0011) D: it is replaced',
      changed: ['0042,0011'],
      nowhere: ['Embedded Payload Person'],
    },
    {
      test: 'GivenDeeplyNestedEncapsulatedDocument_WhenAnonymize_PayloadIsRejectedBeforeMutation',
      says: 'nor does one far down in sequences',
      run: 'document far down',
      differs: 'PS3.15 Table E.1-1 (0042,0011) D: it is replaced',
      nowhere: ['Embedded Payload Person', 'Nested^Identifier'],
    },
    {
      test: 'GivenSharedDatasetAtDifferentDepths_WhenAnonymizing_LongestPathDeterminesAcceptance',
      says: 'sequences that are nested beyond all reason are refused',
      run: 'document too far down',
      refused: /More than 64 sequences lie within each other/,
      quiet: /Nested\^Identifier/,
    },
    {
      test: 'GivenADataSetWithValidVRForSubstitute_WhenSubstitute_ValueWillBeReplaced',
      says: 'a value of any VR is replaced by what the rule says',
      run: 'substituted',
      is: Object.fromEntries(Object.entries(SUBSTITUTED).map(([tag, [, after]]) => [tag, after])),
    },
    {
      test: 'GivenADataSetWithInvalidReplaceValueForSubstitute_WhenSubstitute_ExceptionWillBeThrown (AE)',
      says: 'a text that is too long for its VR is an error',
      run: 'substituted, too long',
      differs: 'it is written, as by the original mercure-anonymizer, with a warning',
      is: { '0008,0054': 'AnonymousAnonymousAnonymous' },
      log: /WARNING.*\(0008,0054\)|\(0008,0054\).*(long|16)/,
    },
    {
      test: 'GivenADataSetWithInvalidReplaceValueForSubstitute_WhenSubstitute_ExceptionWillBeThrown (DA)',
      says: 'a text that is no date in DICOM’s form is an error',
      run: 'substituted, no date',
      differs: 'it is written, as by the original mercure-anonymizer, with a warning',
      is: { '300e,0004': '2000-01-01' },
      log: /\(300e,0004\)/,
    },
    {
      test: 'GivenADataSetWithInvalidReplaceValueForSubstitute_WhenSubstitute_ExceptionWillBeThrown (FL)',
      says: 'a text that is no number cannot become one',
      run: 'substituted, no number',
      refused: /\(0010,9431\)/,
    },
    {
      test: 'GivenADataSetWithInvalidReplaceValueForSubstitute_WhenSubstitute_ExceptionWillBeThrown (DS)',
      says: 'nor one that is written as text',
      run: 'substituted, no decimal',
      differs: 'it is written, as by the original mercure-anonymizer, with a warning',
      is: { '0010,1030': 'Anonymous' },
      log: /\(0010,1030\)/,
    },
    {
      test: 'GivenADataSetWithDicomElementOB_WhenSubstitute_ExceptionWillBeThrown',
      says: 'pixel data cannot be replaced by a text',
      run: 'pixels substituted',
      refused: /\(7fe0,0010\)|bulk/,
    },
    {
      test: 'GivenADataSetWithDicomFragmentSequence_WhenSubstitute_ExceptionWillBeThrown',
      says: 'nor can compressed pixel data',
      run: 'fragments substituted',
      refused: /\(7fe0,0010\)|bulk/,
    },
    {
      test: 'GivenADataSetWithSQItem_WhenSubstitute_ExceptionWillBeThrown',
      says: 'nor can a sequence',
      run: 'sequence substituted',
      refused: /sequence/,
    },
    {
      test: 'GivenAnonymizerMaskedTagRule_WhenHandleTheRule_TheLocatedItemWillBeProcessed',
      says: 'a mask empties what it matches, and nothing else',
      run: 'masked',
      empty: ['0008,0010', '0008,0012', '0008,0013', '0008,0014'],
      kept: ['0010,1010'],
      newUid: ['0008,0018'],
    },
    {
      test: 'GivenSelectorsAndAnnotations_WhenConstructingEngine_ConfigurationDoesNotRequireDatasetCompatibility',
      says: 'a tag twice in two spellings is accepted',
      run: 'one tag twice',
      differs: 'the same tag twice after normalising is an error',
      refused: /\(0010,1030\)/,
    },
    {
      test: 'GivenSelectorsAndAnnotations_WhenConstructingEngine_ConfigurationDoesNotRequireDatasetCompatibility (UI)',
      says: 'a rule for all UIDs maps them one to one',
      run: 'all UIDs',
      newUid: ['0008,0014', '0020,0052', '0020,0200'],
      same: [['0008,0014', '0020,0052']],
      different: [['0020,0052', '0020,0200']],
      kept: ['0008,0016'],
    },
    {
      test: 'AnonymizerToolUnitTests (I290)',
      says: 'of a CT image instance, series, study and references go or are replaced, the image stays',
      run: 'I290',
      newUid: ['0008,0018', '0020,000d', '0020,000e', '0020,0052'],
      kept: ['0002,0010', '0028,0010', '0028,0011', '7fe0,0010'],
      absent: ['0008,2112', '0018,1000'],
      empty: ['0008,0020', '0010,0010', '0010,0020'],
      nowhere: ['STUDIO5_11112'],
    },
  ],
};
