/** What gives away by how many days dates were moved. */

import { type Expected, testRule } from '../fixtures.ts';

const ACCEPT = 'or accept it with its reason in "lint_accept"';
const MODIFIED = '"preset": ["ps315-basic", "ps315-retain-modified-dates"]';
const moved = (rules: string): string => `{"general": {}, "a": {${MODIFIED}, ${rules}}}`;

const REMOVE = 'write "remove", or take the rule out: it goes as the Basic Profile says';
const shared = (command: string, name: string, why: string): Expected => [
  `${command} does not move ${name} (${why}): moved, it would tell by how many days all dates were moved`,
  REMOVE,
];
const OF_DEVICE = 'a date of the device, the same for all its patients';

testRule('shared-date-shift', 'warning', [
  {
    name: 'by shiftdate and C, at the top level and in a sequence',
    text: moved(
      '⟦"(0018,1200)"⟧: "shiftdate", ⟦"(0040,db06)"⟧: "C", ⟦"(0018,a001)/(0018,1204)"⟧: "shiftdate", ⟦"(0014,1020)"⟧: "shiftdate"',
    ),
    expected: [
      shared('shiftdate', 'DateOfLastCalibration', OF_DEVICE),
      shared('C', 'TemplateVersion', 'the version of a list of codes or of a template, which is published'),
      shared('shiftdate', 'DateOfManufacture', OF_DEVICE),
      shared('shiftdate', 'ExpiryDate', 'a date that is the same for many patients'),
    ],
  },
  {
    name: 'other commands, dates of the patient, and what speaks of many',
    text: moved(
      '"(0018,1200)": "keep", "(0018,1202)": "truncdate", "(0008,0020)": "shiftdate", "(vr:DA)": "shiftdate"',
    ),
    expected: [],
  },
]);

const MOVE = `write "shiftdate", "truncdate" or "remove", ${ACCEPT}`;
const MOVE_ALL = `write rules for them: "(vr:DA)": "shiftdate", "(vr:DT)": "shiftdate"; ${ACCEPT}`;
const gives = (subject: string): string =>
  `${subject}, and other dates move: the difference tells by how many days`;

testRule('dates-kept-beside-moved', 'warning', [
  {
    name: 'one, one in a sequence, one of a device',
    text: moved(
      '⟦"(0008,0021)"⟧: "keep", ⟦"(0040,0275)/(0040,0002)"⟧: "K", ⟦"(0018,1200)"⟧: "keep", "(0040,0275)": "keep"',
    ),
    expected: [
      [gives('the project keeps SeriesDate'), MOVE],
      [gives('the project keeps ScheduledProcedureStepStartDate'), MOVE],
      [gives('the project keeps DateOfLastCalibration'), MOVE],
    ],
  },
  {
    name: 'a date in another attribute',
    text: moved('⟦"(0018,1030)"⟧: "set(@value(0008,0020)@)"'),
    expected: [[gives('the project keeps StudyDate'), MOVE]],
  },
  {
    name: 'all with a time, by a rule of general',
    text: '{"general": {⟦"(vr:DT)"⟧: "keep"}, "a": {"(vr:DA)": "shiftdate"}}',
    expected: [
      [
        gives('general keeps InstanceCoercionDateTime, AcquisitionDateTime, ContextGroupVersion and 65 more'),
        MOVE,
      ],
    ],
  },
  {
    name: 'what no rule speaks of',
    text: '{"general": {"preset": "none", ⟦"remove_unknown_tags"⟧: "false", "(vr:DA)": "shiftdate", "(vr:TM)": "remove"}}',
    expected: [
      [
        gives(
          'no rule speaks of InstanceCoercionDateTime, AcquisitionDateTime, ContextGroupVersion and 65 more',
        ),
        MOVE_ALL,
      ],
    ],
  },
  {
    name: 'what a preset keeps',
    text: '{"general": {}, "a": {⟦"preset"⟧: ["ps315-basic", "ps315-retain-device"], "(0008,0020)": "shiftdate"}}',
    expected: [
      [
        gives(
          'the preset ps315-basic + ps315-retain-device keeps CalibrationDate, DateOfLastCalibration, DateTimeOfLastCalibration and 5 more',
        ),
        MOVE_ALL,
      ],
    ],
  },
  {
    name: 'not where nothing moves, nor years, nor times, nor a birth date, which has a finding of its own',
    text: `{"general": {}, "a": {"preset": "ps315-basic", "(0008,0020)": "keep"}, "b": {${MODIFIED}, "(0008,0021)": "truncdate", "(0008,0031)": "keep", "(0010,0030)": "keep"}}`,
    expected: [],
  },
]);

const AGE = `write "(0010,1010)": "remove", ${ACCEPT}`;
const age = (whose: string): string =>
  `${whose} keeps PatientAge, and dates move: who knows the date of birth reads the year of the examination, of a small child its day, and so by how many days`;

testRule('age-kept-beside-moved', 'warning', [
  { name: 'kept', text: moved('⟦"(0010,1010)"⟧: "keep"'), expected: [[age('the project'), AGE]] },
  { name: 'capped', text: moved('⟦"(0010,1010)"⟧: "capage"'), expected: [[age('the project'), AGE]] },
  {
    name: 'by a preset: a note',
    text: '{"general": {⟦"preset"⟧: ["ps315-basic", "ps315-retain-patient-characteristics", "ps315-retain-modified-dates"]}}',
    expected: [[age('the preset ps315-retain-patient-characteristics'), AGE, 'note']],
  },
  {
    name: 'not where no date moves, nor where it goes',
    text: `{"general": {"preset": "ps315-basic"}, "a": {"(0010,1010)": "keep"}, "b": {${MODIFIED}}}`,
    expected: [],
  },
]);

const BIRTH: [string, string] = [
  'the project moves PatientBirthDate too: whoever knows the birth date of a patient knows by how many days all dates of that patient were moved',
  `write "(0010,0030)": "clear", ${ACCEPT}`,
];

testRule('birth-date-moved', 'warning', [
  {
    name: 'by a rule on all dates',
    text: '{"general": {}, "a": {⟦"(vr:DA)"⟧: "shiftdate"}}',
    expected: [BIRTH],
  },
  {
    name: 'by its own rule',
    text: '{"general": {}, "a": {⟦"(0010,0030)"⟧: "shiftdate"}}',
    expected: [BIRTH],
  },
  {
    name: 'not where it goes, nor under the presets',
    text: `{"general": {}, "a": {"(vr:DA)": "shiftdate", "(0010,0030)": "clear"}, "b": {${MODIFIED}}}`,
    expected: [],
  },
]);

const uids = (what: string): string =>
  `${what}, and dates move: many UIDs hold the time at which they were made, which tells by how many days`;

testRule('uids-kept-beside-moved', 'warning', [
  {
    name: 'by the option',
    text: moved('⟦"retain_uids"⟧: "true"'),
    expected: [[uids('the UIDs stay'), `take "retain_uids" out, ${ACCEPT}`]],
  },
  {
    name: 'by a preset: a note',
    text: '{"general": {⟦"preset"⟧: ["ps315-basic", "ps315-retain-uids", "ps315-retain-modified-dates"]}}',
    expected: [[uids('the UIDs stay'), `take the preset that retains them out, ${ACCEPT}`, 'note']],
  },
  {
    name: 'one of them',
    text: moved('⟦"(0020,0052)"⟧: "keep", "(0008,0016)": "keep"'),
    expected: [[uids('the project keeps FrameOfReferenceUID'), `write "mapuid", ${ACCEPT}`]],
  },
  {
    name: 'not where no date moves',
    text: '{"general": {}, "a": {"retain_uids": "true"}}',
    expected: [],
  },
]);
