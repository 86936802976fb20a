import { expect, test } from 'vitest';
import { lintText, testRule } from '../fixtures.ts';

/** What only the original would misread: its behaviour is recorded in docs/compatibility.md. */

const options = { compat: true };

testRule('original-hex-case', 'warning', [
  {
    name: 'its tags are texts',
    options,
    text: '{"general": {⟦"(0010,21B0)"⟧: "remove", "(0010,21c0)": "remove"}}',
    expected: [
      [
        'the original does not take this for (0010,21b0): a rule of the preset or of another section may win, and a kept element counts as unknown',
        'write "(0010,21b0)"',
      ],
    ],
  },
]);

testRule('original-boolean', 'warning', [
  {
    name: 'JSON booleans',
    options,
    text: '{"general": {"remove_unknown_tags": ⟦false⟧, "remove_curves": "False"}, "a": {"remove_safe_tags": ⟦true⟧}}',
    expected: [
      [
        'the original reads the JSON value false of remove_unknown_tags as an empty text, and not as false',
        'write "false" in double quotes',
      ],
      [
        'the original reads the JSON value true of remove_safe_tags as an empty text, and not as true',
        'write "true" in double quotes',
      ],
    ],
  },
]);

testRule('original-unknown', 'warning', [
  {
    name: 'commands, options, tags with x',
    options,
    text: '{"general": {⟦"burned_in"⟧: "refuse", "(0008,1155)": ⟦"mapuid"⟧, "(0010,4000)": ⟦"replace(x)"⟧, ⟦"(0010,21xx)"⟧: "remove"}}',
    expected: [
      ['the original has no option burned_in, and ignores it'],
      ['the original has no command mapuid, and refuses the settings'],
      ['the original has no command replace, and refuses the settings'],
      ['the original knows no x in a tag'],
    ],
  },
]);

testRule('original-safe-tags', 'warning', [
  {
    name: 'geometry goes',
    options,
    text: '{"general": {⟦"remove_safe_tags"⟧: "true"}, "a": {"remove_safe_tags": "false"}, "b": {"name": "B"}}',
    expected: [
      [
        'with remove_safe_tags the original also takes out Rows, Columns and geometry, which the preset default calls safe',
        'take it out, and write rules for what is to be removed',
      ],
    ],
  },
]);

testRule('original-inserts', 'warning', [
  {
    name: 'clear and truncdate',
    options,
    text: '{"general": {"(0010,4000)": ⟦"clear"⟧, "(0008,0020)": ⟦"truncdate"⟧, "(0010,1040)": "remove"}}',
    expected: [
      ['the original inserts this element, empty, into files that lack it (clear)'],
      ['the original inserts this element, empty, into files that lack it (truncdate)'],
    ],
  },
]);

testRule('original-private-set', 'warning', [
  {
    name: 'a private element',
    options,
    text: '{"general": {"(0029,1010)": ⟦"set(x)"⟧, "(0029,1011)": "remove"}}',
    expected: [['the original cannot set (0029,1010), a private element, and fails', 'write "remove"']],
  },
]);

test('all of it is silent without --compat', () => {
  const text =
    '{"general": {"remove_unknown_tags": false, "(0010,21B0)": "clear", "(0029,1010)": "set(x)", "burned_in": "refuse"}}';
  const found = lintText(text).map(({ rule }) => rule);
  expect(found.filter((rule) => rule.startsWith('original-'))).toEqual([]);
});

testRule('original-section-case', 'warning', [
  {
    name: 'capital letters in the name of a section; general is read in any case',
    text: '{"General": {}, ⟦"MyStudy"⟧: {}, "other": {}}',
    options: { compat: true },
    expected: [
      [
        'the original never finds the section "MyStudy": it puts the AE title into small letters, and looks for exactly that',
        'write "mystudy"',
      ],
    ],
  },
  { name: 'only with --compat', text: '{"general": {}, "MyStudy": {}}', expected: [] },
]);

testRule('original-prefix', 'warning', [
  {
    name: 'prefix in general, and not in a project',
    text: '{"general": {⟦"prefix"⟧: "MS"}, "mystudy": {"prefix": "MS"}}',
    options: { compat: true },
    expected: [
      [
        'the original takes "prefix" of "general" for the owner, and has no prefix then',
        'move it into the sections of the projects, and write "owner" in general for the owner',
      ],
    ],
  },
  { name: 'only with --compat', text: '{"general": {"prefix": "MS"}}', expected: [] },
]);
