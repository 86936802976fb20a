/**
 * The presets of PS3.15 on real files: dciodvfy (dicom3tools) finds no error on an output that it did not find on the
 * input, and what no rule touches is the same by pydicom's reading. Each file is a task of its own.
 */

import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { additions } from '../../scripts/ps315/additions.ts';
import { allSrConcepts } from '../../src/standard/sr-concepts.ts';
import { iodObject, storageClasses } from '../evidence/iod-object.ts';
import { processAll } from '../support/engine.ts';
import { inParallel, workFolder } from '../support/program.ts';
import { standardTable } from '../support/standard-table.ts';
import { type CorpusRun, corpusFiles, hasCorpus, runEach } from './corpus.ts';
import { isComparable, newErrors } from './dciodvfy.ts';

const run = promisify(execFile);
const python = process.env.PYTHON ?? '/usr/bin/python3';

const policies = {
  basic: ['ps315-basic'],
  all: [
    ...['ps315-basic', 'ps315-retain-safe-private', 'ps315-retain-device', 'ps315-retain-institution'],
    ...['ps315-retain-patient-characteristics', 'ps315-retain-modified-dates', 'ps315-clean-descriptors'],
    ...['ps315-clean-structured-content', 'ps315-clean-graphics'],
  ],
  link: ['ps315-basic', 'ps315-retain-full-dates', 'ps315-retain-uids'],
} as const;

/** Files that are refused, by the end of their path: test/interop/fidelity.test.ts says why. */
const REFUSED = [
  'FO-DICOM.Benchmark/Data/DICOMDIR',
  'GH179B.dcm',
  'GH364.dcm',
  'GH626.dcm',
  'dwv/tests/data/DICOMDIR',
  'test_files/meta_missing_tsyntax.dcm',
  'DICOMDIR-implicit',
  'DICOMDIR-nopatient',
];
/** UIDs that stay name the output file: these are no UIDs. */
const REFUSED_WITH_UIDS = [
  'gdcm-CT-MONO2-8-abdo.dcm',
  'func-sequence-replace/cleaned.dcm',
  'data/bad_sequence.dcm',
];

/** New errors that are right, by the end of the path. */
const EXPLAINED: ReadonlyArray<readonly [end: string, error: RegExp, why: string]> = [
  ...['seg_image_sm_dots_tiled_full.dcm', 'parametric_map_double_float.dcm'].map(
    (end) =>
      [
        end,
        /ReferencedSeriesSequence present but Instance does not reference Instances/,
        'Table E.1-1 takes the Source Image Sequence out where it is Type 3, and lets the list of references be',
      ] as const,
  ),
  ['CR-ModalitySequenceLUT.dcm', /MediaStorageSOPInstanceUID/, 'the UID of the data set stays, and is none'],
  ['invalid-vr-length-test.dcm', /DateTime.*Empty attribute/, 'NaN in place of a date is emptied'],
];

/** What Table E.1-1 does to made-up objects of people who are animals, of trials, and of eyes. */
const EXPLAINED_BY_TABLE: ReadonlyArray<readonly [error: RegExp, why: string]> = [
  [/(ResponsiblePerson|ResponsibleOrganization)\(.*Type 2C/, 'X, though animals need it'],
  [/ClinicalTrialProtocolEthicsCommitteeName.*condition unsatisfied/, 'D, while the number beside it is X'],
  [/SourceImageSequence\(0008,2112\)> - Bad/, 'Z where it is Type 2C; dciodvfy wants an item all the same'],
];

/** pydicom takes all that follows a VR of two blanks for one value; dcmdump does not. */
const MISREAD_BY_PYDICOM = ['GH179A.dcm'];

/** `00100010`, `60xx3000`: the attributes of Table E.1-1, those that the presets add to it, and of the method. */
const touched = (): string[] => [
  ...(standardTable<readonly { readonly id: string }[]>('ps315_e11_2026c.json') ?? []).map(({ id }) => id),
  ...additions.rules.map(({ selector }) => selector.replace(/\W/g, '')),
  ...['00120062', '00120063', '00120064', '00280303'],
  // Curves and overlays go as a whole, by options of our own.
  ...['50xxxxxx', '60xxxxxx'],
];

const known = (): string[] =>
  (standardTable<readonly { readonly id: string }[]>('ps306_dictionary_2026c.json') ?? []).map(
    ({ id }) => id,
  );

test('concepts of reports have the SNOMED-RT codes that pydicom knows for them', () => {
  const mapping: { readonly SCT: Readonly<Record<string, string>> } = JSON.parse(
    execFileSync(
      python,
      ['-c', 'import json; from pydicom.sr._snomed_dict import mapping; print(json.dumps(mapping))'],
      { encoding: 'utf8', maxBuffer: 1024 ** 3 },
    ),
  );
  const concepts = allSrConcepts().filter(({ scheme }) => scheme === 'SCT');
  expect(concepts.length).toBeGreaterThan(0);
  expect(additions.snomedRt).toEqual(
    Object.fromEntries(concepts.map(({ value }) => [value, mapping.SCT[value]])),
  );
});

describe.skipIf(!hasCorpus)('every file of the corpus alone', () => {
  const work = workFolder();
  const runs = new Map<string, CorpusRun[]>();
  const written = (name: string): CorpusRun[] => runs.get(name)!.filter(({ output }) => output !== undefined);

  beforeAll(async () => {
    const files = corpusFiles();
    for (const [name, preset] of Object.entries(policies)) {
      // Series by series, so that dates move by a key of the task's own.
      runs.set(name, await runEach(files, work.path, name, { general: { preset } }));
    }
  }, 600_000);
  afterAll(work.remove, 60_000);

  test.each(Object.keys(policies))('%s: all files that can be read are written', (name) => {
    const expected = name === 'link' ? [...REFUSED, ...REFUSED_WITH_UIDS] : REFUSED;
    const endOf = (path: string): string => expected.find((end) => path.endsWith(end)) ?? path;
    const refused = runs.get(name)!.filter(({ output }) => output === undefined);
    expect(refused.map(({ file }) => endOf(file.path)).sort()).toEqual([...expected].sort());
  });

  test.each(Object.keys(policies))('%s: dciodvfy finds no new error', async (name) => {
    const found = await inParallel(written(name), 2, async ({ file, output, folder }) => {
      if (!isComparable(file.path)) return [];
      const errors = await newErrors(file.full, output as string, join(folder, 'spare'));
      return errors
        .filter((error) => !EXPLAINED.some(([end, what]) => file.path.endsWith(end) && what.test(error)))
        .map((error) => `${file.path} (${file.modality}): ${error}`);
    });
    expect(found.flat()).toEqual([]);
  });

  test.each(Object.keys(policies))('%s: what no rule touches is the same by pydicom', async (name) => {
    const script = fileURLToPath(new URL('compare.py', import.meta.url));
    const files = written(name).filter(
      ({ file }) => !MISREAD_BY_PYDICOM.some((end) => file.path.endsWith(end)),
    );
    const pairs = files.map(({ file, output }) => ({ input: file.full, output }));
    const child = run(python, [script], { maxBuffer: 1024 ** 3 });
    child.child.stdin?.end(
      JSON.stringify({ touched: touched(), known: known(), retained: name === 'link', preset: null, pairs }),
    );
    const results = JSON.parse((await child).stdout) as readonly (readonly string[])[];
    expect(
      results.flatMap((differences, index) =>
        differences.map((difference) => `${files[index]?.file.path}: ${difference}`),
      ),
    ).toEqual([]);
  });
});

describe.skipIf(!hasCorpus)('a made-up object of every storage SOP class', () => {
  const work = workFolder();
  afterAll(work.remove, 60_000);

  const cases = Object.entries(policies).flatMap(([name, preset]) => [
    { name: `${name}, what is needed`, preset, full: false },
    { name: `${name}, all attributes`, preset, full: true },
  ]);

  test.each(cases)('$name: dciodvfy finds no new error', async ({ preset, full }) => {
    const inputs = storageClasses.map((sopClass) => iodObject(sopClass, full));
    const outputs = processAll(inputs, { general: { preset } });
    const found = await inParallel(storageClasses, 2, async ({ iod, uid }, index) => {
      const ofInput = `${full ? 'full' : 'needed'}.in`;
      const [input, output, spare] = [ofInput, 'out', 'spare'].map((end) => join(work.path, `${uid}.${end}`));
      writeFileSync(input!, inputs[index]!);
      writeFileSync(output!, outputs[index]!.bytes);
      const errors = await newErrors(input!, output!, spare!);
      return errors
        .filter((error) => !EXPLAINED_BY_TABLE.some(([what]) => what.test(error)))
        .map((error) => `${iod}: ${error}`);
    });
    expect(found.flat()).toEqual([]);
  });
});
