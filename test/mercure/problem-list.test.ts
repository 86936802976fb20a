/** What is wrong with many files in the same way is one line. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProblemList, placeOf } from '../../src/mercure/problem-list.ts';
import { TaskError } from '../../src/mercure/task-error.ts';
import { workFolder } from '../support/program.ts';
import { addImage, image, run, writeTask } from './task-folder.ts';

test.each<[files: number[], place: string]>([
  [[3], 'file 3 of 90'],
  [[1, 2], 'files 1-2 of 90'],
  [[1, 3], 'files 1 and 3 of 90'],
  [[1, 2, 3, 7, 9, 10, 12], 'files 1-3, 7, 9-10 and 12 of 90'],
  [[1, 3, 5, 7, 9, 11, 13, 15, 17, 19], 'files 1, 3, 5, 7, 9, 11, 13, 15, 17 and 19 of 90'],
  [
    [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 20, 22, 23],
    'files 1, 3, 5, 7, 9, 11, 13, 15, 17, 19-20 and 2 more of 90',
  ],
])('%j: %s', (files, place) => {
  expect(placeOf(files, 90)).toBe(place);
});

const linesOf = (list: ProblemList): readonly string[] => {
  try {
    list.throwIfAny();
  } catch (error) {
    if (error instanceof TaskError) return error.lines;
    throw error;
  }
  return [];
};

test('twenty lines say what is wrong, and the last one how much more there is', () => {
  const list = new ProblemList(60);
  expect(linesOf(list)).toEqual([]);
  for (let number = 1; number <= 60; number += 1)
    list.add(number, number % 2 === 0 ? 'even' : `odd ${number}`);
  const lines = linesOf(list);
  expect(lines).toHaveLength(21);
  expect(lines.slice(0, 3)).toEqual([
    'file 1 of 60: odd 1',
    'files 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 and 20 more of 60: even',
    'file 3 of 60: odd 3',
  ]);
  expect(lines[20]).toBe('11 more files with other problems');
});

test('the same at another byte is the same problem', () => {
  const list = new ProblemList(4);
  list.add(1, 'The item at byte 12 is cut off.');
  list.add(2, 'The item at byte 9 is cut off.');
  list.add(3, 'The sequence at byte 12 is cut off.');
  list.add(4, 'The sequence at byte 12 is cut off.');
  expect(linesOf(list)).toEqual([
    'files 1-2 of 4: The item at byte 12 (file 1) is cut off.',
    'files 3-4 of 4: The sequence at byte 12 is cut off.',
  ]);
});

describe('a task', () => {
  let work: ReturnType<typeof workFolder>;
  let input: string;
  let output: string;
  beforeEach(() => {
    work = workFolder();
    input = join(work.path, 'in');
    output = join(work.path, 'out');
    mkdirSync(output);
    writeTask(input, { settings: { proj: {} } });
  });
  afterEach(() => work.remove());

  const names = Array.from({ length: 20 }, (_, i) => `f${String(i + 1).padStart(2, '0')}`);

  test('of twenty files that are no DICOM', async () => {
    for (const name of names) addImage(input, name, new Uint8Array(200));
    const { errors } = await run(input, output);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^files 1-20 of 20: /);
  });

  test('of twenty files that cannot be written', async () => {
    writeTask(input, { settings: { proj: { owner: 'x', '(0010,0020)': 'set(@hash_acc@)' } } });
    for (const [i, name] of names.entries())
      addImage(input, name, image({ sop: `1.2.9.${i}`, accession: '' }), { ReceiverAET: 'proj' });
    const { errors } = await run(input, output);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^files 1-20 of 20: .*@hash_acc@/);
  });

  test('of twenty files without an AE title, but for one', async () => {
    for (const name of names) addImage(input, name, image(), { ReceiverAET: name === 'f07' ? 'proj' : '' });
    expect((await run(input, output)).errors).toEqual([
      'files 1-6 and 8-20 of 20: Invalid tags file (ReceiverAET not found)',
    ]);
  });
});
