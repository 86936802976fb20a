import { type Expected, testRule } from '../fixtures.ts';

const ACCEPT = 'or accept it with its reason in "lint_accept"';
const project = (rules: string): string => `{"general": {}, "mystudy": {${rules}}}`;

testRule('direct-identifier-kept', 'error', [
  {
    name: 'names, numbers, birth dates, addresses and contacts, with what E.1-1 says',
    text: `{
    "general": {
        ⟦"(0010,0010)"⟧: "keep"
    },
    "mystudy": {
        ⟦"(0010,0020)"⟧: "keep",
        ⟦"( 10, 30)"⟧: "safe",
        ⟦"(0010,1040)"⟧: "keep",
        ⟦"(0010,2155)"⟧: "keep",
        ⟦"(0008,1070)"⟧: "keep",
        ⟦"(0010,0033)"⟧: "keep"
    }
}`,
    expected: [
      [
        "general keeps PatientName, a person's name: PS3.15 E.1-1 says Z",
        'write "set(@fake_name@)" or "clear"',
      ],
      [
        "the project keeps PatientID, a person's number: PS3.15 E.1-1 says Z/D",
        'write "set(@fake_mrn@)" or "clear"',
      ],
      [
        "the project keeps PatientBirthDate, a person's birth date: PS3.15 E.1-1 says Z",
        'write "truncdate", which leaves the year, or "clear"',
      ],
      ["the project keeps PatientAddress, a person's address: PS3.15 E.1-1 says X", 'write "remove"'],
      [
        "the project keeps PatientTelecomInformation, a person's contact: PS3.15 E.1-1 says X",
        'write "remove"',
      ],
      // Type 2 in some IODs: gone it must not be.
      ["the project keeps OperatorsName, a person's name: PS3.15 E.1-1 says X/Z/D", 'write "clear"'],
      [
        "the project keeps PatientBirthDateInAlternativeCalendar, a person's birth date: PS3.15 E.1-1 does not list it, but it names a person all the same",
        'write "remove"',
      ],
    ],
  },
  {
    name: 'the last word counts: a project that removes what general keeps, in every project',
    text: '{"general": {"require_project": "true", "(0010,0010)": "keep"}, "a": {"(0010,0010)": "clear"}, "b": {"(0010,00xx)": "remove"}}',
    expected: [],
  },
  {
    name: 'one project of two in which it is kept is enough',
    text: '{"general": {⟦"(0010,0010)"⟧: "keep"}, "a": {"(0010,0010)": "clear"}, "b": {}}',
    expected: [
      [
        "general keeps PatientName, a person's name: PS3.15 E.1-1 says Z",
        'write "set(@fake_name@)" or "clear"',
      ],
    ],
  },
  {
    name: 'safe is no keep where safe tags go',
    text: project('"remove_safe_tags": "true", "(0010,0010)": "safe"'),
    expected: [],
  },
  {
    name: 'other commands, and sequences, inside of which the rules apply',
    text: project(
      '"(0010,0010)": "set(@fake_name@)", "(0010,0030)": "truncdate", "(0010,0020)": "set(MS-1)", "(0010,1002)": "keep"',
    ),
    expected: [],
  },
  {
    name: 'another error in the file hides nothing',
    text: project('"(0010,0020)": "keeep", ⟦"(0010,1000)"⟧: "keep"'),
    expected: [
      ["the project keeps OtherPatientIDs, a person's number: PS3.15 E.1-1 says X", 'write "remove"'],
    ],
  },
]);

testRule('e11-attribute-kept', 'warning', [
  {
    name: 'what an option of the standard keeps that the settings name',
    text: '{"general": {"preset": ["ps315-basic", "ps315-retain-device"], "(0018,1000)": "keep"}}',
    expected: [],
  },
  {
    name: 'what another option would keep',
    text: '{"general": {"preset": ["ps315-basic", "ps315-retain-device"], ⟦"(0008,0080)"⟧: "keep"}}',
    expected: [
      [
        'general keeps InstitutionName: PS3.15 E.1-1 says X/Z/D; K with Retain Institution Identity',
        'write "remove", or accept it with its reason in "lint_accept"',
      ],
    ],
  },
  {
    name: 'what E.1-1 lists, with its options',
    text: project(
      '⟦"(0008,0020)"⟧: "keep", ⟦"(0008,1030)"⟧: "keep", ⟦"(0020,0052)"⟧: "keep", ⟦"(0010,0040)"⟧: "keep", ⟦"(0008,0050)"⟧: "keep", ⟦"(0010,1002)"⟧: "keep", ⟦"(0018,1000)"⟧: "keep"',
    ),
    expected: [
      [
        'the project keeps StudyDate: PS3.15 E.1-1 says Z; K with Retain Longitudinal Full Dates; C with Retain Longitudinal Modified Dates',
        `write "truncdate", which leaves the year, or "clear", ${ACCEPT}`,
      ],
      [
        'the project keeps StudyDescription: PS3.15 E.1-1 says X; C with Clean Descriptors',
        `write "remove", ${ACCEPT}`,
      ],
      [
        'the project keeps FrameOfReferenceUID: PS3.15 E.1-1 says U; K with Retain UIDs',
        `write "mapuid", ${ACCEPT}`,
      ],
      [
        'the project keeps PatientSex: PS3.15 E.1-1 says Z; K with Retain Patient Characteristics',
        `write "clear", ${ACCEPT}`,
      ],
      [
        'the project keeps AccessionNumber: PS3.15 E.1-1 says Z',
        `write "set(@fake_acc@)" or "clear", ${ACCEPT}`,
      ],
      ['the project keeps OtherPatientIDsSequence: PS3.15 E.1-1 says X', `write "remove", ${ACCEPT}`],
      [
        'the project keeps DeviceSerialNumber: PS3.15 E.1-1 says X/Z/D; K with Retain Device Identity',
        `write "replace(...)" with a text of your own, ${ACCEPT}`,
      ],
    ],
  },
  {
    name: 'names are the business of direct-identifier-kept, overlays of overlays-kept, the three UIDs are mapped anyway',
    text: project(
      '"(0010,0010)": "keep", "remove_overlays": false, "(6000,3000)": "keep", "(0020,000d)": "keep"',
    ),
    expected: [],
  },
  {
    name: 'what E.1-1 does not list, and what the preset keeps by itself',
    text: project('"(0028,0010)": "keep", "(0018,0050)": "safe"'),
    expected: [],
  },
]);

testRule('broad-keep', 'error', [
  {
    name: 'a group of the patient',
    text: project('⟦"(0010,00xx)"⟧: "keep", "(0010,0020)": "remove"'),
    expected: [
      [
        'this keeps 25 identifying attributes at once: PatientName, PatientBirthDate, NameToUse and 22 more',
        'write one rule for each tag that is to stay',
      ],
    ],
  },
  {
    name: 'one attribute only',
    text: project(
      '⟦"(0010,003x)"⟧: "keep", "(0010,0032)": "remove", "(0010,0033)": "remove", "(0010,0034)": "remove", "(0010,0035)": "remove"',
    ),
    expected: [
      [
        'this keeps 1 identifying attribute at once: PatientBirthDate',
        'write one rule for each tag that is to stay',
      ],
    ],
  },
  {
    name: 'no such attribute, another command, overlays',
    text: project(
      '"(0028,001x)": "keep", "(0010,xxxx)": "remove", "(60xx,3000)": "keep", "remove_overlays": "false"',
    ),
    expected: [],
  },
]);

testRule('preset-keeps', 'note', [
  {
    name: 'once for each project, at its section; what a rule of the user decides is not the preset’s',
    text: '{"general": {"(0040,a730)": "remove", "(0040,a073)": "remove", "(0018,1030)": "remove"}, ⟦"a"⟧: {"(0008,1030)": "keep", "(0010,0040)": "clear"}, ⟦"b"⟧: {}}',
    expected: [
      [
        '12 identifying attributes stay, 6 whole and 6 in part: 11 of the 653 that PS3.15 Table E.1-1 lists, and 1 other; the preset default lets 11 of them stay: SeriesDescription, PatientAge, PatientWeight, ContrastBolusAgent, AcquisitionProtocolName, StudyDate, SeriesDate, AcquisitionDate, ContentDate, PatientBirthDate and 1 more',
        'where that is too much, write a rule of your own: "remove" or "clear"',
      ],
      [
        '13 identifying attributes stay, 7 whole and 6 in part: 12 of the 653 that PS3.15 Table E.1-1 lists, and 1 other; the preset default lets 13 of them stay: StudyDescription, SeriesDescription, PatientSex, PatientAge, PatientWeight, ContrastBolusAgent, AcquisitionProtocolName, StudyDate, SeriesDate, AcquisitionDate and 3 more',
        'where that is too much, write a rule of your own: "remove" or "clear"',
      ],
    ],
  },
  { name: 'preset none keeps nothing by itself', text: '{"general": {"preset": "none"}}', expected: [] },
]);

testRule('free-text-kept', 'warning', [
  {
    name: 'comments and descriptions that E.1-1 forgets',
    text: project(
      '⟦"(0040,0400)"⟧: "keep", ⟦"(0040,a160)"⟧: "keep", "(0008,0070)": "keep", "(0028,1351)": "remove"',
    ),
    expected: [
      [
        'the project keeps CommentsOnTheScheduledProcedureStep, which holds whatever somebody typed, names included',
        `write "remove" or "clear", ${ACCEPT}`,
      ],
      [
        'the project keeps TextValue, which holds whatever somebody typed, names included',
        `write "remove" or "clear", ${ACCEPT}`,
      ],
    ],
  },
]);

const OTHER_TEXT = 'write another text, such as @fake_mrn@, @fake_name@, @fake_acc@ or @hash_acc@';

testRule('value-of-identifier', 'error', [
  {
    name: 'its own value, that of another element, and what is no direct identifier',
    text: project(
      '"(0010,0020)": ⟦"set(MS_@value@)"⟧, "(0008,1030)": ⟦"set(@value(0010,0010)@)"⟧, "(0010,4000)": ⟦"replace(@value(0008,0020)@)"⟧',
    ),
    expected: [
      ["this writes the original PatientID, a person's number, into the output", OTHER_TEXT],
      ["this writes the original PatientName, a person's name, into the output", OTHER_TEXT],
      [
        'this writes the original StudyDate into the output: PS3.15 E.1-1 says Z; K with Retain Longitudinal Full Dates; C with Retain Longitudinal Modified Dates',
        `${OTHER_TEXT}, ${ACCEPT}`,
        'warning',
      ],
    ],
  },
  {
    name: 'of a private element that nobody calls safe',
    text: project('"(0008,1030)": ⟦"set(@value(0029,1020)@)"⟧, "(0018,1030)": "set(@value(0019,100c)@)"'),
    expected: [
      [
        'this writes the original value of the private element (0029,1020) into the output, and nobody can tell what that is',
        `${OTHER_TEXT}, ${ACCEPT}`,
        'warning',
      ],
    ],
  },
  {
    name: 'with x in the tag',
    text: project('"(0010,00xx)": ⟦"replace(@value@)"⟧'),
    expected: [["this writes the original PatientName, a person's name, into the output", OTHER_TEXT]],
  },
  {
    name: 'harmless values, literals, and what a later layer overrules',
    text: '{"general": {"require_project": "true", "(0010,0020)": "set(@value@)"}, "mystudy": {"(0010,0020)": "set(MS-1)", "(0008,0070)": "set(@value@ @value(0028,0010)@)"}}',
    expected: [],
  },
]);

testRule('identifiers-left', 'error', [
  {
    name: 'preset none',
    text: '{"general": {⟦"preset"⟧: "none", "(0010,0010)": "remove"}}',
    expected: [
      [
        'elements without a rule stay, among them NameToUse, PatientID, PatientBirthDate, PatientAddress, PatientTelephoneNumbers and 58 more; 882 identifying attributes stay whole: 650 of the 653 that PS3.15 Table E.1-1 lists, and 232 others',
        'write "preset": "default", or "remove_unknown_tags": "true" with a rule for everything that is to stay',
      ],
    ],
  },
  {
    name: 'an allow-list, and the preset default without it',
    text: '{"general": {"preset": "none", "remove_unknown_tags": "true", "(0008,0060)": "keep"}, "a": {"preset": "default", "remove_unknown_tags": "false"}}',
    expected: [],
  },
]);

testRule('unknown-tags-kept', 'warning', [
  {
    name: 'the preset default without the allow-list',
    text: '{"general": {⟦"remove_unknown_tags"⟧: false}, "a": {}, "b": {"remove_unknown_tags": "true"}}',
    expected: [
      [
        'elements that no rule names stay, private ones included, whatever they hold',
        `write "remove_unknown_tags": "true", and a "keep" for each element that is needed, ${ACCEPT}`,
      ],
    ],
  },
  {
    name: 'with preset none identifiers-left says more',
    text: '{"general": {"preset": "none"}}',
    expected: [],
  },
]);

testRule('private-kept', 'warning', [
  {
    name: 'not in the list of safe private attributes',
    text: project(
      '"(0029,0010)": "keep", ⟦"(0029,1020)"⟧: "keep", ⟦"(0009,0002)"⟧: "keep", "(0031,1020)": "remove"',
    ),
    expected: [
      [
        "(0029,1020) is private, and no creator's element of that number is in PS3.15 E.3.10-1, the list of safe private attributes",
        `find out what the manufacturer writes there, ${ACCEPT}`,
      ],
      [
        "(0009,0002) is private, and no creator's element of that number is in PS3.15 E.3.10-1, the list of safe private attributes",
        `find out what the manufacturer writes there, ${ACCEPT}`,
      ],
    ],
  },
  {
    // PS3.15 Table E.3.10-1: (2001,xx03) Philips Imaging DD 001, (0019,xx0C) SIEMENS MR HEADER.
    name: 'in the list, whatever its block',
    text: project('"(2001,1003)": "keep", "(0019,120c)": "keep"'),
    expected: [],
  },
]);

testRule('private-group-kept', 'warning', [
  {
    name: 'groups of private elements',
    text: project('⟦"(0029,xxxx)"⟧: "keep", ⟦"(2005,10xx)"⟧: "safe", ⟦"(xxxx,1010)"⟧: "keep"'),
    expected: Array.from({ length: 3 }, () => [
      'this keeps private elements of any creator, whatever they hold',
      `write one rule for each element that is needed, ${ACCEPT}`,
    ]),
  },
  {
    name: 'standard groups, creators, other commands',
    text: project(
      '"(0028,001x)": "keep", "(0029,00xx)": "keep", "(0019,xxxx)": "remove", "(60xx,3000)": "keep"',
    ),
    expected: [],
  },
]);

testRule('overlays-kept', 'warning', [
  {
    name: 'by a rule, where the option does not remove them',
    text: project(
      '"remove_overlays": "false", "remove_curves": false, ⟦"(60xx,3000)"⟧: "keep", ⟦"(50xx,xxxx)"⟧: "keep", "(60xx,0010)": "keep"',
    ),
    expected: [
      [
        'overlays stay: they hold what was drawn and typed onto the image, and nobody looks into them',
        `write "remove_overlays": "true", ${ACCEPT}`,
      ],
      [
        'curves stay: they hold what was drawn and typed onto the image, and nobody looks into them',
        `write "remove_curves": "true", ${ACCEPT}`,
      ],
    ],
  },
  {
    name: 'by the option, where unknown elements stay',
    text: '{"general": {"remove_unknown_tags": "false", ⟦"remove_overlays"⟧: "false"}}',
    expected: [
      [
        'overlays stay: they hold what was drawn and typed onto the image, and nobody looks into them',
        `write "remove_overlays": "true", ${ACCEPT}`,
      ],
    ],
  },
  {
    name: 'a keep that the option overrules, and an option without effect',
    text: '{"general": {"(60xx,3000)": "keep"}, "mystudy": {"remove_curves": "false"}}',
    expected: [],
  },
]);

testRule('uids-retained', 'warning', [
  {
    name: 'true in general, false in one project',
    text: '{"general": {⟦"retain_uids"⟧: true}, "a": {"retain_uids": "false"}, "b": {}}',
    expected: [
      [
        'the UIDs stay: whoever has access to the original archive finds the patient by them (PS3.15 E.1-1 says U)',
        `take "retain_uids" out: references between the images of a task hold without it, ${ACCEPT}`,
      ],
    ],
  },
  { name: 'false', text: '{"general": {"retain_uids": false}, "a": {}}', expected: [] },
]);

testRule('short-date-shift', 'warning', [
  {
    name: 'only where dates move, and only the number that holds',
    text: `{
    "general": {⟦"date_shift_max_days"⟧: 1},
    "a": {"(0008,0020)": "shiftdate"},
    "b": {⟦"date_shift_max_days"⟧: "29", "(0008,0020)": "shiftdate"},
    "c": {⟦"date_shift_max_days"⟧: 30, "(0008,0020)": "shiftdate"},
    "c2": {⟦"date_shift_max_days"⟧: 31, "(0008,0020)": "shiftdate"},
    "c3": {⟦"date_shift_max_days"⟧: 59, "(0008,0020)": "shiftdate"},
    "c4": {"date_shift_max_days": 60, "(0008,0020)": "shiftdate"},
    "d": {"date_shift_max_days": 7},
    "e": {⟦"date_shift_max_days"⟧: "7", "preset": ["ps315-basic", "ps315-retain-modified-dates"]},
    "f": {"date_shift_max_days": "many", "(0008,0020)": "shiftdate"}
}`,
    expected: [
      [
        'every date moves by one day, and whoever knows it reads the true date',
        `write 365 or more, or take "date_shift_max_days" out (3650), ${ACCEPT}`,
      ],
      [
        'dates move by 1 to 29 days: the true date is one of 29 that are close together',
        `write 365 or more, or take "date_shift_max_days" out (3650), ${ACCEPT}`,
      ],
      [
        'every date moves by 30 days, and whoever knows it reads the true date',
        `write 365 or more, or take "date_shift_max_days" out (3650), ${ACCEPT}`,
      ],
      [
        'dates move by 30 to 31 days: the true date is one of 2 that are close together',
        `write 365 or more, or take "date_shift_max_days" out (3650), ${ACCEPT}`,
      ],
      [
        'dates move by 30 to 59 days: the true date is one of 30 that are close together',
        `write 365 or more, or take "date_shift_max_days" out (3650), ${ACCEPT}`,
      ],
      [
        'dates move by 1 to 7 days: the true date is one of 7 that are close together',
        `write 365 or more, or take "date_shift_max_days" out (3650), ${ACCEPT}`,
      ],
    ],
  },
]);

const WITHOUT_SECTION: Expected = [
  'images that may show the name of the patient are passed on without a warning in tasks of a project without a section',
  `write "burned_in": "refuse", "drop" or "warn", or "require_project": "true", ${ACCEPT}`,
];
const PASSED_ON: Expected = [
  'images that may show the name of the patient are passed on without a warning',
  `write "burned_in": "refuse", "drop" or "warn", ${ACCEPT}`,
];

testRule('burned-in-kept', 'warning', [
  {
    name: 'keep, and no other value',
    text: '{"general": {"burned_in": "warn"}, "a": {⟦"burned_in"⟧: "Keep"}, "b": {"burned_in": "drop"}}',
    expected: [PASSED_ON],
  },
  {
    name: 'in general, where one project has nothing of its own',
    text: '{"general": {⟦"burned_in"⟧: "keep"}, "a": {"burned_in": "refuse"}, "b": {}}',
    expected: [PASSED_ON],
  },
  {
    name: 'in general and again in a project',
    text: '{"general": {⟦"burned_in"⟧: "keep"}, "a": {⟦"burned_in"⟧: "keep"}}',
    expected: [WITHOUT_SECTION, PASSED_ON],
  },
  {
    name: 'in general, where every project has a word of its own: tasks of other projects have not',
    text: '{"general": {⟦"burned_in"⟧: "keep"}, "a": {"burned_in": "refuse"}, "b": {"burned_in": "warn"}}',
    expected: [WITHOUT_SECTION],
  },
  {
    name: 'in general, where every project has a word of its own and others are refused',
    text: '{"general": {"burned_in": "keep", "require_project": true}, "a": {"burned_in": "drop"}}',
    expected: [],
  },
  {
    name: 'general alone',
    text: '{"general": {⟦"burned_in"⟧: "keep"}}',
    expected: [PASSED_ON],
  },
  {
    name: 'the default, and warn in so many words: the log says what was let through',
    text: '{"general": {}, "a": {"burned_in": "warn"}}',
    expected: [],
  },
]);

const SHORT_NAME = 'write a short name that means something to the project only';

testRule('project-info-identifies', 'warning', [
  {
    name: 'written by a macro, or only handed on',
    text: project(
      '"name": ⟦"Doe^Jane"⟧, "owner": ⟦"jane.doe@example.org"⟧, "prefix": ⟦"4711081"⟧, "(0010,0020)": "set(@project_owner@)"',
    ),
    expected: [
      [
        "the text of name looks like a person's name as DICOM writes it; mercure hands it on in task.json",
        SHORT_NAME,
      ],
      ['the text of owner looks like an e-mail address, and a rule writes it into every output', SHORT_NAME],
      ['the text of prefix looks like a patient number; mercure hands it on in task.json', SHORT_NAME],
    ],
  },
  {
    name: 'who answers for the project',
    text: project(
      '"name": ⟦"Trial 7 (ask jane@example.org)"⟧, "owner": ⟦"Prof. Dr. Özil"⟧, "prefix": ⟦"T7 +1 (212) 555-0100"⟧, "(0010,0020)": "set(@project_prefix@)"',
    ),
    expected: [
      ['the text of name looks like an e-mail address; mercure hands it on in task.json', SHORT_NAME, 'note'],
      [
        "the text of owner looks like a person's name with a title; mercure hands it on in task.json",
        SHORT_NAME,
        'note',
      ],
      [
        'the text of prefix looks like a telephone number, and a rule writes it into every output',
        SHORT_NAME,
      ],
    ],
  },
  {
    name: 'names, accounts, study numbers and days',
    text: project('"name": "My Study (Kidney) 2+3", "owner": "blockt01@", "prefix": "20240131"'),
    expected: [],
  },
]);
