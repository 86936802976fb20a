/** Texts that may stand in no byte of what leaves a run, or that have to stay: ../shared/field, the cases with case.json. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everythingOf, type FieldRun, fieldCases, runFieldCases } from '../support/field.ts';
import { workFolder } from '../support/program.ts';

interface Case {
  readonly title: string;
  /** `any`: refusing is right as well. */
  readonly exit: number | 'any';
  readonly absent: readonly string[];
  readonly present?: readonly string[];
}

/** The byte forms that a text may have in a file; a set that cannot hold it has none. */
function formsOf(text: string): Buffer[] {
  const latin1 = Buffer.from(text, 'latin1');
  const utf16 = Buffer.from(text, 'utf16le');
  return [
    Buffer.from(text),
    utf16,
    Buffer.from(utf16).swap16(),
    ...(latin1.toString('latin1') === text ? [latin1] : []),
  ];
}

const names = fieldCases('case.json');

describe.skipIf(names.length === 0)('what others reported', () => {
  const work = workFolder();
  let runs: FieldRun[] = [];
  beforeAll(async () => {
    runs = await runFieldCases(names, work.path);
  }, 250_000);
  afterAll(work.remove);

  test.each(names)('%s', (name) => {
    const run = runs.find((one) => one.name === name) as FieldRun;
    const wanted: Case = JSON.parse(readFileSync(join(run.folder, 'case.json'), 'utf8'));
    const everything = everythingOf(run);
    if (wanted.exit === 'any') expect([0, 1]).toContain(run.outcome.exit);
    else expect(run.outcome.exit, run.outcome.stderr + run.outcome.stdout).toBe(wanted.exit);
    const found = wanted.absent.filter((text) => formsOf(text).some((bytes) => everything.includes(bytes)));
    expect(found, wanted.title).toEqual([]);
    const lost = (wanted.present ?? []).filter((text) => !everything.includes(text));
    expect(lost, wanted.title).toEqual([]);
  });
});
