/** With a lasting key: what stands for an absence, a counter or an invention is of the task; all else comes out again. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { el } from '../support/bytes.ts';
import { workFolder } from '../support/program.ts';
import {
  addImage,
  type ImageFacts,
  image,
  imagesIn,
  NO_KEYS,
  run,
  textOf,
  writeTask,
} from './task-folder.ts';

let work: ReturnType<typeof workFolder>;
let count = 0;
beforeEach(() => {
  work = workFolder();
  writeFileSync(join(work.path, 'key'), `${'5a'.repeat(32)}\n`, { mode: 0o600 });
});
afterEach(() => work.remove());

const TAGS: readonly (readonly [name: string, tag: number, vr: string])[] = [
  ['sop', 0x00080018, 'UI'],
  ['creator', 0x00080014, 'UI'],
  ['accession', 0x00080050, 'SH'],
  ['station', 0x00081010, 'SH'],
  ['name', 0x00100010, 'PN'],
  ['id', 0x00100020, 'LO'],
  ['study', 0x0020000d, 'UI'],
  ['series', 0x0020000e, 'UI'],
  ['frame', 0x00200052, 'UI'],
  ['date', 0x00400244, 'DA'],
];

type Values = Record<string, string | undefined>;

/** The values of each image, those of one SOP Instance UID in the order of the first that differs. */
async function values(files: readonly ImageFacts[], section: object): Promise<Values[]> {
  const input = join(work.path, `in${++count}`);
  const output = join(work.path, `out${count}`);
  mkdirSync(output);
  writeTask(input, { settings: { proj: { require_key: true, ...section } } });
  for (const [i, facts] of files.entries()) addImage(input, `1.2#MR.${i}`, image(facts), null);
  const ran = await run(input, output, {
    settings: { file: join(input, 'task.json'), project: 'proj' },
    keys: { ...NO_KEYS, named: join(work.path, 'key') },
  });
  expect(ran.errors).toEqual([]);
  return imagesIn(output)
    .map((name) => readFileSync(join(output, name)))
    .map((bytes) => Object.fromEntries(TAGS.map(([name, tag, vr]) => [name, textOf(bytes, tag, vr)])));
}

/** Names of what differs between two tasks of the same file under the same settings. */
async function differing(
  facts: ImageFacts,
  section: object = {},
  other: object = section,
): Promise<string[]> {
  const [[one], [two]] = [await values([facts], section), await values([facts], other)];
  return TAGS.map(([name]) => name).filter((name) => one?.[name] !== two?.[name]);
}

const PSEUDO = {
  '(0010,0010)': 'set(@pseudo_name@)',
  '(0010,0020)': 'set(@pseudo_mrn@)',
  '(0008,0050)': 'set(@pseudo_acc@)',
  '(0008,1010)': 'set(@pseudo(0008,0060)@)',
};

const DATED: ImageFacts = { more: [el(0x00400244, 'DA', '20200301')] };
const MOVES = { '(0040,0244)': 'shiftdate' };

test('everything comes out again where nothing is absent or invented', async () => {
  expect(await differing(DATED, { ...PSEUDO, ...MOVES })).toEqual([]);
});

test.each<[string, ImageFacts, object, string[]]>([
  ['a SOP Instance UID', { sop: '' }, {}, ['sop']],
  ['a Study Instance UID', { study: '' }, {}, ['study']],
  ['a Series Instance UID', { series: '' }, {}, ['series']],
  ['@random_uid@ of an absent attribute', {}, { '(0008,0014)': 'set(@random_uid@)' }, ['creator']],
  [
    '@random_uid@ of an attribute that is no UID of the task',
    {},
    { '(0020,0052)': 'set(@random_uid@)' },
    ['frame'],
  ],
  ['a name of nobody', { patient: '', study: '' }, {}, ['name', 'study']],
])('of this task alone: what stands for %s', async (_, facts, section, names) => {
  expect(await differing(facts, { ...PSEUDO, ...section })).toEqual(names);
});

test('inventions are of this task alone, and do not change the pseudonyms beside them', async () => {
  const fakes = {
    '(0010,0010)': 'set(@fake_name@)',
    '(0010,0020)': 'set(@fake_mrn@)',
    '(0008,0050)': 'set(@fake_acc@)',
    '(0008,1010)': 'set(@pseudo_mrn@)',
  };
  // 24 times 24 names: two tasks may invent the same one.
  expect((await differing({}, fakes)).filter((name) => name !== 'name')).toEqual(['accession', 'id']);
});

test('a second file with one SOP Instance UID gets a UID of this task alone; the first has the lasting one', async () => {
  const files = [{ pixels: 128 }, { pixels: 130 }];
  const sops = async (): Promise<string[]> =>
    (await values(files, PSEUDO)).map(({ sop }) => sop ?? '').sort();
  const [alone] = await values([{}], PSEUDO);
  const [one, two] = [new Set(await sops()), new Set(await sops())];
  expect(one.size).toBe(2);
  expect([...one].filter((sop) => two.has(sop))).toEqual([alone?.sop]);
});

test('what is empty stays empty: no pseudonym for all that have none', async () => {
  const [only] = await values([{ patient: '', accession: '' }], PSEUDO);
  expect(only).toMatchObject({ id: '', accession: '' });
  expect(only?.name).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{12}$/);
});

test('uid_generation changes UIDs, and nothing else', async () => {
  const section = { ...PSEUDO, ...MOVES };
  expect(await differing(DATED, section, { ...section, uid_generation: 0 })).toEqual([]);
  expect(await differing(DATED, section, { ...section, uid_generation: 1 })).toEqual([
    'sop',
    'study',
    'series',
  ]);
});

test('another maximum moves dates by other days, and changes nothing else', async () => {
  const section = { ...PSEUDO, ...MOVES };
  expect(await differing(DATED, section, { ...section, date_shift_max_days: 3651 })).toEqual(['date']);
});
