/**
 * Conformance: dciodvfy (dicom3tools) reports no error on an output of preset `default` that it did not report on the
 * input.
 */

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inParallel, workFolder } from '../support/program.ts';
import { type CorpusRun, corpusFiles, hasCorpus, runEach } from './corpus.ts';

const run = promisify(execFile);

/** Files that cannot be compared, by the end of their path. */
const NOT_COMPARABLE: Readonly<Record<string, string>> = {
  'privateTag.dcm': 'dciodvfy finds no information object in the input: its tags are out of order',
  'nested_priv_SQ.dcm': 'dciodvfy finds no information object in the input, which has no SOP class',
  'test_files/SC_rgb_jpeg.dcm':
    'implicit VR under an explicit transfer syntax, in the input as in the output',
};

/** An error without values: the attribute with its path, what is wrong, the module. */
const normalised = (line: string): string =>
  line
    .replace(/\[\d+\]/g, '')
    .replace(/ = <.*/, '')
    .replace(/'[^']*'/g, "''")
    .trim();

/** Error lines of dciodvfy, each once. It does not inflate, so that is done before; `spare` is a path to write to. */
async function errorsOf(path: string, spare: string): Promise<Set<string>> {
  const options = { maxBuffer: 1024 ** 3, encoding: 'latin1' as const, timeout: 60_000 };
  const deflated = readFileSync(path).subarray(0, 1024).includes('1.2.840.10008.1.2.1.99');
  if (deflated) await run('dcmconv', ['+te', path, spare]);
  const output = await run('dciodvfy', ['-new', deflated ? spare : path], options).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  const lines = `${output.stdout}\n${output.stderr}`.split('\n');
  return new Set(lines.filter((line) => /^Error\b/.test(line)).map(normalised));
}

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
      if (Object.keys(NOT_COMPARABLE).some((end) => file.path.endsWith(end))) return [];
      const before = await errorsOf(file.full, join(folder, 'input'));
      const after = await errorsOf(output as string, join(folder, 'output'));
      return [...after]
        .filter((error) => !before.has(error))
        .map((error) => `${file.path} (${file.modality}): ${error}`);
    });
    expect(found.flat()).toEqual([]);
  });
});
