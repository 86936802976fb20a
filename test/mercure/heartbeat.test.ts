/**
 * A run that works on long values for many seconds shows signs of life all the while, and keeps its output folder. With real
 * processes: the one at work is never asked, only its lock is looked at.
 */

import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ascii, concat, el, file, type Part, sq } from '../support/bytes.ts';
import { entriesBelow, program, workFolder } from '../support/program.ts';
import { addImage, CT, imagesIn, writeTask } from './task-folder.ts';

/** The longest text that is read, in bytes (4 MiB); there are sixteen of them. */
const LONG = 4 * 1024 * 1024;
const COUNT = 16;
/** A sign of life is due every second. A machine with other work to do may be late by some. */
const OLDEST = 4000;

/** What costs most: names, numbers, days and UIDs to look for, in lower and upper case, in every line. */
const LINE =
  'Seen by Dr. MUELLER on 12.03.2020, ID 47 11-815, CT.1.2.840.113619.2.55.3.604.dcm, write to jane@example.org: roe. ';

const longText = (): Uint8Array => ascii(LINE.repeat(Math.ceil(LONG / LINE.length)).slice(0, LONG));

/** An image of a report whose texts are 64 MiB together. */
function report(): Uint8Array {
  const item = (): Part[] => [el(0x0040a040, 'CS', 'TEXT'), el(0x0040a160, 'UT', longText())];
  return file({
    sopClass: CT,
    sopInstance: '1.2.3.4.1',
    elements: [
      el(0x00080016, 'UI', CT),
      el(0x00080018, 'UI', '1.2.3.4.1'),
      el(0x00080020, 'DA', '20200312'),
      el(0x00080090, 'PN', 'Mueller^Ann'),
      el(0x00100010, 'PN', 'Roe^Jane'),
      el(0x00100020, 'LO', '4711815'),
      el(0x0020000d, 'UI', '1.2.3'),
      el(0x0020000e, 'UI', '1.2.3.4'),
      sq(
        0x0040a730,
        Array.from({ length: COUNT }, () => item()),
      ),
    ],
  });
}

let work: ReturnType<typeof workFolder>;
beforeEach(() => {
  work = workFolder();
});
afterEach(() => work.remove());

test('64 MB of text under clean, and other runs on the same output folder all the while', async () => {
  const settings = {
    general: { preset: 'default' },
    proj: { '(0040,a730)': 'keep', '(0040,a160)': 'clean' },
  };
  const input = writeTask(join(work.path, 'in'), { settings });
  addImage(input, '1.2.3.4#1', concat(report()));
  const output = join(work.path, 'out');
  mkdirSync(output);
  const lock = join(output, '.mercure-anonymizer.lock');

  let running = true;
  const first = program(['run', input, output], { limit: 300 }).finally(() => {
    running = false;
  });
  let oldest = 0;
  const marks = new Set<number>();
  const refused: string[] = [];
  let second: Promise<void> | undefined;
  while (running) {
    const mark = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (mark !== undefined) {
      marks.add(mark);
      oldest = Math.max(oldest, Date.now() - mark);
      second ??= program(['run', input, output]).then(({ exit, stderr, stdout }) => {
        // One that begins when the first has just ended is no other run at the same time.
        if (running) refused.push(`${exit} ${(stdout + stderr).match(/Another run is at work/)?.[0]}`);
        second = undefined;
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { exit, stdout } = await first;
  await second;
  expect({ exit, stdout }).toMatchObject({ exit: 0 });
  expect(imagesIn(output)).toHaveLength(1);
  expect(entriesBelow(output).sort()).toEqual([...imagesIn(output), 'result.json'].sort());
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused)).toEqual(new Set(['1 Another run is at work']));
  // It worked for some seconds, so that without signs of life the mark would be too old.
  expect(marks.size).toBeGreaterThan(2);
  expect(oldest).toBeLessThan(OLDEST);
}, 320_000);
