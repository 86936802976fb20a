import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaErrors } from '../../src/lint/support/schema-errors.ts';
import { parseJson } from '../../src/settings/tree.ts';
import { sharedFolder } from '../support/shared.ts';
import { errorsByAjv, follows, root, schemaText } from './schema.ts';

const pointerOf = (keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const walked = (settings: unknown) => schemaErrors(parseJson(JSON.stringify(settings)).root!);

/** ajv and our own walk have to agree; the latter says where. */
function errorsOf(settings: unknown): readonly (readonly [string, string])[] {
  const errors = walked(settings);
  expect(errors.length === 0).toBe(follows(settings));
  return errors.map(({ keys, ofKey, message }) => [
    ofKey ? `${pointerOf(keys.slice(0, -1))} ${JSON.stringify(keys.at(-1))}` : pointerOf(keys),
    message,
  ]);
}

/** As ajv would tell it. */
const toldOf = (settings: unknown): readonly string[] =>
  walked(settings)
    .map(({ keys, ofKey, message }) =>
      JSON.stringify([pointerOf(ofKey ? keys.slice(0, -1) : keys), ofKey ? keys.at(-1) : null, message]),
    )
    .sort();

const GOOD: readonly unknown[] = [
  {},
  { $schema: './settings.schema.json' },
  { general: {} },
  { General: { preset: 'none' } },
  { general: { preset: 'DEFAULT', remove_unknown_tags: 'FALSE', remove_curves: false, mode: 'Blacklist' } },
  { general: { burned_in: 'Divert', divert_rules: ['anon', 'Überall 2'] }, p: { divert_rules: [] } },
  { general: { burned_in: 'drop', nothing_left: 'DISCARD' } },
  { general: { burned_in: 'Refuse', verify: 'off', date_shift_max_days: 30 } },
  {
    general: { preset: ['default', 'NONE'], date_shift_max_days: 999999 },
    p: { date_shift_max_days: '030' },
  },
  { p: { '(vr:PN)': 'clear', '(0029,{A B}1x)': 'X/Z', '(0040,0275)/(vr:LO)': 'clean', category: 'X' } },
  { general: { date_shift_max_days: '30', print_assignment: 'true', require_project: true } },
  { MyStudy: { name: 'keep', owner: 'remove', prefix: '' } },
  { projä: {}, '': {}, abcdefghijklmnopq: { preset: 'none' } },
  { az_mystudy: {}, 'a b.c:d@e-f_0': {}, ABCDEFGHIJKLMNOP: {} },
  { mystudy: { note: 'ask before you change this', contact: { mail: 'x' }, checked: [1, null, true] } },
  { mystudy: { lint_accept: { 'e11-kept': { '(0010,1010)': 'age is needed', '*': 'all' } } } },
  { mystudy: { print_assignment: 'true', $schema: 'x' } },
];

/** Settings, and where and how they are wrong. */
const BAD: readonly (readonly [unknown, string, string])[] = [
  [[], '', ''],
  ['x', '', ''],
  [null, '', ''],
  [{ general: [] }, '/general', 'object'],
  [{ general: 'none' }, '/general', 'object'],
  [{ GENERAL: null }, '/GENERAL', 'object'],
  [{ mystudy: null }, '/mystudy', 'object'],
  [{ preset: 'default' }, '/preset', 'belong in a section'],
  [{ '(0010,0010)': 'remove' }, '/(0010,0010)', 'belong in a section'],
  [{ 'my/study': { presett: 'none' } }, '/my~1study "presett"', 'Did you mean'],
  [{ general: { preset: 'defualt' } }, '/general/preset', '"default", "none"'],
  [{ general: { preset: null } }, '/general/preset', 'preset'],
  [{ general: { preset: '' } }, '/general/preset', 'preset'],
  [{ general: { remove_unknown_tags: 'yes' } }, '/general/remove_unknown_tags', '"true" or "false"'],
  [{ general: { remove_unknown_tags: ' true' } }, '/general/remove_unknown_tags', '"true" or "false"'],
  [{ general: { remove_safe_tags: 1 } }, '/general/remove_safe_tags', '"true" or "false"'],
  [{ p: { retain_uids: null } }, '/p/retain_uids', '"true" or "false"'],
  [{ p: { name: 5 } }, '/p/name', 'double quotes'],
  [{ p: { mode: 'whitelist' } }, '/p/mode', 'blacklist'],
  [{ p: { burned_in: true } }, '/p/burned_in', '"keep", "warn"'],
  [{ p: { nothing_left: 'drop' } }, '/p/nothing_left', '"fail" or "discard"'],
  [{ p: { divert_rules: 'anon' } }, '/p/divert_rules', '["anon_us"]'],
  [{ p: { divert_rules: ['a', ' '] } }, '/p/divert_rules/1', 'not empty'],
  [{ p: { verify: 'fail' } }, '/p/verify', 'off'],
  [{ p: { date_shift_max_days: 0 } }, '/p/date_shift_max_days', 'whole number'],
  [{ p: { date_shift_max_days: 1.5 } }, '/p/date_shift_max_days', 'whole number'],
  [{ p: { date_shift_max_days: 1_000_000 } }, '/p/date_shift_max_days', '999999'],
  [{ p: { date_shift_max_days: '1000000' } }, '/p/date_shift_max_days', '999999'],
  [{ p: { preset: [] } }, '/p/preset', 'at least one name'],
  [{ p: { preset: ['none', 'none'] } }, '/p/preset', 'each name once'],
  [{ p: { preset: ['none', 'nine'] } }, '/p/preset/1', '"default", "none"'],
  [{ p: { preset: ['none', 3] } }, '/p/preset/1', '"default", "none"'],
  [{ p: { preset: { a: 'none' } } }, '/p/preset', '"default", "none"'],
  [{ p: { '(vr:XX)': 'remove' } }, '/p "(vr:XX)"', '"(vr:PN)"'],
  [{ p: { '(0028,{A}10)': 'remove' } }, '/p "(0028,{A}10)"', 'by its owner'],
  [{ p: { Patient: 'x/z' } }, '/p/Patient', 'its key is not a tag'],
  [{ p: { '(0010,0010)': 7 } }, '/p/(0010,0010)', 'command'],
  [{ p: { '(0010,0010)': 'delete' } }, '/p/(0010,0010)', 'command'],
  [{ p: { '(0010,0010)': 'set(@nope@)' } }, '/p/(0010,0010)', 'macro'],
  [{ p: { '0010,0010': '' } }, '/p "0010,0010"', 'parentheses'],
  [{ p: { PatientName: 'remove' } }, '/p/PatientName', 'its key is not a tag'],
  [{ p: { presett: 'none' } }, '/p "presett"', 'Did you mean "preset"?'],
  [{ p: { remove_overlay: true } }, '/p "remove_overlay"', 'Did you mean "remove_overlays"?'],
  [{ p: { lint_accept: true } }, '/p/lint_accept', 'lint_accept'],
  [{ p: { lint_accept: { e11: 'all' } } }, '/p/lint_accept/e11', 'reason'],
  [{ p: { lint_accept: { E11: {} } } }, '/p/lint_accept "E11"', 'id of a rule'],
  [{ p: { lint_accept: { e11: { '*': ' ' } } } }, '/p/lint_accept/e11/*', 'reason'],
  [{ p: { lint_accept: { e11: { PatientName: 'x' } } } }, '/p/lint_accept/e11 "PatientName"', 'tag'],
  [{ $schema: 1 }, '/$schema', ''],
];

test.each(GOOD.map((settings) => [settings]))('%j follows', (settings) => {
  expect(errorsOf(settings)).toEqual([]);
});

test.each(BAD)('%j does not follow: %s', (settings, place, words) => {
  const errors = errorsOf(settings);
  expect(errors.map(([path]) => path)).toContain(place);
  expect(errors.filter(([path, message]) => path === place && message.includes(words))).not.toEqual([]);
});

test('of a list of presets only what is wrong in it is told', () => {
  const told = (preset: unknown) => errorsOf({ p: { preset } }).map(([, message]) => message);
  expect(told([])).toEqual(['A list of presets must hold at least one name, and each name once.']);
  expect(told(['nine'])).toHaveLength(1);
  expect(told('nine')).toHaveLength(1);
});

test('all errors are told, each once', () => {
  const settings = { general: { presett: 'none', preset: 'x', '(0010,0010)': 'rmove' }, p: 3 };
  expect(errorsOf(settings).map(([path]) => path)).toEqual([
    '/general "presett"',
    '/general/preset',
    '/general/(0010,0010)',
    '/p',
  ]);
});

test('of equal keys the last one is judged, and the place is its own', () => {
  const text = '{"p": {"mode": "x", "mode": "blacklist"}, "q": {"mode": "blacklist", "mode": 5}}';
  const errors = schemaErrors(parseJson(text).root!);
  expect(errors.map(({ keys, property, value }) => [keys, property.start, value.start])).toEqual([
    [['q', 'mode'], text.lastIndexOf('"mode"'), text.indexOf('5')],
  ]);
});

const KEYS = [
  ...[
    'general',
    'General ',
    '$schema',
    'p',
    'my/study',
    'a~b',
    'preset',
    'presett',
    'mode',
    'verify',
    'name',
    'nmae',
  ],
  ...[
    'remove_curves',
    'remove_curve',
    'burned_in',
    'date_shift_max_days',
    'lint_accept',
    'e11-kept',
    'E11',
    '*',
  ],
  ...[
    '(0010,0010)',
    '(vr:PN)',
    '(vr:XX)',
    '0010,0010',
    '00100010',
    ' (0010,0010)',
    '(0028,{A}10)',
    'PatientName',
    '3',
  ],
  ...['__proto__', 'toString', ''],
];
const TEXTS = [
  ...[
    '',
    ' ',
    'true',
    'FALSE',
    'keep',
    'X/Z',
    'set(a)',
    'set(@value@)',
    'set(@nope@)',
    'delete',
    'remove ',
    'nine',
  ],
  ...[
    'none',
    'Default',
    'ps315-basic',
    'ps315-retain-uids',
    'blacklist',
    'Refuse',
    'off',
    '30',
    '0',
    '1000000',
  ],
];
const document = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<unknown>(...TEXTS, null, true, false, 0, 1, 1.5, 30, 999_999, 1_000_000),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 5 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
})).value;
const section = fc.dictionary(fc.constantFrom(...KEYS), document, { maxKeys: 6 });

test('our walk tells what ajv tells, of any document', () => {
  const settings = fc.oneof(document, fc.dictionary(fc.constantFrom(...KEYS), section, { maxKeys: 3 }));
  fc.assert(
    fc.property(settings, (one) => {
      const plain: unknown = JSON.parse(JSON.stringify(one));
      expect(toldOf(plain)).toEqual(errorsByAjv(plain));
    }),
    { numRuns: 1000 },
  );
});

/** What the walk carries out, and what says nothing about what is valid. */
const WALKED = [
  ...[
    '$ref',
    'type',
    'enum',
    'pattern',
    'minimum',
    'maximum',
    'minItems',
    'uniqueItems',
    'items',
    'not',
    'anyOf',
  ],
  ...['allOf', 'properties', 'patternProperties', 'additionalProperties', 'propertyNames'],
];
const SAYS_NOTHING = [
  ...[
    '$schema',
    '$id',
    '$comment',
    'title',
    'description',
    'default',
    'examples',
    'definitions',
    'errorMessage',
  ],
  ...['patternErrorMessage', 'markdownDescription', 'enumDescriptions', 'defaultSnippets', 'doNotSuggest'],
  ...['deprecationMessage'],
];
const BY_NAME: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'definitions']);
const OF_VALUES: ReadonlySet<string> = new Set(['enum', 'default', 'examples', 'defaultSnippets']);

function keywordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keywordsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => [
    keyword,
    ...(OF_VALUES.has(keyword) ? [] : keywordsOf(BY_NAME.has(keyword) ? Object.values(value) : value)),
  ]);
}

test('the schema uses no keyword that the walk passes over', () => {
  const used = new Set(keywordsOf(JSON.parse(schemaText)));
  expect([...used].filter((keyword) => ![...WALKED, ...SAYS_NOTHING].includes(keyword))).toEqual([]);
  expect(WALKED.filter((keyword) => !used.has(keyword))).toEqual([]);
});

test('the settings of the README follow', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const blocks = Array.from(readme.matchAll(/```json\n(.*?)```/gs), (block) => JSON.parse(block[1]!));
  const settings = blocks.filter((block) => 'general' in block);
  expect(settings.length).toBeGreaterThan(0);
  for (const block of settings) expect(errorsOf(block)).toEqual([]);
});

/** Where the original's own exit code was 0, and the settings are wrong all the same. */
const WRONG: Readonly<Record<string, string>> = {
  // It holds an unknown macro, which the original wrote as text.
  'macro-all-two-files': '/general/(0008,0081)',
};

const cases = sharedFolder('original', 'cases');

describe.skipIf(cases === undefined)('the settings of the original cases', () => {
  const names = cases === undefined ? [] : readdirSync(cases);
  const settingsOf = (name: string): unknown => {
    const path = join(cases!, name, 'in', 'task.json');
    if (!existsSync(path)) return undefined;
    const { process } = JSON.parse(readFileSync(path, 'utf8'));
    return (Array.isArray(process) ? process[0] : process)?.settings ?? undefined;
  };
  const followed = names.filter((name) => {
    const { verdict, exit } = JSON.parse(readFileSync(join(cases!, name, 'expect.json'), 'utf8'));
    return verdict === 'follow' && exit === 0 && settingsOf(name) !== undefined;
  });

  test('there are many of them', () => {
    expect(followed.length).toBeGreaterThan(40);
  });

  test.each(followed)('%s', (name) => {
    const places = errorsOf(settingsOf(name)).map(([path]) => path);
    const wrong = WRONG[name];
    expect(places).toEqual(wrong === undefined ? [] : [wrong]);
  });

  test.each([
    ['cmd-invalid', '/general/(0010,0010)'],
    ['key-no-parens', '/general "0010,0010"'],
    ['opt-misspelt', '/general "remove_unknown_tag"'],
    ['opt-misspelt', '/general "presett"'],
    ['opt-misspelt', '/general "remove_overlay"'],
    ['opt-misspelt', '/myproject "onwer"'],
    ['opt-mode-other', '/general/mode'],
    ['preset-unknown', '/general/preset'],
    ['preset-not-string', '/general/preset'],
  ])('%s is refused at %s', (name, place) => {
    expect(errorsOf(settingsOf(name)).map(([path]) => path)).toContain(place);
  });
});
