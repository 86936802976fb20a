import { testRule } from '../fixtures.ts';

/** What can never work, whatever the files. */

const section = (rules: string): string => `{"general": {}, "mystudy": {"name": "MyStudy", ${rules}}}`;

testRule('impossible-project-name', 'warning', [
  {
    name: 'too long, characters, nothing at all',
    text: `{
    "general": {},
    ⟦"longitudinal-study-2"⟧: {},
    ⟦"brain/2024"⟧: {},
    ⟦"projä"⟧: {},
    ⟦"az_"⟧: {},
    ⟦""⟧: {},
    "My Study.1:a@b_c": {},
    "$schema": {}
}`,
    expected: [
      [
        'no AE title can be "longitudinal-study-2": it has 20 characters, and PS3.5 Table 6.2-1 allows 16',
        'write at most 16 letters, digits, blanks and . : @ _ -',
      ],
      [
        'no AE title that mercure accepts can be "brain/2024"',
        'write at most 16 letters, digits, blanks and . : @ _ -',
      ],
      [
        'no AE title that mercure accepts can be "projä"',
        'write at most 16 letters, digits, blanks and . : @ _ -',
      ],
      ['the section "az_" names no project', 'write the AE title, without a leading az_'],
      ['the section "" names no project', 'write the AE title, without a leading az_'],
    ],
  },
]);

testRule('az-section', 'note', [
  {
    name: 'the prefix, in whatever case',
    text: '{"general": {}, ⟦"az_mystudy"⟧: {}, ⟦"AZ_Other"⟧: {}, "azure": {}, "az_": {}}',
    expected: [
      [
        'the section "az_mystudy" is for the project "mystudy"',
        'write "mystudy": a leading az_ of the AE title is dropped',
      ],
      [
        'the section "AZ_Other" is for the project "Other"',
        'write "Other": a leading az_ of the AE title is dropped',
      ],
    ],
  },
]);

testRule('long-project-name', 'note', [
  {
    name: '14 to 16 characters',
    text: '{"general": {}, "thirteen-lett": {}, ⟦"fourteen-lette"⟧: {}, ⟦"sixteen-letters-"⟧: {}, "seventeen-letters": {}}',
    expected: [
      [
        '"fourteen-lette" has no room for az_ before it: with it, it has 17 characters, and an AE title has at most 16',
        'take a name of at most 13 characters, or send to the name without az_',
      ],
      [
        '"sixteen-letters-" has no room for az_ before it: with it, it has 19 characters, and an AE title has at most 16',
        'take a name of at most 13 characters, or send to the name without az_',
      ],
    ],
  },
]);

testRule('empty-section', 'note', [
  {
    name: 'notes alone are nothing',
    text: '{"general": {}, ⟦"mystudy"⟧: {}, ⟦"other"⟧: {"note": "later"}, "third": {"name": "Third"}}',
    expected: [
      [
        'the section "mystudy" has neither a rule nor an option',
        'write what is to differ from general, or take the section out',
      ],
      [
        'the section "other" has neither a rule nor an option',
        'write what is to differ from general, or take the section out',
      ],
    ],
  },
  {
    name: 'with require_project it lets the project in',
    text: '{"general": {"require_project": "true"}, "mystudy": {}}',
    expected: [],
  },
]);

testRule('instance-uid-rule', 'warning', [
  {
    name: 'keep, set, mapuid; in general once for all projects',
    text: `{
    "general": {⟦"(0020,000d)"⟧: "keep"},
    "a": {⟦"(0020,000e)"⟧: "set(1.2.3)", ⟦"(0008,0018)"⟧: "mapuid"},
    "b": {⟦"( 8, 18)"⟧: "remove", "(0008,1155)": "keep"}
}`,
    expected: [
      [
        'keep on StudyInstanceUID changes nothing: it always gets a new value',
        'take the rule out; to keep the three instance UIDs write "retain_uids": "true"',
      ],
      [
        "set on SeriesInstanceUID reaches references in sequences only: the object's own always gets a new value",
        'take the rule out',
      ],
      ['mapuid on SOPInstanceUID changes nothing: it always gets a new value', 'take the rule out', 'note'],
      [
        "remove on SOPInstanceUID reaches references in sequences only: the object's own always gets a new value",
        'take the rule out',
      ],
    ],
  },
  {
    name: 'with retain_uids',
    text: '{"general": {"retain_uids": "true", ⟦"(0020,000d)"⟧: "set(1.2)", "(0020,000e)": "mapuid", "(0008,0018)": "keep"}}',
    expected: [
      [
        "set on StudyInstanceUID has no effect on the object's own, which retain_uids keeps",
        'take the rule out',
      ],
    ],
  },
]);

testRule('set-without-vr', 'warning', [
  {
    name: 'private elements, and tags with x',
    text: section(
      '⟦"(0029,1010)"⟧: "set(x)", ⟦"(0020,31xx)"⟧: "set(1)", "(0029,1011)": "replace(x)", "(0029,0010)": "set(ACME)", "(0010,4000)": "set(x)"',
    ),
    expected: [
      [
        'set does not insert (0029,1010): PS3.6 knows no VR for it, so that it is written only where the file has it',
        'write replace(...), which says so, or take the rule out',
      ],
      [
        'set on a tag with x inserts nothing: it is written only where the file has the element',
        'write replace(...), which says so, or take the rule out',
      ],
    ],
  },
]);

testRule('truncdate-no-date', 'warning', [
  {
    name: 'times, texts, ages; dates are right',
    text: section(
      '⟦"(0008,0030)"⟧: "truncdate", ⟦"(0010,1010)"⟧: "truncdate", "(0008,0020)": "truncdate", "(0008,002a)": "truncdate", "(0009,1010)": "truncdate"',
    ),
    expected: [
      ['truncdate only empties StudyTime, which is not a date (VR TM)', 'write "clear", or "remove"'],
      ['truncdate only empties PatientAge, which is not a date (VR AS)', 'write "clear", or "remove"'],
    ],
  },
]);

testRule('mapuid-no-uid', 'warning', [
  {
    name: 'an ID is no UID',
    text: section('⟦"(0010,0020)"⟧: "mapuid", "(0020,0052)": "mapuid", "(0029,1010)": "mapuid"'),
    expected: [
      ['mapuid only empties PatientID, which is not a UID (VR LO)', 'write "clear", "remove" or "set(...)"'],
    ],
  },
]);

testRule('value-of-nothing', 'warning', [
  {
    name: 'the file meta group, and that of messages',
    text: section(
      '"(0010,4000)": ⟦"set(@value(0002,0016)@ @value(0008,0060)@)"⟧, "(0010,2160)": ⟦"replace(@value(0000,0002)@)"⟧',
    ),
    expected: [
      [
        '@value(0002,0016)@ is always empty: the file meta group is not part of the data set',
        'take the value of another element, or leave the macro out',
      ],
      [
        '@value(0000,0002)@ is always empty: group 0000 belongs to messages, and is in no file',
        'take the value of another element, or leave the macro out',
      ],
    ],
  },
]);

const OWN_VALUE =
  'write another text, "clear" or "remove": "keep" would let the original through just the same';

testRule('own-value', 'warning', [
  {
    name: 'in both spellings',
    text: section(
      '"(0008,1030)": ⟦"set(@value@)"⟧, "(0008,103e)": ⟦"replace(@value(0008,103E)@)"⟧, "(0018,1030)": "set(@value(0008,1030)@)", "(0018,0015)": "set(@value@ )"',
    ),
    expected: [
      ['set with nothing but its own value changes nothing', OWN_VALUE],
      ['replace with nothing but its own value changes nothing', OWN_VALUE],
    ],
  },
  {
    name: 'a name, a number, a private element, a mask and a VR are not to be kept; rows of an image may',
    text: section(
      '"(0010,0010)": ⟦"set(@value@)"⟧, "(0010,0020)": ⟦"replace(@value@)"⟧, "(0029,{NOBODY}10)": ⟦"set(@value@)"⟧, "(0010,10xx)": ⟦"set(@value@)"⟧, "(vr:PN)": ⟦"set(@value@)"⟧, "(0018,5100)": ⟦"set(@value@)"⟧',
    ),
    expected: [
      ['set with nothing but its own value changes nothing', OWN_VALUE],
      ['replace with nothing but its own value changes nothing', OWN_VALUE],
      ['set with nothing but its own value changes nothing', OWN_VALUE],
      ['set with nothing but its own value changes nothing', OWN_VALUE],
      ['set with nothing but its own value changes nothing', OWN_VALUE],
      ['set with nothing but its own value changes nothing', 'write "keep"'],
    ],
  },
]);

testRule('macro-unset', 'warning', [
  {
    name: 'name, owner, prefix; a rule of general for the projects that lack them',
    text: `{
    "general": {"(0010,0010)": ⟦"set(@project_name@_@fake_mrn@)"⟧, "owner": "blockt01"},
    "a": {"name": "A", "(0010,0020)": ⟦"set(@project_prefix@_@project_owner@)"⟧},
    "b": {"(0008,0050)": ⟦"set(@hash_acc@)"⟧}
}`,
    expected: [
      [
        '@project_name@ writes "Undefined" here: no "name" is set',
        'write "name" into the section of the project',
      ],
      [
        '@project_prefix@ writes nothing here: no "prefix" is set',
        'write "prefix" into the section of the project',
      ],
      [
        '@hash_acc@ is made with the name "Undefined" here: no "name" is set, and projects of one owner get equal hashes',
        'write "name" into the section of the project',
      ],
    ],
  },
  {
    name: 'an owner without which nothing runs is an error of its own',
    text: section('"(0010,0020)": "set(@hash_acc@)"'),
    expected: [],
  },
  {
    name: 'as is one that the original took from the prefix',
    text: '{"general": {"prefix": "MS", "(0010,4000)": "set(@project_owner@)"}}',
    expected: [],
  },
  {
    name: 'an unset owner is written as Unknown',
    text: section('"(0010,4000)": ⟦"set(@project_owner@)"⟧'),
    expected: [
      [
        '@project_owner@ writes "Unknown" here: no "owner" is set',
        'write "owner" into the section of the project',
      ],
    ],
  },
]);

testRule('private-without-creator', 'warning', [
  {
    name: 'a block number belongs to whoever came first',
    text: section(
      '⟦"(0019,100c)"⟧: "keep", "(0019,1010)": "remove", "(0051,0010)": "keep", "(0051,100c)": "keep", ⟦"(0029,0810)"⟧: "safe"',
    ),
    expected: [
      [
        '(0019,100c) is kept whoever owns it: its meaning depends on the creator that (0019,0010) names, and no rule names that',
        'name the owner instead, in the braces of "(0019,{...}0c)"; or write "(0019,0010)": "keep" beside it, if you know whose block this is in every file',
      ],
      [
        '(0029,0810) belongs to no block: PS3.5 Section 7.8.1 has no such private element',
        'take the rule out',
      ],
    ],
  },
  {
    name: 'the creator may be kept in general, or with all of its group',
    text: '{"general": {"(0019,0010)": "keep"}, "mystudy": {"(0019,100c)": "keep"}, "b": {"(0051,00xx)": "keep", "(0051,100c)": "keep"}}',
    expected: [],
  },
]);

testRule('option-without-effect', 'warning', [
  {
    name: 'of the reader: options of general in a project; days without a rule that moves dates',
    text: section('⟦"print_assignment"⟧: "true", ⟦"require_project"⟧: "true", ⟦"date_shift_max_days"⟧: 30'),
    expected: [
      ['the option print_assignment has an effect in the section general only'],
      ['the option require_project has an effect in the section general only'],
      ['date_shift_max_days has no effect: no rule moves dates', 'take it out'],
    ],
  },
  {
    name: 'what belongs to another word of burned_in; in general it is enough that one project has it',
    text: `{
    "general": {"divert_rules": ["anon"], ⟦"nothing_left"⟧: "discard"},
    "a": {"burned_in": "divert"},
    "b": {"burned_in": "refuse", ⟦"divert_rules"⟧: ["us"]}
}`,
    expected: [
      ['nothing_left has no effect: burned_in is not "drop"', 'take it out'],
      ['divert_rules has no effect: burned_in is not "divert"', 'take it out'],
    ],
  },
  {
    name: 'of general alone, where a project says otherwise',
    text: '{"general": {"burned_in": "divert", "divert_rules": ["anon"]}, "a": {"burned_in": "warn"}, "b": {"burned_in": "drop", ⟦"divert_rules"⟧: ["x"]}}',
    expected: [['divert_rules has no effect: burned_in is not "divert"', 'take it out']],
  },
  {
    name: 'general never stands alone: require_project',
    text: '{"general": {"require_project": true, "burned_in": "divert", ⟦"divert_rules"⟧: ["anon"]}, "a": {"burned_in": "warn"}}',
    expected: [['divert_rules has no effect: burned_in is not "divert"', 'take it out']],
  },
  {
    name: 'overlays and curves go as unknown tags',
    text: `{
    "general": {⟦"remove_overlays"⟧: "false"},
    "a": {⟦"remove_curves"⟧: false, "name": "A"},
    "b": {"remove_overlays": "true"},
    "c": {"(6000,3000)": "remove"}
}`,
    expected: [
      [
        'remove_overlays false has no effect: the groups 6000 to 60FF have no rule that keeps them, and are removed as unknown tags',
        'to keep them, add "(60xx,xxxx)": "keep"; else take the option out',
      ],
      [
        'remove_curves false has no effect: the groups 5000 to 50FF have no rule that keeps them, and are removed as unknown tags',
        'to keep them, add "(50xx,xxxx)": "keep"; else take the option out',
      ],
    ],
  },
  {
    name: 'in general it is enough that one project needs it',
    text: '{"general": {"remove_overlays": "false"}, "a": {}, "b": {"remove_unknown_tags": "false"}}',
    expected: [],
  },
  {
    name: 'a rule that keeps them, or unknown tags that stay',
    text: '{"general": {"remove_overlays": "false", "(60xx,xxxx)": "keep"}, "b": {"remove_curves": "false", "remove_unknown_tags": "false"}}',
    expected: [],
  },
  {
    name: 'no rule is safe',
    text: '{"general": {"preset": "none", ⟦"remove_safe_tags"⟧: "true", "(0008,0060)": "keep"}}',
    expected: [['remove_safe_tags true has no effect: no rule says safe', 'take it out']],
  },
]);

const SHORTEN = 'shorten the text, or the project info that its macros insert';
const FITTING = 'write a text of that form, or "clear" or "remove"';

testRule('value-misfit', 'warning', [
  {
    name: 'macros that never fit their VR',
    text: `{
    "general": {"owner": "blockt01", "name": "MyStudy", "prefix": "MS"},
    "mystudy": {
        "(0008,0020)": ⟦"set(@process_date@)"⟧,
        "(0008,002a)": ⟦"set(@process_date@)"⟧,
        "(0008,0030)": ⟦"set(@process_time@)"⟧,
        "(0010,0040)": ⟦"set(@fake_name@)"⟧,
        "(0010,0030)": ⟦"replace(@fake_name@)"⟧,
        "(0020,0052)": ⟦"set(@fake_name@)"⟧,
        "(0020,0010)": ⟦"set(@random_uid@)"⟧,
        "(0008,0050)": ⟦"set(@project_prefix@_@hash_acc@)"⟧,
        "(0020,0011)": ⟦"set(@fake_mrn@)"⟧
    }
}`,
    expected: [
      [
        'the new value of StudyDate does not have the form of its VR DA: YYYYMMDD',
        '@process_date@ is MMddyyyy, and no macro gives the date of today as YYYYMMDD; write "truncdate" or "remove"',
      ],
      [
        'the new value of AcquisitionDateTime does not have the form of its VR DT: YYYYMMDDhhmmss, which may be cut',
        '@process_date@ is MMddyyyy, and no macro gives the date of today as YYYYMMDD; write "truncdate" or "remove"',
      ],
      [
        'the new value of StudyTime does not have the form of its VR TM: hhmmss.ffffff, which may be cut',
        '@process_time@ is hhmmsszzz without a point; write "clear" or "remove"',
      ],
      [
        'the new value of PatientSex does not have the form of its VR CS: capital letters, digits, blanks and underscores',
        FITTING,
      ],
      ['the new value of PatientBirthDate does not have the form of its VR DA: YYYYMMDD', FITTING],
      [
        'the new value of FrameOfReferenceUID does not have the form of its VR UI: numbers separated by points',
        'write "mapuid", or "set(@random_uid@)"',
      ],
      ['the new value of StudyID has 44 characters, and PS3.5 Table 6.2-1 allows 16 (VR SH)', SHORTEN],
      [
        'the new value of AccessionNumber has 19 characters, and PS3.5 Table 6.2-1 allows 16 (VR SH)',
        '@hash_acc@ alone has 16 characters: write "set(@hash_acc@)"',
      ],
      [
        'the new value of SeriesNumber does not have the form of its VR IS: a whole number of 32 bits',
        FITTING,
      ],
    ],
  },
  {
    name: 'what fits',
    text: `{
    "general": {"owner": "blockt01", "name": "MyStudy", "prefix": "MS"},
    "mystudy": {
        "(0008,0020)": "set(20000101)",
        "(0008,0030)": "set()",
        "(0008,0050)": "set(@hash_acc@)",
        "(0010,0010)": "set(@project_name@_@hash_acc@)",
        "(0010,0020)": "set(@project_prefix@_@fake_mrn@)",
        "(0010,0030)": "set(19000101)",
        "(0010,0040)": "set(O)",
        "(0010,1010)": "set(050Y)",
        "(0010,4000)": "set(seen on @process_date@ at @process_time@)",
        "(0018,0050)": "set(@value@)",
        "(0008,0021)": "set(2000@value(0008,0020)@)",
        "(0020,0010)": "set(@fake_acc@)",
        "(0020,0011)": "set(1)",
        "(0020,0052)": "set(@random_uid@)",
        "(0028,0010)": "set(512)",
        "(0028,0106)": "set(-5)",
        "(0008,0012)": "set(@value(0008,0020)@)",
        "(0029,1010)": "replace(whatever it is)",
        "(0008,0008)": "set(DERIVED\\\\SECONDARY)",
        "(0008,0080)": "set(Klinik für Radiologie)"
    }
}`,
    expected: [],
  },
  {
    name: 'literal text, with the length that the standard counts; values of the file make it longer only',
    text: section(`
        "(0008,0080)": ⟦"set(${'x'.repeat(65)})"⟧,
        "(0020,0010)": ⟦"set(${'é'.repeat(17)})"⟧,
        "(0008,0060)": ⟦"set(ct)"⟧,
        "(0010,1010)": ⟦"set(50)"⟧,
        "(0008,1010)": ⟦"set(@value@ of the trial MyStudy)"⟧,
        "(0008,1030)": "set(${'é'.repeat(64)})"`),
    expected: [
      [
        'the new value of InstitutionName has 65 characters, and PS3.5 Table 6.2-1 allows 64 (VR LO)',
        SHORTEN,
      ],
      ['the new value of StudyID has 17 characters, and PS3.5 Table 6.2-1 allows 16 (VR SH)', SHORTEN],
      [
        'the new value of Modality does not have the form of its VR CS: capital letters, digits, blanks and underscores',
        FITTING,
      ],
      [
        'the new value of PatientAge does not have the form of its VR AS: three digits and D, W, M or Y',
        FITTING,
      ],
      [
        'the new value of StationName has 21 characters plus what the file adds, and PS3.5 Table 6.2-1 allows 16 (VR SH)',
        SHORTEN,
      ],
    ],
  },
  {
    name: 'a name that is sometimes too long',
    text: section('"(0020,0010)": ⟦"set(@fake_name@)"⟧'),
    expected: [
      ['the new value of StudyID can have 18 characters, and PS3.5 Table 6.2-1 allows 16 (VR SH)', SHORTEN],
    ],
  },
  {
    name: 'what is no number fails every file',
    text: section('"(0028,0010)": ⟦"set(abc)"⟧, "(0028,0011)": ⟦"set(70000)"⟧, "(0028,0106)": ⟦"set(none)"⟧'),
    expected: [
      [
        'the new value of Rows is not a number that its VR US can hold: every file is refused',
        FITTING,
        'error',
      ],
      [
        'the new value of Columns is not a number that its VR US can hold: every file is refused',
        FITTING,
        'error',
      ],
      [
        'the new value of SmallestImagePixelValue is not a number that its VR US can hold: every file is refused',
        FITTING,
        'error',
      ],
    ],
  },
  {
    name: 'a rule of general that hangs on the project info is told for the projects it concerns',
    text: `{
    "general": {"owner": "o", "(0020,0010)": ⟦"set(@project_name@_@fake_acc@)"⟧, "(0008,0020)": ⟦"set(today)"⟧},
    "a": {"name": "ABC"},
    "b": {"name": "ABCD"}
}`,
    expected: [
      ['the new value of StudyID has 17 characters, and PS3.5 Table 6.2-1 allows 16 (VR SH)', SHORTEN],
      ['the new value of StudyDate does not have the form of its VR DA: YYYYMMDD', FITTING],
    ],
  },
]);
