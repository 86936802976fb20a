/** --fix: what it changes, what it leaves, and that a second run changes nothing. */

import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-file.ts';
import { locator } from '../../src/format/place.ts';
import { loadPreset, presetNames } from '../../src/io/presets.ts';
import { RULES } from '../../src/lint/all-rules.ts';
import { applyEdits, countFixable, fixFile, meansTheSame } from '../../src/lint/fix.ts';
import { lint } from '../../src/lint/lint.ts';
import { sha256 } from '../support/settings.ts';
import { lintFile, lintText } from './fixtures.ts';

const environment = { presetNames: presetNames(), preset: loadPreset, sha256 };

function fix(text: string, guesses = false) {
  const source = { path: 'settings.json', text };
  return fixFile(readDocument(source, environment)!, source, environment, { guesses });
}

test('spellings are mended, and nothing else of the text changes', () => {
  const before =
    '{\r\n\t"general": { "preset":"default" , "(0018, 100A)" : "remove"},\r\n\r\n  "study":{"(10,0030)":"clear"}  }';
  const after = before.replace('"(0018, 100A)"', '"(0018,100a)"').replace('"(10,0030)"', '"(0010,0030)"');
  const { file, fixed } = fix(before);
  expect(file.text).toBe(after);
  expect(fixed.map(({ id, title, span, text }) => [id, title, locator(text)(span.start).line])).toEqual([
    ['tag-spelling', 'write the tag as (0018,100a)', 2],
    ['tag-spelling', 'write the tag as (0010,0030)', 4],
  ]);
  expect(lintText(file.text).filter(({ fix }) => fix !== undefined)).toEqual([]);
});

test('a second run changes nothing', () => {
  const once = fix('{"general": {"(0018,100A)": "remove"}}').file.text;
  expect(fix(once)).toMatchObject({ file: { text: once }, fixed: [] });
});

test('what is accepted stays', () => {
  const text =
    '{"general": {"(0018,100A)": "remove", "lint_accept": {"tag-spelling": {"(0018,100a)": "copied from a form"}}}}';
  expect(fix(text).fixed).toEqual([]);
});

test('text that nobody can make sense of stays', () => {
  expect(fix('{"general": {"(0018,100A)": "remove",').fixed).toEqual([]);
  expect(fix('{"general": {"(0018,100A)": 01}}').fixed).toEqual([]);
});

test('slips in JSON are mended, and what is in double quotes stays', () => {
  const before = `{ // note
  'general': {"(0010,4000)": "remove", “preset”: 'default', remove_unknown_tags: True,},
  (0010,0010): "set(don't; // 'x')" /* y */
  "a": {"note": None;},
}`;
  expect(fix(before).file.text).toBe(`{ 
  "general": {"(0010,4000)": "remove", "preset": "default", "remove_unknown_tags": true},
  "(0010,0010)": "set(don't; // 'x')", 
  "a": {"note": null}
}`);
});

test.each([
  ['{"general": {"(0010,0010)": "Remove"}}', '{"general": {"(0010,0010)": "remove"}}'],
  ['{"general": {"(0010,0010)": "@fake_name@"}}', '{"general": {"(0010,0010)": "set(@fake_name@)"}}'],
  ['{"general": {"(0010,4000)": "remove()"}}', '{"general": {"(0010,4000)": "remove"}}'],
  ['{"general": {"00104000": "remove"}}', '{"general": {"(0010,4000)": "remove"}}'],
  ['{"general": {"PatientComments": "remove"}}', '{"general": {"(0010,4000)": "remove"}}'],
])('%s: --fix writes what the hint says', (before, after) => {
  expect(fix(before).file.text).toBe(after);
  expect(fix(before).fixed).toHaveLength(1);
});

test.each([
  ['{"general": {"(0010,0010)": "ANONYMOUS"}}', '{"general": {"(0010,0010)": "set(ANONYMOUS)"}}'],
  ['{"general": {"(0010,4000)": "delete"}}', '{"general": {"(0010,4000)": "remove"}}'],
  ['{"general": {"(OO10,4000)": "remove"}}', '{"general": {"(0010,4000)": "remove"}}'],
  ['{"general": {"remove_curve": "true"}}', '{"general": {"remove_curves": "true"}}'],
])('%s: a guess is made for who asks for it only', (before, after) => {
  expect(fix(before).fixed).toEqual([]);
  expect(fix(before, true).file.text).toBe(after);
});

test.each(['keeep', 'hash', 'anonymize', 'null', 'retain', 'safee', 'keepsafe', 'cleaa', 'set'])(
  'no fix turns "%s" into a command: it would let something through, or several are meant',
  (word) => {
    const text = `{"general": {"(0010,0010)": "${word}"}}`;
    expect(fix(text, true).file.text).toBe(text);
  },
);

test.each([
  ['"remove_unknown_tag": "false"', false],
  ['"remove_unknown_tag": false', false],
  ['"remove_unknown_tag": "True"', true],
  ['"remove_safe_tag": false', false],
  ['"remove_overlay": "false"', false],
  ['"retain_uid": true', false],
  ['"retain_uid": "false"', true],
  ['"presett": "none"', false],
  ['"burned_inn": "warn"', false],
  ['"date_shift_max_day": 1', false],
  ['"report_pseudonym": true', false],
  ['"several_patient": "separate"', false],
  ['"onwer": "jdoe"', true],
  ['"require_projekt": true', true],
  ['"require_projekt": false', false],
])('a misspelt option is mended only with a value that lets no more through: %s', (option, mended) => {
  const text = `{"general": {${option}}}`;
  expect(lintText(text).map(({ rule }) => rule)).toContain('misspelt-option');
  expect(fix(text, true).file.text !== text).toBe(mended);
});

test('a fix that would leave another error is not made', () => {
  const text = '{"general": {"00104000": "remove", "(0010,4000)": "clear", "(0010,0010)": "kep"}}';
  expect(fix(text).file.text.length).toBeGreaterThan(0);
  expect(
    lintText(fix(text).file.text).filter(({ severity }) => severity === 'error').length,
  ).toBeLessThanOrEqual(lintText(text).filter(({ severity }) => severity === 'error').length);
});

test('how many can be mended is what --fix mends', () => {
  const text =
    '{"general": {"(0018,100A)": "remove", "(0010,4000)": "delete", "(0008,0081)": "hash", "PatientID": "clear"}}';
  const file = lintFile(text);
  const source = { path: 'settings.json', text };
  expect(countFixable(file, lint(file), source, environment, {})).toEqual({ fixable: 2, guessable: 1 });
});

test('edits are applied from behind, so that their places hold', () => {
  expect(
    applyEdits('0123456789', [
      { start: 2, end: 4, text: 'ab' },
      { start: 8, end: 8, text: '+' },
      { start: 5, end: 6, text: '' },
    ]),
  ).toBe('01ab467+89');
});

test.each<[string, string, string, boolean]>([
  [
    'another spelling',
    '{"general": {"(0018,100A)": "remove"}}',
    '{"general": {"(0018,100a)": "remove"}}',
    true,
  ],
  [
    'another command',
    '{"general": {"(0018,100a)": "remove"}}',
    '{"general": {"(0018,100a)": "clear"}}',
    false,
  ],
  [
    'an option of one project',
    '{"a": {"owner": "x"}, "b": {}}',
    '{"a": {"owner": "x"}, "b": {"owner": "y"}}',
    false,
  ],
  ['a project less', '{"a": {"owner": "x"}, "b": {}}', '{"a": {"owner": "x"}}', false],
  ['no JSON any more', '{"general": {}}', '{"general": {}', false],
  [
    'an error is mended',
    '{"general": {"(0018,100a)": "remov"}}',
    '{"general": {"(0018,100a)": "remove"}}',
    true,
  ],
  ['an error more', '{"general": {"(0018,100a)": "remove"}}', '{"general": {"(0018,100a)": "remov"}}', false],
])('%s: the same meaning or not', (_, before, after, same) => {
  expect(meansTheSame(lintFile(before), lintFile(after))).toBe(same);
});

/** Whatever the rules' own examples offer to mend: it keeps the policy of every project, and settles. */
const examples = RULES.flatMap(({ id, docs, compat }) =>
  [docs.wrong, docs.right].map((example) => [id, example, compat === true] as const),
);

test.each(examples)('%s: its fixes keep the policy', (_, { text, kind }, compat) => {
  const source = { path: 'settings.json', text, kind: kind ?? 'settings' };
  const { file } = fixFile(lintFile(text, kind), source, environment, { compat });
  const digests = (all: string): (string | undefined)[] =>
    lintFile(all, kind).units.flatMap(({ views }) => views.map(({ assignment }) => assignment?.digest));
  // What run refuses has no policy that could be kept.
  const after = digests(file.text);
  for (const [i, digest] of digests(text).entries()) if (digest !== undefined) expect(after[i]).toBe(digest);
  expect(fixFile(file, { ...source, text: file.text }, environment, { compat }).fixed).toEqual([]);
});
