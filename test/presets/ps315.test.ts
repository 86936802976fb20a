import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import schema from '../../schema/preset.schema.json' with { type: 'json' };
import { additions } from '../../scripts/ps315/additions.ts';
import { type Additions, ps315Presets } from '../../scripts/ps315/presets.ts';
import { type TableRows, tablesOf } from '../../scripts/standard/tables.ts';
import { allEntries, lookUp } from '../../src/standard/dictionary.ts';
import { e11Row } from '../../src/standard/e11.ts';
import { formatTag, groupOf } from '../../src/standard/tag.ts';
import { NEVER_MAPPED_TAGS } from '../../src/standard/uids.ts';
import { NOT_THE_PATIENTS } from '../support/not-the-patients.ts';
import { presetFile, ps315Names, tagOfSelector } from '../support/preset-file.ts';
import { standardTable } from '../support/standard-table.ts';

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

test.each(ps315Names)('%s keeps to the schema', (name) => {
  validate(presetFile(name));
  expect(validate.errors).toBeNull();
});

const commandIn = (name: string, selector: string): string | undefined =>
  presetFile(name).rules.find((rule) => rule.selector === selector)?.command;

// PS3.15 Table E.1-1.
test.each([
  ['ps315-basic', '(0010,0010)', 'Z'],
  ['ps315-basic', '(0018,1000)', 'X/Z/D'],
  ['ps315-basic', '(0008,1140)', 'X/Z/U*'],
  ['ps315-basic', '(0020,000d)', 'U'],
  ['ps315-basic', '(50xx,xxxx)', 'X'],
  ['ps315-basic', '(60xx,3000)', 'X'],
  ['ps315-basic', '(0028,0010)', undefined],
  // Has no effect: the file meta group is built anew.
  ['ps315-basic', '(0002,0003)', undefined],
  ['ps315-retain-device', '(0018,1000)', 'K'],
  ['ps315-retain-device', '(0008,1010)', 'K'],
  ['ps315-retain-device', '(0008,0055)', 'C'],
  ['ps315-retain-institution', '(0008,0080)', 'K'],
  ['ps315-retain-patient-characteristics', '(0010,0040)', 'K'],
  ['ps315-retain-patient-characteristics', '(0010,2110)', 'C'],
  ['ps315-retain-uids', '(0020,000d)', 'K'],
  ['ps315-retain-full-dates', '(0008,0020)', 'K'],
  ['ps315-retain-full-dates', '(0010,0030)', undefined],
  ['ps315-retain-modified-dates', '(0008,0020)', 'shiftdate'],
  ['ps315-retain-modified-dates', '(0008,0030)', 'shiftdate'],
  ['ps315-retain-modified-dates', '(0008,0201)', 'K'],
  ['ps315-retain-modified-dates', '(0034,0007)', undefined],
  ['ps315-retain-modified-dates', '(0400,0310)', undefined],
  ['ps315-clean-descriptors', '(0008,1030)', 'C'],
  ['ps315-clean-structured-content', '(0040,a730)', 'C'],
  ['ps315-clean-graphics', '(0070,0001)', 'C'],
  ['ps315-retain-safe-private', '(0019,{GEMS_ACQU_01}23)', 'K'],
  ['ps315-retain-safe-private', '(7053,{Philips PET Private Group}00)', 'K'],
] as const)('%s %s is %s', (name, selector, command) => {
  expect(commandIn(name, selector)).toBe(command);
});

// PS3.15 Table E.3.4-1.
test.each([
  ['ps315-clean-structured-content', '121029', 'D'],
  ['ps315-clean-structured-content', '121022', 'X'],
  ['ps315-retain-uids', '112040', 'K'],
  ['ps315-retain-modified-dates', '111018', 'shiftdate'],
  ['ps315-retain-full-dates', '111018', 'K'],
  ['ps315-clean-descriptors', '121106', 'C'],
  ['ps315-retain-patient-characteristics', '121033', 'K'],
])('%s: concept (%s, DCM) is %s', (name, value, command) => {
  expect(presetFile(name).concepts?.find((one) => one.value === value)?.command).toBe(command);
});

test('of a code with several rows, each says its Value Type', () => {
  const { concepts } = presetFile('ps315-clean-structured-content');
  expect(
    concepts!.filter(({ value }) => value === '121112').map(({ valueType, command }) => [valueType, command]),
  ).toEqual([
    ['IMAGE', 'D'],
    ['WAVEFORM', 'X'],
  ]);
  expect(concepts!.find(({ value }) => value === '121022')).not.toHaveProperty('valueType');
});

test('the head of the files', () => {
  expect(presetFile('ps315-basic')).toMatchObject({
    standard: { edition: '2026c', option: 'basic' },
    deidentifies: true,
    keepsStandard: true,
  });
  expect(presetFile('ps315-basic')).not.toHaveProperty('overlay');
  for (const name of ps315Names.filter((one) => one !== 'ps315-basic'))
    expect(presetFile(name)).toMatchObject({ overlay: true, deidentifies: true });
  expect(presetFile('ps315-retain-uids').options).toEqual({ retain_uids: true });
});

const source = standardTable<readonly Readonly<Record<string, string>>[]>('ps315_e11_2026c.json');
const columns = {
  'ps315-basic': 'basic',
  'ps315-retain-uids': 'rtnUIDs',
  'ps315-retain-device': 'rtnDevId',
  'ps315-retain-institution': 'rtnInstId',
  'ps315-retain-patient-characteristics': 'rtnPatChars',
  'ps315-retain-full-dates': 'rtnLongFullDates',
  'ps315-clean-descriptors': 'cleanDesc',
  'ps315-clean-structured-content': 'cleanStructCont',
  'ps315-clean-graphics': 'cleanGraph',
};

const rulesOfTable = (column: string): Record<string, string> =>
  Object.fromEntries(
    source!
      .filter((row) => row.id !== 'private' && !/^000[02]/.test(row.id!) && row[column] !== '')
      .map((row) => [row.tag!.toLowerCase(), row[column]!]),
  );

const added = new Set(additions.rules.map(({ selector }) => selector));

const ownRules = (name: string): Record<string, string> =>
  Object.fromEntries(
    presetFile(name)
      .rules.filter(({ selector }) => !added.has(selector))
      .map(({ selector, command }) => [selector, command]),
  );

test.skipIf(source === undefined).each(Object.entries(columns))(
  '%s has all rows of its column, and no others',
  (name, column) => expect(ownRules(name)).toEqual(rulesOfTable(column)),
);

test.skipIf(source === undefined)('modified dates has all dates of its column', () => {
  const noDates = ['(0008,0201)', '(0034,0007)', '(0400,0310)'];
  const dates = Object.keys(rulesOfTable('rtnLongModifDates')).filter(
    (selector) => !noDates.includes(selector),
  );
  expect(ownRules('ps315-retain-modified-dates')).toEqual({
    ...Object.fromEntries(dates.map((selector) => [selector, 'shiftdate'])),
    ...NOT_THE_PATIENTS,
    '(0008,0201)': 'K',
  });
  expect(dates.map((selector) => lookUp(tagOfSelector(selector))!.vrs.join()).sort()).toEqual(
    dates.map(() => expect.stringMatching(/^(DA|DT|TM)$/)),
  );
});

describe('additions', () => {
  test.each(additions.rules)('$selector $why', ({ selector, command }) => {
    const tag = tagOfSelector(selector);
    const vr = lookUp(tag)?.vrs[0];
    expect(lookUp(tag), 'PS3.6').toBeDefined();
    expect(e11Row(tag), 'E.1-1').toBeUndefined();
    expect(NEVER_MAPPED_TAGS.has(tag)).toBe(false);
    expect(command).toMatch(vr === 'UI' ? /^[UX]$/ : /^(?:[XZD]|X\/Z\/D)$/);
    expect(commandIn('ps315-basic', selector)).toBe(command);
  });

  const decided = [...additions.rules, ...additions.stay].map(({ selector }) => selector);

  test('every UID, address on the web, name of a person and title of a system of PS3.6 is decided', () => {
    const open = allEntries().filter(
      ({ tag, vrs }) =>
        ['UI', 'UR', 'PN', 'AE'].includes(vrs[0]!) &&
        // Command elements and the file meta group.
        groupOf(tag) > 0x0002 &&
        e11Row(tag) === undefined &&
        !NEVER_MAPPED_TAGS.has(tag) &&
        !decided.includes(formatTag(tag)),
    );
    expect(open.map(({ tag, name }) => `${formatTag(tag)} ${name}`)).toEqual([]);
  });

  test('what stays has no rule, and is there for a reason', () => {
    for (const { selector, why } of additions.stay) {
      expect(commandIn('ps315-basic', selector)).toBeUndefined();
      expect(why).not.toBe('');
    }
  });
});

const rows: TableRows = {
  ps306: ['00080023|ContentDate|Content Date|DA|1', '00189074|Made|Made|SH|1'],
  'ps306-uids': [],
  'ps315-e11': ['00080023|Content Date|Z/D|retainLongitudinalModifiedDates=C'],
  'ps315-safe-private': [],
  'ps315-sr-concepts': [],
};
const none: Additions = { rules: [], stay: [], modifiedDates: [], unusable: [], snomedRt: {} };

test('a row of the Modified Dates column that is no date has to be decided', () => {
  const more = { ...rows, 'ps315-e11': ['00189074|Made|X|retainLongitudinalModifiedDates=C'] };
  expect(() => ps315Presets(tablesOf('2030a', rows), none)).not.toThrow();
  expect(() => ps315Presets(tablesOf('2030a', more), none)).toThrow('(0018,9074) Made is not a date');
});

test('where a later edition lists an addition, its word stands', () => {
  const byHand = { ...none, rules: [{ selector: '(0008,0023)', command: 'X', why: 'forgotten' }] };
  const [basic] = ps315Presets(tablesOf('2030a', rows), byHand);
  expect(basic!.rules).toEqual([{ selector: '(0008,0023)', command: 'Z/D' }]);
});
