/**
 * Hostile input: seeded damage to real files. Each run ends with a clean error and an empty output folder, or with an
 * output in which pydicom finds none of the identifying values that it finds in the damaged input.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mutated } from '../support/mutate.ts';
import { entriesBelow, folder, workFolder } from '../support/program.ts';
import { type CorpusFile, type CorpusRun, corpusFiles, hasCorpus, runEach } from './corpus.ts';

const COUNT = 400;
const LARGEST = 300_000;

describe.skipIf(!hasCorpus)(`${COUNT} damaged real files`, () => {
  const work = workFolder();
  let runs: CorpusRun[] = [];

  beforeAll(async () => {
    const sources = corpusFiles().filter(({ full }) => statSync(full).size < LARGEST);
    const damaged = folder(work.path, 'damaged');
    const files = Array.from({ length: COUNT }, (_, number): CorpusFile => {
      const source = sources[(number * 7) % sources.length] as CorpusFile;
      const bytes = readFileSync(source.full);
      // Damage to pixels says little: most of it goes into the header.
      const header = number % 5 === 0 ? bytes.length : Math.min(bytes.length, 4096);
      const damage = mutated(bytes.subarray(0, header), number);
      const full = join(damaged, `${number}.dcm`);
      const rest = damage.kind === 'truncate' ? new Uint8Array(0) : bytes.subarray(header);
      writeFileSync(full, Buffer.concat([damage.bytes, rest]));
      return { ...source, path: `${source.path}, ${damage.kind}, seed ${number}`, full };
    });
    runs = await runEach(files, work.path, 'hostile', {});
  }, 240_000);
  afterAll(work.remove, 60_000);

  test('each is refused cleanly, or written', () => {
    const problems: string[] = [];
    for (const { file, outcome, folder: output } of runs) {
      const say = (what: string): void => {
        problems.push(`${file.path}: ${what}`);
      };
      const text = outcome.stdout + outcome.stderr;
      if (/^\s+at .+:\d+:\d+/m.test(text)) say('a stack trace in the log');
      if (/internal error/i.test(text)) say('an internal error');
      if (outcome.seconds > 5) say(`took ${outcome.seconds} s`);
      if (outcome.exit !== 0 && outcome.exit !== 1) say(`exit ${outcome.exit}`);
      if (outcome.exit === 1 && entriesBelow(output).length > 0) say('refused, but something is left');
      if (outcome.exit === 1 && !/^ERROR: \S/m.test(outcome.stderr)) say('refused without a word');
    }
    expect(problems).toEqual([]);
    const refused = runs.filter(({ outcome }) => outcome.exit === 1).length;
    expect(refused).toBeGreaterThan(COUNT / 10);
    expect(refused).toBeLessThan((COUNT * 9) / 10);
  });

  test('no identifying value of the input is in an output', () => {
    const written = runs.filter(({ output }) => output !== undefined);
    const script = fileURLToPath(new URL('hostile.py', import.meta.url));
    const { stdout } = spawnSync(process.env.PYTHON ?? '/usr/bin/python3', [script], {
      input: JSON.stringify(written.map(({ file, output }) => [file.full, output])),
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    });
    const leaks = JSON.parse(stdout) as readonly (readonly string[])[];
    expect(
      leaks.flatMap((places, index) => places.map((place) => `${written[index]?.file.path}: ${place}`)),
    ).toEqual([]);
  });

  test('memory stays bounded', () => {
    expect(Math.max(...runs.map(({ outcome }) => outcome.megabytes))).toBeLessThan(600);
  });
});
