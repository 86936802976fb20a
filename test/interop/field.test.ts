/** Problems that others reported in public, judged by pydicom: ../shared/field, the cases with check.py. */

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FieldRun, fieldCases, runFieldCases } from '../support/field.ts';
import { workFolder } from '../support/program.ts';

const python = process.env.PYTHON ?? '/usr/bin/python3';
const names = fieldCases('check.py');

/** What the script of a case prints, and how it ends. */
const check = ({ folder, output, outcome }: FieldRun, log: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile(
      python,
      [join(folder, 'check.py'), output, String(outcome.exit), log],
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : 1, said: stdout + stderr });
      },
    );
  });

describe.skipIf(names.length === 0)('what others reported', () => {
  const work = workFolder();
  const logs = workFolder();
  let runs: FieldRun[] = [];
  beforeAll(async () => {
    runs = await runFieldCases(names, work.path);
  }, 250_000);
  afterAll(() => {
    work.remove();
    logs.remove();
  });

  test.each(names)('%s', async (name) => {
    const run = runs.find((one) => one.name === name) as FieldRun;
    const log = join(logs.path, `${name}.txt`);
    writeFileSync(log, run.outcome.stdout + run.outcome.stderr);
    expect(await check(run, log)).toEqual({
      code: 0,
      said: expect.stringMatching(/^(right|refused|told)\n$/),
    });
  });
});
