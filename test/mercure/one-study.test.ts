/** A study is of one patient, whatever its series say of the patient's ID. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { el, file, type Part } from '../support/bytes.ts';
import { workFolder } from '../support/program.ts';
import { CT, imagesIn, type Ran, run, textsIn } from './task-folder.ts';

let work: ReturnType<typeof workFolder>;
beforeEach(() => {
  work = workFolder();
});
afterEach(() => work.remove());

interface Says {
  readonly id?: string;
  readonly issuer?: string;
  readonly name?: string;
  readonly born?: string;
  readonly study?: string;
}

function series(
  number: number,
  { id = '', issuer = '', name = '', born = '', study = '1.2.3' }: Says,
): Uint8Array {
  const given = (tag: number, vr: string, text: string): Part[] => (text === '' ? [] : [el(tag, vr, text)]);
  return file({
    sopClass: CT,
    sopInstance: `1.2.3.4.${number}`,
    elements: [
      el(0x00080016, 'UI', CT),
      el(0x00080018, 'UI', `1.2.3.4.${number}`),
      el(0x00080020, 'DA', '20190305'),
      el(0x00080060, 'CS', 'CT'),
      el(0x00081030, 'LO', 'chest of Quillfeather'),
      ...given(0x00100010, 'PN', name),
      ...given(0x00100020, 'LO', id),
      ...given(0x00100021, 'LO', issuer),
      ...given(0x00100030, 'DA', born),
      el(0x0020000d, 'UI', study),
      el(0x0020000e, 'UI', `1.2.3.${number}`),
      el(0x7fe00010, 'OW', new Uint8Array(16)),
    ],
  });
}

async function runOn(files: readonly Says[], settings: unknown): Promise<Ran & { output: string }> {
  const input = join(work.path, 'in');
  const output = join(work.path, 'out');
  mkdirSync(input);
  for (const [i, says] of files.entries()) writeFileSync(join(input, `${i}.dcm`), series(i + 1, says));
  const settingsFile = join(work.path, 'settings.json');
  writeFileSync(settingsFile, JSON.stringify(settings));
  return { ...(await run(input, output, { settings: { file: settingsFile, project: undefined } })), output };
}

const PERSON = { name: 'Quillfeather^Zebulon', born: '19500102' };
const SETTINGS = {
  default: { general: { preset: 'default' } },
  dates: {
    general: { preset: ['ps315-basic', 'ps315-retain-modified-dates'], '(0010,0020)': 'set(@fake_mrn@)' },
  },
  clean: { general: { preset: 'ps315-basic', '(0008,1030)': 'clean', '(0010,0010)': 'set(@fake_name@)' } },
} as const;

const VARIANTS: readonly (readonly [string, Says, Says])[] = [
  ['the issuer lacks', { id: 'PID-77113', issuer: 'HOSP' }, { id: 'PID-77113' }],
  [
    'the issuer is spelt otherwise',
    { id: 'PID-77113', issuer: 'ST MARY' },
    { id: 'PID-77113', issuer: 'St. Mary' },
  ],
  ['the ID lacks', { id: 'PID-77113', issuer: 'HOSP' }, {}],
  ['the ID is spelt otherwise', { id: 'PID-77113' }, { id: 'pid 77113' }],
];

describe.each(Object.entries(SETTINGS))('with settings for %s', (_, settings) => {
  test.each(VARIANTS)('%s', async (_, one, other) => {
    const { result, log, output } = await runOn(
      [
        { ...PERSON, ...one },
        { ...PERSON, ...other },
      ],
      settings,
    );
    expect(result?.warnings.map(({ id, files }) => [id, files])).toContainEqual(['patient-spelling', 2]);
    expect(log).toMatch(/^WARNING: The study .*patient/im);
    expect(log).not.toMatch(/77113|HOSP|MARY|Quill/i);
    expect(imagesIn(output)).toHaveLength(2);
    for (const [tag, vr] of [
      [0x00100010, 'PN'],
      [0x00100020, 'LO'],
      [0x00080020, 'DA'],
      [0x0020000d, 'UI'],
    ] as const)
      expect(new Set(textsIn(output, tag, vr).map((text) => text ?? '')).size).toBe(1);
  });
});

test('a series without a name is cleaned of the name that the study has elsewhere', async () => {
  const { output } = await runOn([{ ...PERSON, id: 'P1', issuer: 'A' }, { id: 'P1' }], SETTINGS.clean);
  expect(textsIn(output, 0x00081030, 'LO')).toEqual(['chest of', 'chest of']);
});

test('different IDs: an error where dates move, with nothing of them in the text', async () => {
  const { errors, output } = await runOn(
    [
      { ...PERSON, id: 'PID-1' },
      { ...PERSON, id: 'PID-2' },
    ],
    SETTINGS.dates,
  );
  expect(errors).toEqual([expect.stringMatching(/^The study holds different Patient IDs.*\(2 files\)/)]);
  expect(errors[0]).not.toMatch(/PID-|Quill|1950/);
  expect(() => imagesIn(output)).toThrow();
});

test('different IDs: a warning where dates do not move, and one patient', async () => {
  const { result, output } = await runOn(
    [
      { ...PERSON, id: 'PID-1' },
      { ...PERSON, id: 'PID-2' },
    ],
    SETTINGS.default,
  );
  expect(result?.warnings.map(({ id }) => id)).toContain('several-patient-ids');
  expect(new Set(textsIn(output, 0x00100020, 'LO')).size).toBe(1);
});

test('two who share a Study Instance UID by error stay two', async () => {
  const other = { name: 'Thistlewood^Ottoline', born: '19710304' };
  const { result, output } = await runOn([{ ...PERSON, id: 'PID-1' }, other], SETTINGS.default);
  expect(result?.warnings.map(({ id }) => id)).toContain('patient-spelling');
  expect(new Set(textsIn(output, 0x00100020, 'LO')).size).toBe(2);
});

test('nothing is said of a study whose files agree', async () => {
  const { result } = await runOn(
    [
      { ...PERSON, id: 'P', issuer: 'A' },
      { ...PERSON, id: 'P', issuer: 'A' },
    ],
    SETTINGS.dates,
  );
  expect(result?.warnings.map(({ id }) => id)).not.toContain('patient-spelling');
});
