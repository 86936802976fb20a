/** `run FOLDER OUT --settings`: any folder tree of DICOM files, without task.json and .tags. */

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { el, sq } from '../support/bytes.ts';
import { entriesBelow, workFolder } from '../support/program.ts';
import { addImage, CT, image, imagesIn, type Ran, run, textsIn } from './task-folder.ts';

let work: ReturnType<typeof workFolder>;
let input: string;
let output: string;

beforeEach(() => {
  work = workFolder();
  input = join(work.path, 'in');
  output = join(work.path, 'out');
  mkdirSync(join(input, 'b/c'), { recursive: true });
});
afterEach(() => work.remove());

function runTree(settings: unknown, project?: string, dryRun = false): Promise<Ran> {
  const file = join(work.path, 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  return run(input, dryRun ? undefined : output, { settings: { file, project }, dryRun });
}

test('takes what is DICOM by its content, at any depth, and makes the output folder', async () => {
  writeFileSync(join(input, 'IM0001'), image({ sop: '1.1' }));
  writeFileSync(join(input, 'b/c/x.dcm'), image({ sop: '1.2' }));
  writeFileSync(join(input, 'b/readme.txt'), 'Dear reader');
  writeFileSync(join(input, 'b/empty'), '');
  writeFileSync(join(input, 'DICOMDIR'), image({ sopClass: '1.2.840.10008.1.3.10' }));
  symlinkSync('/etc/passwd', join(input, 'b/link'));
  const { result, log } = await runTree({});
  expect(result).toMatchObject({ files: 2, left_out: { not_dicom: 2, dicomdir: 1 }, project: null });
  expect(imagesIn(output)).toHaveLength(2);
  expect(log).toMatch(/^Left alone: 1 other file/m);
  expect(log).toMatch(/^Skipped, not DICOM: 2 files$/m);
  expect(log).toMatch(/^Skipped, DICOMDIR .*: 1$/m);
});

test('follows no link out of the input', async () => {
  const outside = join(work.path, 'outside');
  mkdirSync(outside);
  addImage(outside, 'secret', image({ sop: '1.9' }), null);
  addImage(input, 'a', image(), null);
  symlinkSync(outside, join(input, 'way-out'));
  symlinkSync(join(outside, 'secret.dcm'), join(input, 'file'));
  expect((await runTree({})).result?.files).toBe(1);
});

test('refuses a link named .dcm', async () => {
  addImage(input, 'a', image(), null);
  symlinkSync(join(input, 'a.dcm'), join(input, 'b/x.dcm'));
  const { errors } = await runTree({});
  expect(errors).toEqual([expect.stringMatching(/not a regular file but a link/)]);
  expect(existsSync(output)).toBe(false);
});

test('takes the section of the project, and refuses a project without one', async () => {
  addImage(input, 'a', image(), null);
  const settings = { Mine: { '(0010,0020)': 'set(NEW)' } };
  expect((await runTree(settings, 'other')).errors).toEqual([expect.stringMatching(/no section/)]);
  expect(existsSync(output)).toBe(false);
  expect((await runTree(settings, 'mine')).result?.project).toBe('Mine');
  expect(textsIn(output, 0x00100020, 'LO')).toEqual(['NEW']);
});

test('reads the settings out of a file like task.json', async () => {
  addImage(input, 'a', image(), null);
  const task = { info: {}, process: { settings: { general: { '(0010,0020)': 'set(NEW)' } } } };
  expect((await runTree(task)).errors).toEqual([]);
  expect(textsIn(output, 0x00100020, 'LO')).toEqual(['NEW']);
});

test('an output folder that was made goes again when the task fails', async () => {
  writeFileSync(join(input, 'x'), image().subarray(0, 400));
  expect((await runTree({})).errors).toEqual([expect.stringMatching(/^file 1 of 1: /)]);
  expect(existsSync(output)).toBe(false);
});

test('a folder without DICOM is an error', async () => {
  writeFileSync(join(input, 'x'), 'text');
  expect((await runTree({})).errors).toEqual([expect.stringMatching(/no DICOM file/)]);
});

test('series without UIDs in different folders are different series', async () => {
  for (const folder of ['b', 'b/c'])
    writeFileSync(
      join(input, folder, '5#x'),
      image({ sop: folder === 'b' ? '1.1' : '1.2', series: '', sopClass: CT }),
    );
  expect((await runTree({})).result?.series).toBe(2);
});

test('a dry run that fails says why, also where its output folder is not there', async () => {
  writeFileSync(join(input, 'IM0001'), image({ sop: '1.1' }).subarray(0, 300));
  const file = join(work.path, 'settings.json');
  writeFileSync(file, '{}');
  const { errors } = await run(input, output, { settings: { file, project: undefined }, dryRun: true });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/file 1 of 1/i);
});

test('a dry run says what would happen by command and by tag, and writes nothing', async () => {
  addImage(input, 'a', image(), null);
  const before = entriesBelow(work.path).length;
  const { result, log } = await runTree({ general: { '(0010,0020)': 'set(NEW)' } }, undefined, true);
  // The settings file alone is new.
  expect(entriesBelow(work.path)).toHaveLength(before + 1);
  expect(result).toMatchObject({ dry_run: true, files: 1 });
  expect(result?.tags).toContainEqual({
    tag: '(0010,0020)',
    action: 'set',
    layer: 'general',
    reason: 'rule',
    elements: 1,
  });
  expect(log).toMatch(/^ +1 {2}\(0010,0020\) {2}PatientID +set +general$/m);
  expect(log).toMatch(/^Dry run, nothing is written\. A run would write 1 file in 1 series\.$/m);
  expect(log).not.toMatch(/PAT-4711|Sentinel|NEW/);
});

// The longest words of the columns: an attribute's name, an action, what decided.
test.each([
  [{ general: {} }, / append +method$/m],
  [
    { general: { preset: 'none', remove_unknown_tags: true, '(0040,0555)': 'keep' } },
    /LightPathFilterPassThro… {2}keep +within-kept-sequence$/m,
  ],
])('a dry run has room in 80 columns: %j', async (settings, line) => {
  const more = [sq(0x00400555, [[el(0x00220001, 'US', [500])]])];
  addImage(input, 'a', image({ more }), null);
  const { log } = await runTree(settings, undefined, true);
  expect(log).toMatch(line);
  expect(log.split('\n').filter((text) => text.length > 80)).toEqual([]);
});

test('a file named .dcm that is no DICOM is left out with a warning', async () => {
  addImage(input, 'a', image(), null);
  writeFileSync(join(input, 'b/x.dcm'), 'Dear reader');
  writeFileSync(join(input, 'b/readme.txt'), 'Dear reader');
  const { result, log } = await runTree({});
  expect(result).toMatchObject({ files: 1, left_out: { not_dicom: 2 } });
  expect(result?.warnings).toEqual([expect.objectContaining({ id: 'no-dicom', files: 1 })]);
  expect(log).toMatch(/^WARNING: Named \.dcm, but not DICOM: left out \(1 file\)$/m);
});
