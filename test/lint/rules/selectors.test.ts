import { expect, test } from 'vitest';
import { lintText, testRule } from '../fixtures.ts';

/** Rules on VRs, on the elements of private creators, and on elements inside sequences. */

const section = (rules: string): string => `{"general": {}, "mystudy": {"name": "MyStudy", ${rules}}}`;

const NARROWER = 'write a narrower rule for what both of them match';
const UNUSABLE = 'write "keep", or take the rule out: presets and options never remove it';
const ACCEPT = 'or accept it with its reason in "lint_accept"';

testRule('equal-selectors', 'warning', [
  {
    name: 'with as many x, of one owner, on two VRs that one attribute may have, in paths of one length',
    text: section(`
        ⟦"(0008,10xx)"⟧: "clear", "(0008,xx30)": "remove",
        ⟦"(0029,{ACME}1x)"⟧: "safe", "(0029,{ACME}x1)": "clear",
        "(vr:OB)": "remove", ⟦"(vr:OW)"⟧: "clear",
        ⟦"(xxxx,0275)/(0008,1032)"⟧: "keep", "(0040,xxxx)/(0008,1032)": "remove"`),
    expected: [
      [
        '(0008,10xx) and (0008,xx30) are equally narrow: where both match an element, remove decides, which is stricter',
        NARROWER,
      ],
      [
        '(0029,{ACME}1x) and (0029,{ACME}x1) are equally narrow: where both match an element, clear decides, which is stricter',
        NARROWER,
      ],
      [
        '(vr:OW) and (vr:OB) are equally narrow: where both match an element, remove decides, which is stricter',
        NARROWER,
      ],
      [
        '(xxxx,0275)/(0008,1032) and (0040,xxxx)/(0008,1032) are equally narrow: where both match an element, remove decides, which is stricter',
        NARROWER,
      ],
    ],
  },
  {
    name: 'of two texts neither is stricter',
    text: section('"(0008,103x)": "set(a)", ⟦"(0008,1x30)"⟧: "set(b)"'),
    expected: [
      [
        '(0008,1x30) and (0008,103x) are equally narrow: where both match an element, the one that stands first decides',
        NARROWER,
      ],
    ],
  },
  {
    name: 'what never meets, says the same, is narrower or in another section, or is settled by a third rule',
    text: `{
    "general": {"(0010,1xxx)": "clear", "(50xx,3000)": "keep", "(5001,30xx)": "remove", "(60xx,3000)": "remove", "(6001,30xx)": "keep"},
    "a": {"(0010,x0xx)": "remove", "(0010,21xx)": "keep", "(0010,22xx)": "remove"},
    "b": {"(0008,10xx)": "remove", "(0008,xx30)": "remove", "(vr:PN)": "remove", "(vr:DA)": "truncdate"},
    "c": {"(0029,{A}1x)": "keep", "(0029,{B}x1)": "clear", "(0031,{A}x1)": "clear", "(0029,{A}2x)": "clear"},
    "d": {"(0040,0275)/(0008,1030)": "keep", "(0008,1110)/(0008,1030)": "remove"},
    "e": {"(0040,0275)/(0008,10xx)": "keep", "(0040,0275)/(0008,1030)": "remove", "(0008,103x)": "clear"},
    "f": {"(0008,10xx)": "clear", "(0008,xx30)": "remove", "(0008,1030)": "clear"}
}`,
    expected: [],
  },
  {
    name: 'in general it is said once',
    text: '{"general": {⟦"(0008,10xx)"⟧: "clear", "(0008,xx30)": "remove"}, "a": {}, "b": {}}',
    expected: [
      [
        '(0008,10xx) and (0008,xx30) are equally narrow: where both match an element, remove decides, which is stricter',
        NARROWER,
      ],
    ],
  },
]);

test('equal-selectors names the place of the other rule', () => {
  const found = lintText(section('"(0008,10xx)": "clear",\n"(0008,xx30)": "remove"'));
  const [finding] = found.filter(({ rule }) => rule === 'equal-selectors');
  expect(finding?.related).toEqual([{ message: 'the other rule', start: { line: 2, column: 1 } }]);
});

const spelling = (creator: string, known: string): [string, string] => [
  `files are not likely to have a private creator "${creator}": PS3.15 E.3.10-1 knows "${known}", and capital letters and blanks count`,
  `write {${known}}`,
];

testRule('creator-spelling', 'warning', [
  {
    name: 'capital letters, blanks, a slip or two, and on the way of a path',
    text: section(`
        ⟦"(0019,{Siemens MR Header}0c)"⟧: "keep",
        ⟦"(0019,{SIEMENS  MR HEADER}0d)"⟧: "keep",
        ⟦"(0019,{SIEMENS MR HAEDER}0e)"⟧: "keep",
        ⟦"(0043,{GEMS_PRAM_01}27)"⟧: "keep",
        ⟦"(2001,{PHILIPS IMAGING DD 001}xx)/(0008,0060)"⟧: "keep"`),
    expected: [
      spelling('Siemens MR Header', 'SIEMENS MR HEADER'),
      spelling('SIEMENS  MR HEADER', 'SIEMENS MR HEADER'),
      spelling('SIEMENS MR HAEDER', 'SIEMENS MR HEADER'),
      spelling('GEMS_PRAM_01', 'GEMS_PARM_01'),
      spelling('PHILIPS IMAGING DD 001', 'Philips Imaging DD 001'),
    ],
  },
  {
    name: 'right, of another manufacturer, of another block or module of one',
    text: section(
      '"(0019,{SIEMENS MR HEADER}0c)": "keep", "(0029,{SIEMENS CSA HEADER}08)": "keep", "(2001,{Philips Imaging DD 009}01)": "keep", "(0011,{GEMS_PATI_01}10)": "remove", "(0019,{ACME}01)": "remove"',
    ),
    expected: [],
  },
]);

const goes = (command: string, sequence: string): [string, string] => [
  `${command} has no effect here: the sequence ${sequence} does not stay, nor does anything in it`,
  `write "${sequence}": "keep" as well, or take the rule out`,
];

testRule('path-not-kept', 'warning', [
  {
    name: 'the first sequence, one behind it, of a private owner; what is to go goes',
    text: section(`
        ⟦"(0040,0275)/(0040,0007)"⟧: "clean",
        "(0040,0275)/(0040,0008)": "remove",
        "(0008,1140)": "keep",
        "(0008,1140)/(0008,1155)": "mapuid",
        ⟦"(0008,1140)/(0040,a170)/(0008,0104)"⟧: "keep",
        "(0008,1140)/(0040,a170)": "remove",
        ⟦"(0029,{ACME}10)/(0008,0104)"⟧: "keep"`),
    expected: [
      goes('clean', '(0040,0275)'),
      goes('keep', '(0008,1140)/(0040,a170)'),
      goes('keep', '(0029,{ACME}10)'),
    ],
  },
  {
    name: 'kept by its owner, by another section, by an option, cleaned or replaced',
    text: `{
    "general": {"(0040,0275)/(0040,0007)": "keep"},
    "a": {"(0040,0275)": "keep"},
    "b": {"name": "B"},
    "c": {"(0029,{ACME}10)": "keep", "(0029,{ACME}10)/(0008,0104)": "keep"},
    "d": {"preset": "none", "(0008,1110)/(0008,1155)": "mapuid"},
    "e": {"(0040,0555)": "clean", "(0040,0555)/(0040,a160)": "keep"},
    "f": {"(0040,1101)": "dummy", "(0040,1101)/(0008,0100)": "keep"}
}`,
    expected: [],
  },
]);

testRule('broad-keep', 'error', [
  {
    name: 'a VR, also inside sequences; an element in a sequence is one',
    text: section(
      '⟦"(vr:PN)"⟧: "keep", "(0008,1140)": "keep", ⟦"(0008,1140)/(0010,10xx)"⟧: "keep", "(0008,1140)/(0008,0020)": "keep", "(vr:OF)": "keep", "(0029,{ACME}xx)": "keep"',
    ),
    expected: [
      // The rows of PS3.15 Table E.1-1 whose attribute has VR PN in PS3.6; and those of group 0010 from 1000 to 10FF.
      [
        'this keeps 32 identifying attributes at once: PatientName, ReferringPhysicianName, ConsultingPhysicianName and 29 more',
        'write one rule for each tag that is to stay',
      ],
      [
        'this keeps 14 identifying attributes at once: OtherPatientNames, OtherPatientIDs, PatientAddress and 11 more',
        'write one rule for each tag that is to stay',
      ],
    ],
  },
]);

testRule('direct-identifier-kept', 'error', [
  {
    name: 'inside a sequence',
    text: section(
      '"(0008,1140)": "keep", ⟦"(0008,1140)/(0010,0010)"⟧: "keep", "(0008,1140)/(0010,0020)": "clear"',
    ),
    expected: [
      [
        "the project keeps PatientName, a person's name: PS3.15 E.1-1 says Z",
        'write "set(@fake_name@)" or "clear"',
      ],
    ],
  },
]);

test('what is kept inside sequences is accepted by its path', () => {
  const text = section(
    '"(0008,1140)": "keep", "(0008,1140)/(0010,0010)": "keep", "lint_accept": {"direct-identifier-kept": {"( 8,1140) / (10,10)": "phantoms"}}',
  );
  const found = lintText(text).filter(({ rule }) => rule === 'direct-identifier-kept');
  expect(found.map(({ selector, accepted }) => [selector, accepted])).toEqual([
    ['(0008,1140)/(0010,0010)', 'phantoms'],
  ]);
  expect(lintText(text).map(({ rule }) => rule)).not.toContain('acceptance-unused');
});

test('a warning of the reader is accepted by the path that it stands at', () => {
  const text = section(
    '"(0040,0275)/(0002,0010)": "keep", "lint_accept": {"file-meta-rule": {"(0040,0275)/(0002,0010)": "known"}}',
  );
  const found = lintText(text).filter(({ rule }) => rule === 'file-meta-rule');
  expect(found.map(({ accepted }) => accepted)).toEqual(['known']);
});

testRule('private-kept', 'warning', [
  {
    name: 'of an owner, at the top and in sequences; what is safe of one owner is not of another',
    text: section(
      '⟦"(0029,{SIEMENS CSA HEADER}10)"⟧: "keep", "(0019,{SIEMENS MR HEADER}0c)": "keep", ⟦"(0019,{ACME}0c)"⟧: "keep", "(0008,1140)": "keep", ⟦"(0008,1140)/(0029,{ACME}10)"⟧: "keep"',
    ),
    expected: ['(0029,{SIEMENS CSA HEADER}10)', '(0019,{ACME}0c)', '(0029,{ACME}10)'].map((selector) => [
      `${selector} is private, and not in PS3.15 E.3.10-1, the list of safe private attributes`,
      `find out what the manufacturer writes there, ${ACCEPT}`,
    ]),
  },
]);

testRule('private-group-kept', 'warning', [
  {
    name: 'many elements of an owner',
    text: section('⟦"(0019,{SIEMENS MR HEADER}xx)"⟧: "keep", "(0029,{ACME}xx)": "remove"'),
    expected: [
      [
        'this keeps private elements of "SIEMENS MR HEADER" that PS3.15 E.3.10-1, the list of safe private attributes, does not have',
        `write one rule for each element that is needed, ${ACCEPT}`,
      ],
    ],
  },
]);

testRule('private-without-creator', 'warning', [
  {
    name: 'inside sequences; an owner is its own answer',
    text: section(
      '"(0008,1140)": "keep", ⟦"(0008,1140)/(0019,100c)"⟧: "keep", "(0008,1140)/(0021,0010)": "keep", "(0008,1140)/(0021,1001)": "keep", "(0019,{SIEMENS MR HEADER}0c)": "keep"',
    ),
    expected: [
      [
        '(0019,100c) is kept whoever owns it: its meaning depends on the creator that (0019,0010) names, and no rule names that',
        'name the owner instead, in the braces of "(0019,{...}0c)"; or write "(0019,0010)": "keep" beside it, if you know whose block this is in every file',
      ],
    ],
  },
]);

testRule('value-of-identifier', 'error', [
  {
    name: 'inside sequences, of a VR, of an owner',
    text: section(
      '"(0008,1140)": "keep", "(0008,1140)/(0010,0010)": ⟦"replace(x@value@)"⟧, "(vr:PN)": ⟦"replace(x@value@)"⟧, "(0029,{ACME}10)": ⟦"replace(x@value@)"⟧, "(0019,{SIEMENS MR HEADER}0c)": "replace(x@value@)", "(vr:AT)": "replace(1@value@)"',
    ),
    expected: [
      [
        "this writes the original PatientName, a person's name, into the output",
        'write another text, such as @fake_mrn@, @fake_name@, @fake_acc@ or @hash_acc@',
      ],
      [
        "this writes the original ReferringPhysicianName, a person's name, into the output",
        'write another text, such as @fake_mrn@, @fake_name@, @fake_acc@ or @hash_acc@',
      ],
      [
        'this writes the original value of the private element (0029,{ACME}10) into the output, and nobody can tell what that is',
        `write another text, such as @fake_mrn@, @fake_name@, @fake_acc@ or @hash_acc@, ${ACCEPT}`,
        'warning',
      ],
    ],
  },
]);

testRule('geometry-replaced', 'error', [
  {
    name: 'by a VR, by a value that means nothing, in functional groups',
    text: section(
      '⟦"(vr:US)"⟧: "dummy", ⟦"(0028,0100)"⟧: "X", ⟦"(0020,9113)/(0020,0032)"⟧: "replace(0)", "(vr:PN)": "dummy", "(vr:DS)": "replace(@value@)"',
    ),
    expected: ['SamplesPerPixel', 'BitsAllocated', 'ImagePositionPatient'].map((name) => [
      `this gives ${name} the same value in every object, which no longer describes any object`,
      'write "keep", or take the rule out',
    ]),
  },
]);

testRule('object-unusable', 'error', [
  {
    name: 'a VR takes with it what describes the pixels; a path does not',
    text: section('⟦"(vr:US)"⟧: "remove", "(0088,0200)/(0028,0010)": "remove", "(0029,{ACME}10)": "remove"'),
    expected: [
      [
        'this removes SamplesPerPixel, which is Type 1 in CR, DX, MG and 12 more (and 10 more of its kind): the objects become unusable',
        UNUSABLE,
      ],
    ],
  },
]);

testRule('overlays-kept', 'warning', [
  {
    name: 'by a VR',
    text: section('"remove_overlays": "false", ⟦"(vr:OW)"⟧: "keep"'),
    expected: [
      [
        'overlays stay: they hold what was drawn and typed onto the image, and nobody looks into them',
        `write "remove_overlays": "true", ${ACCEPT}`,
      ],
    ],
  },
]);

testRule('overruled-rule', 'warning', [
  {
    name: 'of a VR one element with an effect is enough',
    text: section('"(vr:UI)": "mapuid", "(vr:UL)": "clear", "(vr:OW)": "keep"'),
    expected: [],
  },
]);

testRule('unknown-tag', 'warning', [
  {
    name: 'on the way, and at the end',
    text: section(
      '⟦"(0040,0276)/(0040,0007)"⟧: "remove", ⟦"(0040,0275)/(0010,4001)"⟧: "remove", "(0029,{ACME}10)/(0029,1010)": "remove"',
    ),
    expected: [
      [
        'PS3.6 has no attribute (0040,0276)',
        'did you mean (0040,0270) ScheduledStepAttributesSequence or (0040,0275) RequestAttributesSequence or (0040,0296) BillingItemSequence?',
      ],
      [
        'PS3.6 has no attribute (0010,4001)',
        'did you mean (0010,4000) PatientComments or (0010,1001) OtherPatientNames?',
      ],
    ],
  },
]);

testRule('empty-mask', 'warning', [
  {
    name: 'on the way',
    text: section('⟦"(0010,88xx)/(0040,0007)"⟧: "remove", "(0040,02xx)/(0040,0007)": "remove"'),
    expected: [
      [
        'PS3.6 has no attribute that this tag with x matches',
        'correct the digits, or write one rule for each tag',
      ],
    ],
  },
]);

testRule('set-without-vr', 'warning', [
  {
    name: 'VRs, owners, sequences',
    text: section(
      '⟦"(vr:PN)"⟧: "set(x)", ⟦"(0029,{ACME}10)"⟧: "set(x)", ⟦"(0040,0275)/(0040,0007)"⟧: "set(x)", "(vr:LO)": "replace(x)"',
    ),
    expected: ['a VR', 'the element of a private creator', 'an element inside sequences'].map((what) => [
      `set on ${what} inserts nothing: it is written only where the file has the element`,
      'write replace(...), which says so, or take the rule out',
    ]),
  },
]);

testRule('truncdate-no-date', 'warning', [
  {
    name: 'a VR, and inside a sequence',
    text: section(
      '⟦"(vr:TM)"⟧: "truncdate", "(vr:DT)": "truncdate", ⟦"(0040,0275)/(0040,0007)"⟧: "truncdate"',
    ),
    expected: [
      ['truncdate only empties (vr:TM), which is not a date (VR TM)', 'write "clear", or "remove"'],
      [
        'truncdate only empties ScheduledProcedureStepDescription, which is not a date (VR LO)',
        'write "clear", or "remove"',
      ],
    ],
  },
]);

testRule('shiftdate-no-date', 'warning', [
  {
    name: 'times stay, all else is emptied',
    text: section(
      '⟦"(0008,0030)"⟧: "shiftdate", ⟦"(0008,0050)"⟧: "shiftdate", "(0008,0020)": "shiftdate", "(vr:DA)": "shiftdate", "(0009,1010)": "shiftdate", "(0008,00xx)": "shiftdate"',
    ),
    expected: [
      [
        'shiftdate leaves StudyTime as it is: days do not change a time (VR TM)',
        'write "keep", which says so, or "clear"',
      ],
      ['shiftdate only empties AccessionNumber, which is not a date (VR SH)', 'write "clear", or "remove"'],
    ],
  },
]);

testRule('capage-no-age', 'warning', [
  {
    name: 'a birth date is no age',
    text: section(
      '⟦"(0010,0030)"⟧: "capage", "(0010,1010)": "capage", "(vr:AS)": "capage", "(0009,1010)": "capage"',
    ),
    expected: [
      ['capage only empties PatientBirthDate, which is not an age (VR DA)', 'write "clear", or "remove"'],
    ],
  },
]);

testRule('clean-no-text', 'warning', [
  {
    name: 'names, dates, ages, numbers, bulk data',
    text: section(`
        ⟦"(0010,0010)"⟧: "clean", ⟦"(0008,0020)"⟧: "clean", ⟦"(0010,1010)"⟧: "C", ⟦"(0018,9074)"⟧: "clean",
        ⟦"(vr:OB)"⟧: "C", ⟦"(0020,0011)"⟧: "C",
        "(0008,0021)": "C", "(0008,0031)": "C", "(0008,1030)": "clean", "(0040,a730)": "clean", "(vr:CS)": "clean",
        "(0008,0055)": "C", "(0009,1010)": "clean", "(0008,1155)": "clean"`),
    expected: [
      [
        'clean takes the value of PatientName away: nothing of it can be cleaned (VR PN)',
        'write "remove", "clear", or "dummy"',
      ],
      [
        'clean takes the value of StudyDate away: nothing of it can be cleaned (VR DA)',
        'write "shiftdate", which moves dates, or "remove"',
      ],
      [
        'C takes the value of PatientAge away: nothing of it can be cleaned (VR AS)',
        'write "capage", or "remove"',
      ],
      [
        'clean takes the value of FrameAcquisitionDateTime away: nothing of it can be cleaned (VR DT)',
        'write "shiftdate", which moves dates, or "remove"',
      ],
      [
        'C takes the value of (vr:OB) away: nothing of it can be cleaned (VR OB)',
        'write "remove", "clear", or "dummy"',
      ],
      [
        'C takes the value of SeriesNumber away: nothing of it can be cleaned (VR IS)',
        'write "remove", "clear", or "dummy"',
      ],
    ],
  },
]);

testRule('mapuid-no-uid', 'warning', [
  {
    name: 'U on a sequence maps what is in it; a VR, a path',
    text: section(
      '⟦"(vr:LO)"⟧: "mapuid", ⟦"(0010,0020)"⟧: "U", "(0008,1140)": "U", "(vr:UI)": "U", ⟦"(0040,0275)/(0040,0007)"⟧: "mapuid"',
    ),
    expected: [
      ['mapuid only empties (vr:LO), which is not a UID (VR LO)', 'write "clear", "remove" or "set(...)"'],
      ['U only empties PatientID, which is not a UID (VR LO)', 'write "clear", "remove" or "set(...)"'],
      [
        'mapuid only empties ScheduledProcedureStepDescription, which is not a UID (VR LO)',
        'write "clear", "remove" or "set(...)"',
      ],
    ],
  },
]);

testRule('option-without-effect', 'warning', [
  {
    name: 'days for rules that move dates: those that have the last word',
    text: `{
    "general": {"date_shift_max_days": 30},
    "a": {"(0008,0020)": "shiftdate"},
    "b": {⟦"date_shift_max_days"⟧: "60", "(0008,1030)": "C", "(0010,1010)": "shiftdate"},
    "c": {"date_shift_max_days": 90, "(vr:DA)": "C", "(0008,0020)": "keep"}
}`,
    expected: [['date_shift_max_days has no effect: no rule moves dates', 'take it out']],
  },
]);
