/**
 * Fidelity on real files: what no rule touches comes out as it went in, read back by pydicom and by dcmdump. Each file
 * is a task of its own, so that files of one and the same object do not meet.
 */

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entriesBelow, inParallel, workFolder } from '../support/program.ts';
import { type CorpusRun, corpusFiles, errorOf, hasCorpus, runEach } from './corpus.ts';

const run = promisify(execFile);
const python = process.env.PYTHON ?? '/usr/bin/python3';

/** Files that are refused, by the end of their path, and why that is right. */
const REFUSED: ReadonlyArray<readonly [path: string, why: string, says: RegExp]> = [
  ['FO-DICOM.Benchmark/Data/DICOMDIR', 'an index of a medium, no image', /no DICOM file/],
  ['dwv/tests/data/DICOMDIR', 'an index of a medium, no image', /no DICOM file/],
  ['dicomdirtests/DICOMDIR-implicit', 'an index of a medium, no image', /no DICOM file/],
  ['dicomdirtests/DICOMDIR-nopatient', 'an index of a medium, no image', /no DICOM file/],
  ['GH179B.dcm', 'an element without a length', /\(0028,0120\)/],
  ['GH364.dcm', 'items that belong to no sequence', /\(0018,5020\)/],
  ['GH626.dcm', 'a private sequence that is shorter than its items', /damaged/],
  [
    'meta_missing_tsyntax.dcm',
    'no transfer syntax, and no known element to guess it by',
    /data set at byte 202/,
  ],
];

/** pydicom takes all that follows a VR of two blanks for one value; dcmdump does not. */
const MISREAD_BY_PYDICOM = ['GH179A.dcm'];

/** Their own UIDs stand in a private UN value that holds items: dcmdump shows its bytes, pydicom's reading compares them. */
const IN_OPAQUE_VALUES = ['func-sequence-replace/MR.dcm'];

const refusalOf = (path: string) => REFUSED.find(([end]) => path.endsWith(end));

/** One list of differences per run, by pydicom's reading. */
async function pydicomDifferences(runs: readonly CorpusRun[], preset: unknown): Promise<string[]> {
  const script = fileURLToPath(new URL('compare.py', import.meta.url));
  const pairs = runs.map(({ file, output }) => ({ input: file.full, output }));
  const child = run(python, [script], { maxBuffer: 1024 ** 3 });
  child.child.stdin?.end(JSON.stringify({ preset, pairs }));
  const results = JSON.parse((await child).stdout) as readonly (readonly string[])[];
  return results.flatMap((differences, index) => {
    const path = runs[index]?.file.path ?? '';
    if (MISREAD_BY_PYDICOM.some((end) => path.endsWith(end))) return [];
    return differences.map((difference) => `${path}: ${difference}`);
  });
}

/** The meta group, group lengths, padding, comments, and the three UIDs, which pydicom has compared. */
const NOT_COMPARED =
  /^ *(?:#.*|\(0002,.*|\([0-9a-f]{4},0000\) .*|\(fffc,fffc\).*|\((?:0008,0018|0020,000d|0020,000e)\).*|)$/;
const OWN_UID = /^\((?:0008,0018|0020,000d|0020,000e)\) \S+ +\[([^\]]+)\]/gm;

async function dump(file: string): Promise<string> {
  const options = { maxBuffer: 1024 ** 3, encoding: 'latin1' as const };
  return (await run('dcmdump', ['-q', '-Un', file], options).catch((error: { stdout: string }) => error))
    .stdout;
}

/** What dcmdump says, line by line; references to the object's own UIDs masked, counts and lengths of items as well. */
const lines = (text: string, own: readonly string[]): string[] =>
  text
    .split('\n')
    .filter((line) => !NOT_COMPARED.test(line))
    .map((line) => {
      const uid = /\[([^\]]*)\]/.exec(line)?.[1];
      if (uid !== undefined && own.includes(uid)) return line.replace(/\[.*/, 'UID');
      return / (?:SQ|na) \(/.test(line) ? line.replace(/#=.*/, '') : line;
    });

/** The first line that differs; undefined where none does. */
async function dumpDifference(input: string, output: string): Promise<string | undefined> {
  const [before, after] = [await dump(input), await dump(output)];
  const own = [before, after].flatMap((text) =>
    [...text.matchAll(OWN_UID)].map((match) => match[1] as string),
  );
  const [old, now] = [lines(before, own), lines(after, own)];
  const at = old.findIndex((line, index) => line !== now[index]);
  if (at < 0 && old.length === now.length) return undefined;
  return `${(old[at] ?? '(end)').slice(0, 40)} <> ${(now[at < 0 ? old.length : at] ?? '(end)').slice(0, 40)}`;
}

describe.skipIf(!hasCorpus)('every file of the corpus alone', () => {
  const work = workFolder();
  let none: CorpusRun[] = [];
  let byDefault: CorpusRun[] = [];
  const written = (runs: readonly CorpusRun[]): CorpusRun[] =>
    runs.filter(({ output }) => output !== undefined);

  beforeAll(async () => {
    const files = corpusFiles();
    none = await runEach(files, work.path, 'none', { general: { preset: 'none' } });
    byDefault = await runEach(files, work.path, 'default', {});
  }, 240_000);
  afterAll(work.remove, 60_000);

  test('only those are refused that have to be, and nothing is left of them', () => {
    for (const runs of [none, byDefault]) {
      const refused = runs.filter(({ output }) => output === undefined);
      expect(refused.map(({ file }) => refusalOf(file.path)?.[0] ?? file.path).sort()).toEqual(
        REFUSED.map(([path]) => path).sort(),
      );
      for (const { file, outcome, folder } of refused) {
        expect(outcome.exit).toBe(1);
        expect(errorOf(outcome)).toMatch(refusalOf(file.path)?.[2] ?? /^$/);
        expect(entriesBelow(folder)).toEqual([]);
      }
    }
  });

  test('preset none: pydicom sees no difference but the three UIDs', async () => {
    expect(written(none).length).toBeGreaterThan(300);
    expect(await pydicomDifferences(written(none), null)).toEqual([]);
  });

  test('preset none: dcmdump sees no difference but the three UIDs', async () => {
    const runs = written(none);
    const differing = await inParallel(runs, 2, async ({ file, output }) => {
      if (IN_OPAQUE_VALUES.some((end) => file.path.endsWith(end))) return [];
      const difference = await dumpDifference(file.full, output as string);
      return difference === undefined ? [] : [`${file.path}: ${difference}`];
    });
    expect(differing.flat()).toEqual([]);
  });

  test('preset default: what is kept is the same, what differs has a rule that says so', async () => {
    const path = new URL('../../presets/default.json', import.meta.url);
    const preset: unknown = JSON.parse(readFileSync(path, 'utf8'));
    expect(await pydicomDifferences(written(byDefault), preset)).toEqual([]);
  });

  test.each([
    ['none', () => none, { general: { preset: 'none' } }],
    ['default', () => byDefault, {}],
  ] as const)('an output of preset %s is accepted as an input', async (name, runs, settings) => {
    const files = written(runs()).map(({ file, output }) => ({ ...file, full: output as string }));
    const again = await runEach(files, work.path, `${name}-again`, settings);
    const refused = again.filter(({ output }) => output === undefined);
    expect(refused.map(({ file, outcome }) => `${file.path}: ${errorOf(outcome)}`)).toEqual([]);
  });

  test('every run is quick', () => {
    const slow = [...none, ...byDefault].filter(({ outcome }) => outcome.seconds > 5);
    expect(slow.map(({ file }) => file.path)).toEqual([]);
  });
});
