import { expect, test } from 'vitest';
import { Tally } from '../../src/engine/context/tally.ts';
import { Totals } from '../../src/mercure/totals.ts';

const STUDY_DATE = 0x00080020;

/** A plan of a file that was told these words of Study Date. */
const plan = (...words: readonly string[]) => {
  const tally = new Tally(false);
  for (const word of words) tally.warn('id', STUDY_DATE, word);
  return {
    segments: [],
    deflateFrom: undefined,
    dataSetUnchanged: false,
    counts: tally.counts,
    newPatientId: undefined,
    byTag: tally.byTag,
    warnings: tally.warnings,
  };
};

test('files add up under one text, and what says something else is another warning', () => {
  const totals = new Totals();
  for (const file of [
    plan('is empty'),
    plan('is empty', 'is empty'),
    plan('is long', 'is empty'),
    plan('is long'),
  ])
    totals.add(file);
  expect(totals.warnings).toEqual([
    { id: 'id', tag: '(0008,0020)', text: '(0008,0020) is empty', files: 3 },
    { id: 'id', tag: '(0008,0020)', text: '(0008,0020) is long', files: 2 },
  ]);
});

test('so do warnings of the task, which are of no tag', () => {
  const totals = new Totals();
  totals.warn('a', 'one', 2);
  totals.warn('a', 'other', 3);
  totals.warn('a', 'one', 1);
  expect(totals.warnings).toEqual([
    { id: 'a', text: 'one', files: 3 },
    { id: 'a', text: 'other', files: 3 },
  ]);
});
