/**
 * Another implementation's tests: what the suites of other de-identification tools assert, on their files and on data sets
 * like theirs. The tables are in other-suites; `differs` says where we do something else on purpose.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workFolder } from '../support/program.ts';
import { sharedFolder } from '../support/shared.ts';
import { problemsOf, type RanSuite } from './other-suites/hold.ts';
import { SUITES } from './other-suites/index.ts';
import { needsCorpus, ranSuites } from './other-suites/run-suites.ts';

const corpus = sharedFolder('corpus');
const work = workFolder();
afterAll(work.remove, 60_000);

const runs = SUITES.flatMap(({ project, runs: own }) =>
  Object.entries(own).map(([name, run]) => ({ key: `${project} ${name}`, run })),
).filter(({ run }) => corpus !== undefined || !needsCorpus(run));
const ran = new Map<string, RanSuite>();

beforeAll(async () => {
  const results = await ranSuites(
    runs.map(({ run }) => run),
    work.path,
    corpus ?? '',
    100,
  );
  runs.forEach(({ key }, index) => {
    ran.set(key, results[index]!);
  });
}, 120_000);

describe.each(SUITES)('$project', ({ project, runs: own, claims }) => {
  test('every run is spoken of, and every claim has a run', () => {
    expect(new Set(claims.map(({ run }) => run))).toEqual(new Set(Object.keys(own)));
  });

  const possible = claims.filter(({ run }) => corpus !== undefined || !needsCorpus(own[run]!));
  test.each(possible)('$test: $says', (claim) => {
    expect(problemsOf(claim, ran.get(`${project} ${claim.run}`)!)).toEqual([]);
  });
});
