import { expect, test } from 'vitest';
import { lintText, testRule } from '../fixtures.ts';

/** Rules that lose, and rules without which the same would happen. */

testRule('overruled-rule', 'warning', [
  {
    name: 'a tag of x alone meets more than the groups that always go',
    text: '{"general": {"remove_overlays": "false", "(xxxx,xxxx)": "clear", "(xx00,xxxx)": "clear"}}',
    expected: [],
  },
  {
    name: 'overlays and curves under options that are true, however written',
    text: `{
    "general": {⟦"(6000,3000)"⟧: "keep", ⟦"(50xx,xxxx)"⟧: "safe", "(6002,3000)": "remove"},
    "a": {"remove_curves": "true", ⟦"(5000,3000)"⟧: "keep"}
}`,
    expected: [
      [
        'keep has no effect here: remove_overlays is true, and removes the groups 6000 to 60FF whatever a rule says',
        'to keep them, write "remove_overlays": "false" as well',
      ],
      [
        'safe has no effect here: remove_curves is true, and removes the groups 5000 to 50FF whatever a rule says',
        'to keep them, write "remove_curves": "false" as well',
      ],
      [
        'keep has no effect here: remove_curves is true, and removes the groups 5000 to 50FF whatever a rule says',
        'to keep them, write "remove_curves": "false" as well',
      ],
    ],
  },
  {
    name: 'what the program always does',
    text: `{
    "general": {
        ⟦"(0010,0000)"⟧: "keep",
        ⟦"(fffa,fffa)"⟧: "keep",
        ⟦"(4ffe,0001)"⟧: "clear",
        ⟦"(fffc,fffc)"⟧: "keep",
        ⟦"(0000,0002)"⟧: "keep",
        ⟦"(0008,0016)"⟧: "mapuid",
        ⟦"(0008,010c)"⟧: "mapuid",
        "(0018,0000)": "remove"
    }
}`,
    expected: [
      [
        'keep has no effect here: group lengths (gggg,0000) are always removed, since they are wrong after any change',
        'take the rule out',
      ],
      [
        'keep has no effect here: digital signatures are always removed, since any change breaks them',
        'take the rule out',
      ],
      [
        'clear has no effect here: digital signatures are always removed, since any change breaks them',
        'take the rule out',
      ],
      ['keep has no effect here: Data Set Trailing Padding is always removed', 'take the rule out'],
      ['keep has no effect here: group 0000 belongs to messages, and is always removed', 'take the rule out'],
      [
        'mapuid has no effect here: SOPClassUID names a class, a syntax or a coding scheme, and is never mapped',
        'write "keep"',
      ],
      [
        'mapuid has no effect here: CodingSchemeUID names a class, a syntax or a coding scheme, and is never mapped',
        'write "keep"',
      ],
    ],
  },
  {
    name: 'of two rules for the tag the one that would win is told',
    text: '{"general": {"(6000,3000)": "keep"}, "mystudy": {⟦"(6000,3000)"⟧: "safe"}}',
    expected: [
      [
        'safe has no effect here: remove_overlays is true, and removes the groups 6000 to 60FF whatever a rule says',
        'to keep them, write "remove_overlays": "false" as well',
      ],
    ],
  },
  {
    name: 'with the option false the rule holds',
    text: '{"general": {"remove_overlays": "false", "(6000,3000)": "keep", "(60xx,0010)": "keep"}}',
    expected: [],
  },
]);

testRule('repeats-general', 'note', [
  {
    name: 'the same command for the same tag, in whatever spelling',
    text: `{
    "general": {"(0008,103e)": "remove", "(0010,4000)": "set(x)", "(0010,1040)": "clear"},
    "a": {⟦"(0008,103E)"⟧: "remove", ⟦"(0010,4000)"⟧: "set(x)", "(0010,1040)": "remove"},
    "b": {"(0008,103e)": "clear", "(0010,4000)": "set(y)"}
}`,
    expected: [
      ['general says remove for this tag as well', 'take one of the two rules out'],
      ['general says set for this tag as well', 'take one of the two rules out'],
    ],
  },
]);

testRule('repeats-preset', 'note', [
  {
    name: 'by the preset of the project',
    text: `{
    "general": {"preset": "none", "remove_unknown_tags": "true", "(0008,0060)": "keep"},
    "a": {"preset": "default", ⟦"(0008,0020)"⟧: "truncdate", "(0008,0030)": "keep", "(0019,100c)": "remove"},
    "b": {"(0008,0020)": "truncdate"}
}`,
    expected: [
      [
        'the preset default says truncdate for this tag as well',
        'take the rule out, unless it is to hold even if the preset changes',
      ],
    ],
  },
  {
    name: 'for some SOP classes the preset says something else',
    text: '{"general": {"(0018,1000)": "remove"}}',
    expected: [],
  },
  {
    name: 'keep is more than safe',
    text: '{"general": {"(0008,0008)": "keep"}}',
    expected: [],
  },
]);

test('a finding names the projects it concerns; what holds in all of them names none', () => {
  const text = `{
    "general": {"(0008,0030)": "truncdate", "(0010,0010)": "set(@project_name@)"},
    "a": {"(0010,1010)": "truncdate"},
    "b": {"name": "B"}
}`;
  const concerns = lintText(text)
    .filter(({ rule }) => rule === 'truncdate-no-date' || rule === 'macro-unset')
    .map(({ rule, selector, sections, projects }) => [rule, selector, sections, projects]);
  expect(concerns).toEqual([
    ['truncdate-no-date', '(0008,0030)', ['general'], []],
    ['macro-unset', '(0010,0010)', ['general', 'a'], ['a']],
    ['truncdate-no-date', '(0010,1010)', ['a'], ['a']],
  ]);
});
