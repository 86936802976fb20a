import { expect, test } from 'vitest';
import { lintText, testRule } from '../fixtures.ts';

/** What the linter finds about the shape of settings beyond the reader. */

testRule('duplicate-key', 'error', [
  {
    name: 'in a section, in a note, in a list; once each',
    text: `{
    "general": {
        "preset": "default",
        ⟦"preset"⟧: "none",
        "note": {"by": "me", ⟦"by"⟧: "you"},
        "list": [{"a": 1, ⟦"a"⟧: 2, ⟦"a"⟧: 3}]
    },
    "mystudy": {"(0010,4000)": "remove", ⟦"(0010,4000)"⟧: "keep"}
}`,
    expected: [
      ['the key "preset" appears twice; it first appears at line 3, column 9', 'take one of them out'],
      ['the key "by" appears twice; it first appears at line 5, column 18', 'take one of them out'],
      ['the key "a" appears twice; it first appears at line 6, column 19', 'take one of them out'],
      ['the key "a" appears twice; it first appears at line 6, column 19', 'take one of them out'],
      ['the key "(0010,4000)" appears twice; it first appears at line 8, column 17', 'take one of them out'],
    ],
  },
  {
    name: 'anywhere in a mercure.json',
    kind: 'mercure',
    text: `{
    "modules": {},
    "rules": {
        "anon": {"target": "a", ⟦"target"⟧: "b"},
        ⟦"anon"⟧: {}
    },
    "targets": {}
}`,
    expected: [
      ['the key "target" appears twice; it first appears at line 4, column 18', 'take one of them out'],
      ['the key "anon" appears twice; it first appears at line 4, column 9', 'take one of them out'],
    ],
  },
  {
    name: 'not in the part of a task that names the patient',
    kind: 'task',
    text: '{"id": "1", "info": {"mrn": "1", "mrn": "2"}, "process": {"settings": {"general": {"x": 1, ⟦"x"⟧: 2}}}}',
    expected: [['the key "x" appears twice; it first appears at line 1, column 84', 'take one of them out']],
  },
  {
    name: 'a section that is there twice has a finding of its own',
    text: '{"general": {}, "mystudy": {}, "mystudy": {}}',
    expected: [],
  },
]);

testRule('schema', 'warning', [
  {
    name: 'what is no section',
    text: '{"$schema": "x", "general": {}, ⟦"_comment"⟧: "brain study", ⟦"# version"⟧: 2, "comment": "an error of its own"}',
    expected: [
      [
        '"_comment" is not a section, and is ignored',
        'a section is an object: "myproject": {...}; move a note into a section',
      ],
      [
        '"# version" is not a section, and is ignored',
        'a section is an object: "myproject": {...}; move a note into a section',
      ],
    ],
  },
  {
    name: 'a $schema that is no text',
    text: '{"$schema": ⟦7⟧, "general": {}}',
    expected: [['this does not follow the schema of settings: must be string']],
  },
  {
    name: 'nothing that the reader or another rule says as well',
    text: `{
    "$schema": "./settings.schema.json",
    "general": {"preset": "strict", "0010,0010": "remove", "(0010,0020)": "erase", "remove_curves": 1},
    "a very long name of a project": {},
    "mystudy": [],
    "other": {"lint_accept": {"no-rule": 3}, "(0010,0010)": "set(@nobody@)", "PatientName": "remove"}
}`,
    expected: [],
  },
]);

testRule('tag-spelling', 'warning', [
  {
    name: 'capital digits, blanks, 0x, short forms',
    text: `{
    "general": {
        ⟦"(0018,100A)"⟧: "remove",
        ⟦"(0010, 4000)"⟧: "remove",
        ⟦"(0x0010,0x1040)"⟧: "remove",
        ⟦"(10,1000)"⟧: "remove",
        ⟦"(60XX,3000)"⟧: "remove",
        "(0008,103e)": "remove"
    }
}`,
    expected: [
      ['"(0018,100A)" is read as (0018,100a)', 'write "(0018,100a)"'],
      ['"(0010, 4000)" is read as (0010,4000)', 'write "(0010,4000)"'],
      ['"(0x0010,0x1040)" is read as (0010,1040)', 'write "(0010,1040)"'],
      ['"(10,1000)" is read as (0010,1000)', 'write "(0010,1000)"'],
      ['"(60XX,3000)" is read as (60xx,3000)', 'write "(60xx,3000)"'],
    ],
  },
  {
    name: 'whatever else is wrong',
    text: '{"general": {"preset": "strict", ⟦"(0018,100A)"⟧: "erase"}}',
    expected: [['"(0018,100A)" is read as (0018,100a)', 'write "(0018,100a)"']],
  },
]);

const applied = (text: string, rule: string): string =>
  lintText(text)
    .filter((finding) => finding.rule === rule)
    .flatMap(({ fix }) => fix?.edits ?? [])
    .sort((a, b) => b.start - a.start)
    .reduce((before, { start, end, text: put }) => before.slice(0, start) + put + before.slice(end), text);

test('the spelling of a tag is mended in its place, and the layout stays', () => {
  const text = '{"general": { "(0018,100A)":"remove",\n\t"( 8 , 103E )"  : "clear"}}';
  expect(applied(text, 'tag-spelling')).toBe(
    '{"general": { "(0018,100a)":"remove",\n\t"(0008,103e)"  : "clear"}}',
  );
});

test('two spellings of one tag are not made two equal keys', () => {
  const text = '{"general": {"(0018,100a)": "remove", "(0018,100A)": "clear"}}';
  expect(applied(text, 'tag-spelling')).toBe(text);
});

testRule('section-spelling', 'warning', [
  {
    name: 'blanks at the ends, general in capitals',
    text: '{⟦"General"⟧: {}, ⟦" mystudy "⟧: {"(0010,4000)": "remove"}, "MyOther": {}, "my study": {}}',
    expected: [
      ['the section "General" is read as "general"', 'write "general"'],
      ['the section " mystudy " is read as "mystudy"', 'write "mystudy"'],
    ],
  },
]);

test('the spelling of a section is mended, but not where another section has that name', () => {
  expect(applied('{"GENERAL": {}, "mystudy ": {}}', 'section-spelling')).toBe(
    '{"general": {}, "mystudy": {}}',
  );
  const twice = '{"general": {}, "General": {}}';
  expect(applied(twice, 'section-spelling')).toBe(twice);
});

testRule('unknown-tag', 'warning', [
  {
    name: 'the nearest tag of PS3.6',
    text: `{
    "general": {
        ⟦"(0008,1031)"⟧: "remove",
        ⟦"(0010,0300)"⟧: "remove",
        ⟦"(0010,eeee)"⟧: "remove",
        "(0029,1010)": "remove",
        "(6002,3000)": "remove",
        "(0020,3100)": "remove",
        "(0010,0000)": "remove"
    },
    "mystudy": {"(0010,4000)": ⟦"set(@value(0008,eeee)@)"⟧}
}`,
    expected: [
      [
        'PS3.6 has no attribute (0008,1031)',
        'did you mean (0008,1030) StudyDescription or (0008,1032) ProcedureCodeSequence or (0008,103e) SeriesDescription?',
      ],
      [
        'PS3.6 has no attribute (0010,0300)',
        'did you mean (0010,0030) PatientBirthDate or (0010,0200) QualityControlSubject?',
      ],
      ['PS3.6 has no attribute (0010,eeee)'],
      ['@value(0008,eeee)@ is empty: PS3.6 has no attribute (0008,eeee)'],
    ],
  },
]);

testRule('empty-mask', 'warning', [
  {
    name: 'nothing of PS3.6, and nothing private',
    text: `{
    "general": {
        ⟦"(0010,88xx)"⟧: "remove",
        ⟦"(60xx,9xxx)"⟧: "remove",
        "(0010,21xx)": "remove",
        "(60xx,3000)": "remove",
        "(0029,88xx)": "remove",
        "(xxxx,8888)": "remove",
        "(0020,31xx)": "remove"
    }
}`,
    expected: [
      [
        'PS3.6 has no attribute that this tag with x matches',
        'correct the digits, or write one rule for each tag',
      ],
      [
        'PS3.6 has no attribute that this tag with x matches',
        'correct the digits, or write one rule for each tag',
      ],
    ],
  },
]);

testRule('macro-as-text', 'warning', [
  {
    name: 'without signs, other brackets',
    text: `{
    "general": {
        "(0010,0010)": ⟦"set(MS_hash_acc)"⟧,
        "(0008,1030)": ⟦"set({project_name})"⟧,
        "(0008,1010)": "set(value@example.org)",
        "(0018,1000)": "set(@project_name@)",
        "(0018,1030)": "set(a good value)"
    }
}`,
    expected: [
      ['hash_acc stands in this text as a word: it is a macro only as @hash_acc@', 'write @hash_acc@'],
      [
        'project_name stands in this text as a word: it is a macro only as @project_name@',
        'write @project_name@',
      ],
    ],
  },
]);
