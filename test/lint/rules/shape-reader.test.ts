import { readdirSync } from 'node:fs';
import { testRule } from '../fixtures.ts';

/** What the reader of settings finds, at its place in settings, tasks and a mercure.json. */

const general = (text: string): string => `{"general": {${text}}}`;
const task = (process: string): string =>
  `{"id": "1", "info": {"patient_name": "Doe^Jane"}, "process": ${process}}`;

testRule('json-syntax', 'error', [
  {
    name: 'several errors of one file, one a line',
    text: `{
    "general": {
        "preset": ⟦default⟧,
        "remove_curves": "true" ⟦"⟧remove_overlays": "true",
        ⟦/⟧/ a comment
        "(0010,4000)": "remove"⟦,⟧
    }
}`,
    expected: [
      ['this is not a JSON value: text must be in double quotes'],
      ['a comma is missing before this'],
      ['JSON has no comments'],
      ['there is a comma after the last entry'],
    ],
  },
  { name: 'a byte order mark is no error', text: `\ufeff${general('"preset": "default"')}`, expected: [] },
]);

testRule('task-invalid', 'error', [
  {
    name: 'no settings',
    kind: 'task',
    text: task('⟦{"module_name": "anonymizer"}⟧'),
    expected: [
      [
        'Invalid task file (settings missing)',
        'give the module settings in mercure; {} stands for the default preset',
      ],
    ],
  },
  {
    name: 'two steps of a chain that may be ours',
    kind: 'task',
    text: task('⟦[{"settings": {"general": {}}}, {"settings": {"general": {}}}]⟧'),
    expected: [
      [
        'several of the steps in process are this module, and nothing tells which of them runs now',
        'the docker tag of exactly one step must end in "mercure-anonymizer"',
      ],
    ],
  },
]);

testRule('originals-retained', 'error', [
  {
    name: 'a task that hands the originals on',
    kind: 'task',
    text: task('{"settings": {"general": {}}, "retain_input_images": ⟦true⟧}'),
    expected: [
      [
        'retain_input_images is true: the identified originals would be sent on together with the results',
        'turn "retain input images" off in the rule of mercure; under Nomad it sends the originals although run refuses the task',
      ],
    ],
  },
]);

testRule('no-object', 'error', [
  {
    name: 'settings that are a list',
    text: '⟦["general"]⟧',
    expected: [['the settings must be a JSON object', 'write {"general": {...}, "myproject": {...}}']],
  },
  {
    name: 'general and projects, a text too: run refuses the tasks of a project of that name',
    text: '{"general": ⟦"default"⟧, "mystudy": ⟦[]⟧, "other": ⟦null⟧, "comment": ⟦"text"⟧, "n": ⟦5⟧}',
    expected: [
      ['the section "general" must be a JSON object', 'write "general": {...}'],
      ['the section "mystudy" must be a JSON object', 'write "mystudy": {...}'],
      ['the section "other" must be a JSON object', 'write "other": {...}'],
      [
        'the section "comment" must be a JSON object',
        'write "comment": {...}, or move a note into a section',
      ],
      ['the section "n" must be a JSON object', 'write "n": {...}, or move a note into a section'],
    ],
  },
  {
    name: 'what no project can be called, or is plainly a note',
    text: '{"general": {}, "_comment": "x", "// note": "x", "a title that is too long": "x", "Ä": "x"}',
    expected: [],
  },
]);

testRule('ambiguous-section', 'error', [
  {
    name: 'case, and a leading az_',
    text: `{
    "general": {},
    "mystudy": {},
    ⟦"MyStudy"⟧: {},
    ⟦"az_mystudy"⟧: {},
    ⟦"General"⟧: {}
}`,
    expected: [
      [
        'the section "MyStudy" is for the same project as "mystudy" at line 3, column 5',
        'keep one of them; neither the case of a section name counts nor one leading az_',
      ],
      [
        'the section "az_mystudy" is for the same project as "mystudy" at line 3, column 5',
        'keep one of them; neither the case of a section name counts nor one leading az_',
      ],
      [
        'the section "General" is for the same project as "general" at line 2, column 5',
        'keep one of them; neither the case of a section name counts nor one leading az_',
      ],
    ],
  },
]);

testRule('ambiguous-section', 'error', [
  {
    name: 'the same name twice',
    text: `{
    "general": {},
    "mystudy": {},
    ⟦"general"⟧: {},
    ⟦"mystudy"⟧: {}
}`,
    expected: [
      [
        'the section "general" appears twice; it first appears at line 2, column 5',
        'put what both say into one of them, and take the other out',
      ],
      [
        'the section "mystudy" appears twice; it first appears at line 3, column 5',
        'put what both say into one of them, and take the other out',
      ],
    ],
  },
]);

testRule('outside-section', 'error', [
  {
    name: 'a rule is refused',
    text: '{"general": {}, ⟦"(0010,4000)"⟧: "remove", "preset": "none"}',
    expected: [
      [
        'the rule "(0010,4000)" is outside all sections',
        'move it into "general", or into the section of a project',
      ],
    ],
  },
]);

testRule('option-outside-section', 'warning', [
  {
    name: 'an option is passed over',
    text: '{"general": {}, "(0010,4000)": "remove", ⟦"preset"⟧: "none"}',
    expected: [
      [
        'the option "preset" is outside all sections, and is ignored',
        'move it into "general", or into the section of a project',
      ],
    ],
  },
]);

testRule('misspelt-general', 'warning', [
  {
    name: 'alone, and beside a project',
    text: '{⟦"genral"⟧: {"preset": "default"}}',
    expected: [
      [
        'there is no section "general"; "genral" is taken for a project',
        'if it is to apply to all projects, write "general"',
      ],
    ],
  },
  {
    name: 'beside a project, once',
    text: '{⟦"generall"⟧: {"preset": "default"}, "mystudy": {"(0010,4000)": "remove"}}',
    expected: [
      [
        'there is no section "general"; "generall" is taken for a project',
        'if it is to apply to all projects, write "general"',
      ],
    ],
  },
  { name: 'with general there, it is a project', text: '{"general": {}, "generals": {}}', expected: [] },
]);

testRule('no-project', 'error', [
  {
    name: 'require_project without projects',
    text: general('⟦"require_project"⟧: "true"'),
    expected: [
      [
        'require_project is true, and no project is named',
        'add a section for the project, or send to the AE title of one that is there',
      ],
    ],
  },
  { name: 'with one', text: '{"general": {"require_project": true}, "mystudy": {}}', expected: [] },
]);

testRule('bad-tag', 'error', [
  {
    name: 'without parentheses, digits alone, letters for digits, half a tag',
    text: `{
    "general": {
        ⟦"0010,0010"⟧: "remove",
        ⟦"00100020"⟧: "remove",
        ⟦"(OO10,1040)"⟧: "remove",
        ⟦"(0010"⟧: "remove",
        ⟦"(0010,00300)"⟧: "remove"
    }
}`,
    expected: [
      ['the key "0010,0010" looks like a tag but is not one', 'write "(0010,0010)"'],
      ['the key "00100020" looks like a tag but is not one', 'write "(0010,0020)"'],
      ['the key "(OO10,1040)" looks like a tag but is not one', 'write "(0010,1040)"'],
      [
        'the key "(0010" looks like a tag but is not one',
        'write a tag as "(gggg,eeee)": parentheses, four hexadecimal digits, a comma, four hexadecimal digits',
      ],
      [
        'the key "(0010,00300)" looks like a tag but is not one',
        'write a tag as "(gggg,eeee)": parentheses, four hexadecimal digits, a comma, four hexadecimal digits',
      ],
    ],
  },
]);

testRule('later-version', 'error', [
  {
    name: 'options',
    text: `{
    "general": {
        "verify": ⟦"fail"⟧,
        "(0008,0020)": "shiftdate",
        "(0010,0020)": "set(@fake_mrn@)"
    }
}`,
    expected: [['the option verify is not known in this version', 'take it out, or write "verify": "off"']],
  },
]);

testRule('bad-selector', 'error', [
  {
    name: 'VRs, owners and sequences that there are not',
    text: `{
    "general": {
        ⟦"(vr:XX)"⟧: "remove",
        ⟦"(0028,{ACME}10)"⟧: "remove",
        ⟦"(0029,{ }10)"⟧: "remove",
        ⟦"(0029,{ACME}1010)"⟧: "remove",
        ⟦"(0010,0010)/(0040,0007)"⟧: "remove",
        ⟦"(vr:SQ)/(0040,0007)"⟧: "remove",
        "(0040,0275)/(vr:PN)": "remove",
        "(0029,{ACME}10)/(0029,{ACME}xx)": "remove"
    }
}`,
    expected: [
      ['the key "(vr:XX)" names the VR XX, which PS3.5 does not know', 'write a VR such as "(vr:PN)"'],
      [
        'the key "(0028,{ACME}10)" names a private creator, but its group is even',
        'private elements have an odd group',
      ],
      [
        'the key "(0029,{ }10)" names no private creator',
        'write its name in the braces: "(0029,{SIEMENS CSA HEADER}10)"',
      ],
      [
        'the key "(0029,{ACME}1010)" needs the last two digits of the element number after the creator',
        'write "(0029,{SIEMENS CSA HEADER}10)" for the element (0029,xx10) of that owner',
      ],
      [
        'the key "(0010,0010)/(0040,0007)" leads through (0010,0010), which is not a sequence',
        'name sequences, and the element itself at the end',
      ],
      [
        'the key "(vr:SQ)/(0040,0007)" leads through a VR, which is not a sequence',
        'name sequences, and the element itself at the end',
      ],
    ],
  },
]);

testRule('presets-unfit', 'error', [
  {
    name: 'two that begin a list; one twice; in the section whose word it is',
    text: `{
    "general": {⟦"preset"⟧: ["default", "none"]},
    "a": {"name": "A"},
    "b": {⟦"preset"⟧: ["default", "default"]},
    "c": {"preset": ["none"]},
    "d": {"preset": "none"}
}`,
    expected: [
      [
        'the preset none must be the first of the list, and comes after another one',
        'a list begins with one such preset; those that go on top of it follow',
      ],
      ['the preset default is listed twice', 'take one of them out'],
    ],
  },
  {
    name: 'another error does not hide it',
    text: '{"general": {⟦"preset"⟧: ["default", "none"], "(0010,00100)": "keep"}}',
    expected: [
      [
        'the preset none must be the first of the list, and comes after another one',
        'a list begins with one such preset; those that go on top of it follow',
      ],
    ],
  },
]);

testRule('duplicate-tag', 'error', [
  {
    name: 'two spellings of one tag, in a section',
    text: `{
    "general": {
        "(0008,103e)": "remove",
        ⟦"(0008,103E)"⟧: "clear",
        ⟦"( 8, 0x103e )"⟧: "clear"
    },
    "mystudy": {"(0008,103E)": "clear"}
}`,
    expected: [
      ['"(0008,103E)" is (0008,103e), which already has a rule at line 3, column 9', 'take one of them out'],
      [
        '"( 8, 0x103e )" is (0008,103e), which already has a rule at line 3, column 9',
        'take one of them out',
      ],
    ],
  },
]);

testRule('keyword-key', 'error', [
  {
    name: 'a keyword with a value that is no command',
    text: general('⟦"PatientComments"⟧: "gone", ⟦"patient_name"⟧: "anon"'),
    expected: [
      ['the key "PatientComments" is an attribute of DICOM, but rules name tags', 'write "(0010,4000)"'],
      ['the key "patient_name" is an attribute of DICOM, but rules name tags', 'write "(0010,0010)"'],
    ],
  },
]);

testRule('command-without-tag', 'error', [
  {
    name: 'a keyword, and a word',
    text: general('⟦"PatientID"⟧: "set(x)", ⟦"comments"⟧: "remove"'),
    expected: [
      ['the key "PatientID" has a command as its value, but is not a tag', 'write "(0010,0020)"'],
      ['the key "comments" has a command as its value, but is not a tag', 'write the tag as "(gggg,eeee)"'],
    ],
  },
]);

testRule('misspelt-option', 'error', [
  {
    name: 'in general and in a project',
    text: '{"general": {⟦"presett"⟧: "none"}, "mystudy": {⟦"onwer"⟧: "x", ⟦"remove-overlays"⟧: "true"}}',
    expected: [
      ['there is no option "presett"', 'did you mean "preset"?'],
      ['there is no option "onwer"', 'did you mean "owner"?'],
      ['there is no option "remove-overlays"', 'did you mean "remove_overlays"?'],
    ],
  },
]);

testRule('unknown-key', 'warning', [
  {
    name: 'a note, and what no program reads',
    text: general(
      '"note": "made by the trial office", ⟦"note "⟧: "x", ⟦"notes"⟧: 1, ⟦"whitelist"⟧: ["x"], "$schema": "x"',
    ),
    expected: [
      ['the key "note " is neither an option nor a tag, and is ignored'],
      ['the key "notes" is neither an option nor a tag, and is ignored'],
      ['the key "whitelist" is neither an option nor a tag, and is ignored'],
    ],
  },
]);

testRule('rule-no-text', 'error', [
  {
    name: 'everything but a text',
    text: general('"(0010,4000)": ⟦null⟧, "(0010,1040)": ⟦{"command": "remove"}⟧'),
    expected: [
      ['the rule of "(0010,4000)" must be a text', 'write a command in double quotes, for example "remove"'],
      ['the rule of "(0010,1040)" must be a text', 'write a command in double quotes, for example "remove"'],
    ],
  },
]);

testRule('unknown-command', 'error', [
  {
    name: 'what the original matched by its beginning, and what nobody knows',
    text: `{
    "general": {
        "(0010,0010)": ⟦"keepsafe"⟧,
        "(0010,0020)": ⟦"Remove"⟧,
        "(0010,0030)": ⟦" remove"⟧,
        "(0010,0040)": ⟦"delete"⟧,
        "(0010,1040)": ⟦""⟧,
        "(0010,4000)": ⟦"keep it"⟧
    }
}`,
    expected: [
      ['unknown command "keepsafe"', 'did you mean "safe" or "keep"?'],
      [
        'commands are matched exactly: case matters, and nothing may stand before or after them',
        'write "remove"',
      ],
      [
        'commands are matched exactly: case matters, and nothing may stand before or after them',
        'write "remove"',
      ],
      ['unknown command "delete"', 'did you mean "remove"?'],
      [
        'the command is empty',
        'write one of: keep, safe, remove, clear, set(text), replace(text), truncdate, shiftdate, capage, mapuid, clean, dummy, X, Z, D, K, C, U, X/Z, X/D, Z/D, X/Z/D, X/Z/U*',
      ],
      [
        'commands are matched exactly: case matters, and nothing may stand before or after them',
        'write "keep"',
      ],
    ],
  },
]);

testRule('command-argument', 'error', [
  {
    name: 'missing, open, too many; the text is never shown',
    text: general('"(0010,0010)": ⟦"set"⟧, "(0010,0020)": ⟦"set(Doe^Jane"⟧, "(0010,0030)": ⟦"clear(x)"⟧'),
    expected: [
      ['set needs a text in parentheses', 'write "set(text)"'],
      ['the text of set must end with a closing parenthesis, and nothing may follow it', 'write "set(text)"'],
      ['clear takes nothing in parentheses', 'write "clear"'],
    ],
  },
]);

testRule('unknown-macro', 'error', [
  {
    name: 'misspelt, and with a wrong tag',
    text: general('"(0010,0020)": ⟦"set(@hash_ac@)"⟧, "(0010,0010)": ⟦"set(@value(00100020)@)"⟧'),
    expected: [
      ['unknown macro "@hash_ac@"', 'did you mean "@hash_acc@"?'],
      ['the macro "@value(...)@" needs one tag in its parentheses', 'write "@value(0010,0020)@"'],
    ],
  },
  {
    name: 'what only looks like a macro',
    text: general(
      [
        '"(0010,0010)": ⟦"set(MS_@hash_acc)"⟧',
        '"(0010,0020)": ⟦"set(hash_acc@)"⟧',
        '"(0008,0050)": ⟦"set(@Fake_Acc@)"⟧',
        '"(0008,0080)": ⟦"replace(@value (0008,0080)@)"⟧',
        '"(0008,1010)": "set(fake_acc@example.org)"',
      ].join(', '),
    ),
    expected: [
      ...['hash_acc', 'hash_acc', 'fake_acc'].map((name): [string, string] => [
        `the text holds something that looks like the macro "@${name}@" but is not`,
        `write "@${name}@": small letters between two @ signs, without blanks`,
      ]),
      [
        'the text holds something that looks like the macro "@value@" but is not',
        'write "@value(0008,0080)@"',
      ],
    ],
  },
]);

const PRESETS = readdirSync('presets')
  .flatMap((name) => (name.endsWith('.json') ? [`"${name.slice(0, -5)}"`] : []))
  .sort();

testRule('unknown-preset', 'error', [
  {
    name: 'in a project; null is none',
    text: '{"general": {"preset": ⟦null⟧}, "mystudy": {"preset": ⟦"strict"⟧}}',
    expected: [
      ['a preset must be a text, several presets a list of texts', `the presets are ${PRESETS.join(', ')}`],
      ['there is no preset "strict"', `the presets are ${PRESETS.join(', ')}`],
    ],
  },
]);

testRule('bad-option-value', 'error', [
  {
    name: 'booleans, modes, choices, texts',
    text: `{
    "general": {
        "remove_unknown_tags": ⟦"yes"⟧,
        "mode": ⟦"whitelist"⟧,
        "burned_in": ⟦"delete"⟧,
        "nothing_left": ⟦"drop"⟧
    },
    "mystudy": {"owner": ⟦5⟧, "divert_rules": ⟦"anon"⟧}
}`,
    expected: [
      [
        'the option remove_unknown_tags must be true or false',
        'write "remove_unknown_tags": "true" or "remove_unknown_tags": "false"',
      ],
      [
        'the only mode is blacklist',
        'for an allow-list write "preset": "none", "remove_unknown_tags": "true", and a rule for everything that is to stay',
      ],
      [
        'the option burned_in has an unknown value',
        'write one of: "keep", "warn", "refuse", "drop", "divert"',
      ],
      ['the option nothing_left has an unknown value', 'write one of: "fail", "discard"'],
      ['the option owner must be a text', 'write "owner": "..." with double quotes'],
      [
        'the option divert_rules must be a list of the names of rules of mercure',
        'write "divert_rules": ["..."], with the name of each rule as mercure shows it',
      ],
    ],
  },
]);

testRule('nothing-kept', 'error', [
  {
    name: 'at the option of the section that says so',
    text: '{"general": {"preset": "none"}, "mystudy": {⟦"remove_unknown_tags"⟧: "true", "(0010,0010)": "remove"}}',
    expected: [
      [
        'preset "none" with "remove_unknown_tags" true keeps only what a rule names, and no rule keeps anything',
        'add rules for what to keep, such as "(0008,1030)": "keep", or use the preset "default"',
      ],
    ],
  },
]);

testRule('hash-name', 'error', [
  {
    name: 'in general, for the project with such a name',
    text: `{
    "general": {"owner": "blockt01", ⟦"(0010,0020)"⟧: "set(@hash_acc@)"},
    "mystudy": {"name": "研究"},
    "other": {"name": "B"}
}`,
    expected: [
      [
        'a rule uses @hash_acc@, and the "name" of the project has characters outside ASCII: the hash would lose the end of every accession number, and join examinations',
        'write a "name" of ASCII letters and digits, or use @fake_acc@',
      ],
    ],
  },
]);

testRule('owner-missing', 'error', [
  {
    name: 'in general, for the project that has no owner',
    text: `{
    "general": {⟦"(0010,0020)"⟧: "set(@hash_acc@)"},
    "mystudy": {"owner": "blockt01", "name": "A"},
    "other": {"name": "B"}
}`,
    expected: [
      [
        'a rule uses @hash_acc@ but no "owner" is set',
        'add "owner" to the section of the project, or to "general"',
      ],
    ],
  },
  {
    name: 'another error does not hide it',
    text: general('"burned_in": "no", ⟦"(0010,0020)"⟧: "set(@hash_acc@)"')
      .replace('"no"', '"keep"')
      .replace('"general": {', '"general": {"(0010,4000)": "erase", '),
    expected: [
      [
        'a rule uses @hash_acc@ but no "owner" is set',
        'add "owner" to the section of the project, or to "general"',
      ],
    ],
  },
  {
    name: 'an owner that was misspelt is not missing as well',
    text: general('"onwer": "blockt01", "(0010,0020)": "set(@hash_acc@)"'),
    expected: [],
  },
]);

testRule('empty-owner', 'warning', [
  {
    name: 'of a project',
    text: '{"general": {}, "mystudy": {"owner": ⟦""⟧}}',
    expected: [['an empty owner counts as no owner']],
  },
]);

testRule('no-text-value', 'error', [
  {
    name: 'a sequence, and bulk data',
    text: general('"(0008,1140)": ⟦"set(x)"⟧, "(7fe0,0010)": ⟦"replace(x)"⟧'),
    expected: [
      [
        'set needs an element that holds text or numbers, and Referenced Image Sequence is a sequence',
        'write "remove" or "clear"',
      ],
      [
        'replace needs an element that holds text or numbers, and Pixel Data is bulk data (VR OB or OW)',
        'write "remove", "clear" or "keep"',
      ],
    ],
  },
]);

testRule('no-uid-value', 'error', [
  {
    name: 'a sequence',
    text: general('"(0008,1140)": ⟦"mapuid"⟧, "(0028,3010)": ⟦"mapuid"⟧'),
    expected: [
      [
        'mapuid needs an element that holds UIDs, and Referenced Image Sequence is a sequence',
        'write "remove" or "clear"',
      ],
      [
        'mapuid needs an element that holds UIDs, and VOI LUT Sequence is a sequence',
        'write "remove" or "keep"',
      ],
    ],
  },
]);

testRule('macro-no-text', 'warning', [
  {
    name: 'the value of a sequence',
    text: general('"(0010,4000)": ⟦"set(@value(0008,1140)@)"⟧'),
    expected: [
      [
        '"@value(0008,1140)@" inserts text, and Referenced Image Sequence is a sequence: a file that has it will be refused',
        'take the value of an element that holds text or numbers',
      ],
    ],
  },
]);

testRule('file-meta-rule', 'warning', [
  {
    name: 'group 0002',
    text: general('⟦"(0002,0003)"⟧: "remove", ⟦"(0002,xxxx)"⟧: "remove"'),
    expected: [
      ['the rule of "(0002,0003)" has no effect: the file meta group is always made anew'],
      ['the rule of "(0002,xxxx)" has no effect: the file meta group is always made anew'],
    ],
  },
]);
