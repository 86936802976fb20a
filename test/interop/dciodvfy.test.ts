/**
 * Conformance: dciodvfy (dicom3tools) reports no error on an output of preset `default` that it did not report on the
 * input.
 */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inParallel, workFolder } from '../support/program.ts';
import { type CorpusRun, corpusFiles, hasCorpus, runEach } from './corpus.ts';
import { isComparable, newErrors } from './dciodvfy.ts';

describe.skipIf(!hasCorpus)('dciodvfy on inputs and on outputs of preset default', () => {
  const work = workFolder();
  let runs: CorpusRun[] = [];

  beforeAll(async () => {
    const all = await runEach(corpusFiles(), work.path, 'default', {});
    runs = all.filter(({ output }) => output !== undefined);
  }, 240_000);
  afterAll(work.remove, 60_000);

  test('no new error', async () => {
    expect(runs.length).toBeGreaterThan(300);
    const found = await inParallel(runs, 2, async ({ file, output, folder }) => {
      if (!isComparable(file.path)) return [];
      const errors = await newErrors(file.full, output as string, join(folder, 'spare'));
      return errors.map((error) => `${file.path} (${file.modality}): ${error}`);
    });
    expect(found.flat()).toEqual([]);
  });
});
