import { expect, test } from 'vitest';
import { type Expected, lintText, testRule } from '../fixtures.ts';

const BASIC = '"preset": "ps315-basic"';
const NO_CODE = 'the files carry no code of PS3.15, since';

testRule('profile-weakened', 'warning', [
  {
    name: 'a rule that an option of the standard allows',
    text: '{"general": {⟦"preset"⟧: "ps315-basic", "(0008,0080)": "keep"}}',
    expected: [
      [
        `${NO_CODE} 1 row of Table E.1-1 is weaker than the profile: InstitutionName`,
        'add "ps315-retain-institution" to "preset", which allows InstitutionName, and other attributes',
      ],
    ],
  },
  {
    name: 'one finding, whatever the number of rules; a name that no option allows',
    text: '{"general": {⟦"preset"⟧: "ps315-basic", "(0008,0080)": "keep"}, "a": {"(0010,0020)": "set(@value@)", "(0018,1000)": "keep"}}',
    expected: [
      [
        `${NO_CODE} 3 rows of Table E.1-1 are weaker than the profile: InstitutionName, PatientID and DeviceSerialNumber`,
        'add "ps315-retain-institution" to "preset", which allows InstitutionName, and other attributes; add "ps315-retain-device" to "preset", which allows DeviceSerialNumber, and other attributes; no option allows PatientID: write what PS3.15 E.1-1 says, or take the rule out',
      ],
    ],
  },
  {
    name: 'inside one sequence only',
    text: `{"general": {⟦"preset"⟧: "ps315-basic", "(0008,1111)/(0010,0010)": "keep"}}`,
    expected: [
      [
        `${NO_CODE} 1 row of Table E.1-1 is weaker than the profile: PatientName`,
        'no option allows PatientName: write what PS3.15 E.1-1 says, or take the rule out',
      ],
    ],
  },
  {
    name: 'the preset that the project chose',
    text: `{"general": {${BASIC}}, "a": {⟦"preset"⟧: ["ps315-basic", "ps315-retain-device"], "(0008,0080)": "keep"}}`,
    expected: [
      [
        `${NO_CODE} 1 row of Table E.1-1 is weaker than the profile: InstitutionName`,
        'add "ps315-retain-institution" to "preset", which allows InstitutionName, and other attributes',
      ],
    ],
  },
  {
    name: 'what an option of the list allows, what is stricter, and what the table does not list',
    text: `{"general": {"preset": ["ps315-basic", "ps315-retain-institution"], "(0010,0020)": "remove", "(0028,0010)": "keep"}}`,
    expected: [],
  },
  { name: 'no preset of the standard', text: '{"general": {"(0008,0080)": "keep"}}', expected: [] },
]);

test('profile-weakened names the rules and options that do it, in the order of the file', () => {
  const text = `{"general": {"preset": "ps315-basic",
"(0010,0020)": "set(@value@)",
"remove_unknown_tags": "false"},
"a": {"(0008,0080)": "keep"}}`;
  const [finding] = lintText(text).filter(({ rule }) => rule === 'profile-weakened');
  expect(finding?.related.map(({ message, start }) => `${start.line} ${message}`)).toEqual([
    '2 "set" is weaker than the profile for PatientID',
    '4 "keep" is weaker than the profile for InstitutionName',
    '3 "remove_unknown_tags" is weaker than the profile for private elements',
  ]);
});

// PS3.15 Table E.1-1: Date of Last Calibration is K with Retain Device Identity, and C with Modified Dates.
const DEVICE_AND_DATES = '["ps315-basic", "ps315-retain-device", "ps315-retain-modified-dates"';

const OWN = 'where the other word is wanted, write a rule of your own';
const OTHERS = [
  'of 2 attributes ps315-retain-modified-dates says X/D, and ps315-retain-device says K: the stricter word wins, for DateOfLastDetectorCalibration and TimeOfLastDetectorCalibration',
  'of 1 attribute ps315-retain-modified-dates says Z, and ps315-retain-device says K: the stricter word wins, for CalibrationDateTime',
  'of 1 attribute ps315-retain-modified-dates says shiftdate, and ps315-retain-device says K: the stricter word wins, for BeamHoldTransitionDateTime',
];

testRule('overlays-disagree', 'note', [
  {
    name: 'the stricter of two wins',
    text: `{"general": {⟦⟦⟦⟦"preset"⟧⟧⟧⟧: ${DEVICE_AND_DATES}]}}`,
    expected: [
      // What is not the patient's own goes; a beam held is a day of the patient.
      ...[
        'of 7 attributes ps315-retain-modified-dates says X, and ps315-retain-device says K: the stricter word wins, for CalibrationTime, CalibrationDate, DateOfLastCalibration, TimeOfLastCalibration, DateTimeOfLastCalibration and 2 more',
        ...OTHERS,
      ].map((message): Expected => [message, OWN]),
    ],
  },
  {
    name: 'not where a rule of the settings has the word',
    text: `{"general": {⟦⟦⟦⟦"preset"⟧⟧⟧⟧: ${DEVICE_AND_DATES}], "(0018,1200)": "remove"}}`,
    expected: [
      ...[
        'of 6 attributes ps315-retain-modified-dates says X, and ps315-retain-device says K: the stricter word wins, for CalibrationTime, CalibrationDate, TimeOfLastCalibration, DateTimeOfLastCalibration, DateOfManufacture and 1 more',
        ...OTHERS,
      ].map((message): Expected => [message, OWN]),
    ],
  },
  {
    name: 'two that say the same, and one over the bottom one',
    text: '{"general": {"preset": ["ps315-basic", "ps315-retain-device", "ps315-retain-full-dates"]}}',
    expected: [],
  },
]);

// PS3.15 Table E.1-1: (0040,1101) D; (0008,0082) X/Z/D, which is D where the Type is not known.
testRule('e11-attribute-kept', 'warning', [
  ...['(0008,0104)', '(0040,1101)/(0008,0104)', '(0040,a730)/(0018,1020)'].map((key) => ({
    name: `a value inside a sequence: ${key}`,
    text: `{"general": {${BASIC}, ⟦"${key}"⟧: "keep"}}`,
    expected: [
      [
        `general lets ${key.endsWith('1020)') ? 'SoftwareVersions' : 'CodeMeaning'} through in ${
          key.startsWith('(0008')
            ? 'InstitutionCodeSequence and PersonIdentificationCodeSequence'
            : key.startsWith('(0040,1101')
              ? 'PersonIdentificationCodeSequence'
              : 'ContentSequence'
        }, whose values PS3.15 Table E.1-1 replaces or cleans`,
        'take it out, name another sequence by a path, or accept it with its reason in "lint_accept"',
      ] as const,
    ],
  })),
  {
    name: 'a value inside a sequence that stays',
    text: `{"general": {${BASIC}, "(0008,2218)/(0008,0104)": "keep"}}`,
    expected: [],
  },
]);

// PS3.16 CID 7050. The table of 2026c has 653 rows besides those of groups 0000 and 0002, private attributes included.
testRule('standard-coverage', 'note', [
  {
    name: 'the profile alone, once for the projects that share it',
    text: `{"general": {⟦"preset"⟧: "ps315-basic"}, "a": {}, "b": {}}`,
    expected: [
      [
        'files fulfil 113100 of PS3.15 2026c, and say so: 653 rows of Table E.1-1 fulfilled, 0 stricter',
        'that is the Basic Application Confidentiality Profile; print-assignment --standard shows every row',
      ],
    ],
  },
  {
    name: 'with options, and what goes further',
    text: `{"general": {⟦"preset"⟧: ["ps315-basic", "ps315-retain-device", "ps315-retain-uids"], "(0010,0010)": "remove"}}`,
    expected: [
      [
        'files fulfil 113100 with 113109 and 113110 of PS3.15 2026c, and say so: 652 rows of Table E.1-1 fulfilled, 1 stricter',
        'that is the Basic Application Confidentiality Profile, Retain Device Identity Option and Retain UIDs Option; print-assignment --standard shows every row',
      ],
    ],
  },
  {
    name: 'nothing where nothing is claimed, or where the preset is not one of the standard’s',
    text: `{"general": {${BASIC}, "(0010,0010)": "keep"}, "a": {"preset": "default"}, "b": {"preset": "none"}}`,
    expected: [],
  },
]);
