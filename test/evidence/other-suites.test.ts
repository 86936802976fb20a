/**
 * Another implementation's tests: what the suites of other de-identification tools assert, on their files and on data sets
 * like theirs. The tables are in other-suites; `differs` says where we do something else on purpose.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presetFile } from '../support/preset-file.ts';
import { filesBelow, workFolder } from '../support/program.ts';
import { plainTag, readDicom } from '../support/reader.ts';
import { sharedFolder } from '../support/shared.ts';
import { hasValue, problemsOf, type RanSuite } from './other-suites/hold.ts';
import { SUITES } from './other-suites/index.ts';
import { needsCorpus, ranSuites } from './other-suites/run-suites.ts';
import { basicProfile, type Fate, fatesOf } from './other-suites/whole-table.ts';

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

const actionOf = basicProfile();

/** What pydicom ships and downloads for tests, which is what the suite runs on. */
const pydicomFiles = ['pydicom+pydicom', 'pydicom+pydicom-data']
  .flatMap((project) =>
    corpus === undefined ? [] : filesBelow(join(corpus, project)).map((name) => `${project}/${name}`),
  )
  .filter((name) => {
    try {
      return readDicom(readFileSync(join(corpus!, name))).dataSet.length > 0;
    } catch {
      return false; // Damaged on purpose, or no DICOM.
    }
  });

describe.skipIf(corpus === undefined || actionOf === undefined)(
  'KitwareMedical/dicom-anonymizer, on every file of pydicom: Basic Profile',
  () => {
    const fates: (Fate & { readonly file: string })[] = [];
    let refused: readonly string[] = [];

    beforeAll(async () => {
      const settings = { general: { preset: 'ps315-basic' } };
      const suiteRuns = pydicomFiles.map((file) => ({ settings, files: { a: file } }));
      const results = await ranSuites(suiteRuns, join(work.path, 'pydicom'), corpus!, 100);
      results.forEach(({ exit, inputs, outputs }, index) => {
        const output = outputs.get('a');
        if (exit !== 0 || output === undefined) return;
        const file = pydicomFiles[index]!;
        fates.push(...fatesOf(inputs.get('a')!, output, actionOf!).map((fate) => ({ ...fate, file })));
      });
      refused = pydicomFiles.filter((_, index) => results[index]!.exit !== 0);
    }, 120_000);

    const wrong = (isWrong: (fate: Fate) => boolean): string[] =>
      fates.filter(isWrong).map(({ file, path, action }) => `${file} ${path} ${action ?? 'not listed'}`);
    const isSame = ({ before, after }: Fate): boolean =>
      after !== undefined && Buffer.compare(before.bytes, after.bytes) === 0;
    const registered = ({ before }: Fate): boolean =>
      before.vr === 'UI' && Buffer.from(before.bytes).toString('latin1').startsWith('1.2.840.10008.');

    test('the files are many, and none of them but directories is refused', () => {
      expect(pydicomFiles.length).toBeGreaterThan(100);
      expect(refused.filter((name) => !name.includes('DICOMDIR'))).toEqual([]);
    });

    test('test_deleted_tags_are_removed: X, at every depth, dates included', () => {
      expect(fates.filter(({ action }) => action === 'X').length).toBeGreaterThan(1000);
      expect(wrong(({ action, after }) => action === 'X' && after !== undefined)).toEqual([]);
    });

    // The suite demands that the element is still there; by its Type it may go (PS3.15 Table E.1-1a).
    test('test_changed_tags_are_replaced: U and all codes with D', () => {
      const isMeant = ({ action = '' }: Fate): boolean => /^(U|D|Z\/D|X\/D|X\/Z\/D)$/.test(action);
      expect(fates.filter((fate) => isMeant(fate) && hasValue(fate.before)).length).toBeGreaterThan(500);
      expect(
        wrong((fate) => isMeant(fate) && hasValue(fate.before) && isSame(fate) && !registered(fate)),
      ).toEqual([]);
    });

    test('test_empty_tags_are_emptied: Z and X/Z', () => {
      const isMeant = ({ action }: Fate): boolean => action === 'Z' || action === 'X/Z';
      expect(fates.filter((fate) => isMeant(fate) && hasValue(fate.before)).length).toBeGreaterThan(300);
      expect(wrong((fate) => isMeant(fate) && fate.after !== undefined && hasValue(fate.after))).toEqual([]);
    });

    /** Attributes that the table does not list and that do not stay as they are. */
    const REASONS: Readonly<Record<string, string>> = {
      '0012,0063': 'PS3.15 Section E.1.1: the method of this step is added',
      '300c,0002': 'a sequence of references in VR UN: the UIDs in it are mapped',
    };
    const ours = new Set(
      presetFile('ps315-basic')
        .rules.filter(({ why }) => why !== undefined)
        .map(({ selector }) => selector.slice(1, -1)),
    );
    test('what no row lists stays byte for byte', () => {
      const isExpected = ({ path, tag, before }: Fate): boolean =>
        path in REASONS ||
        ours.has(plainTag(tag)) ||
        (tag & 0xffff) === 0 || // Group lengths (PS3.5 Section 7.2).
        (tag >>> 16 >= 0x6000 && tag >>> 16 <= 0x60ff) || // Whole overlay groups go (docs/compatibility.md D5).
        before.items !== undefined;
      const listedAbove = ({ path }: Fate): boolean =>
        path
          .split('/')
          .slice(0, -1)
          .some((step) => actionOf!(Number.parseInt(step.replace(',', ''), 16)) !== undefined);
      expect(fates.filter(({ action }) => action === undefined).length).toBeGreaterThan(2000);
      expect(
        wrong(
          (fate) => fate.action === undefined && !isSame(fate) && !isExpected(fate) && !listedAbove(fate),
        ),
      ).toEqual([]);
    });
  },
);
