/** Presets of the standard in a task of mercure: what log and result.json say, and what is known beside the files. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { el } from '../support/bytes.ts';
import { entriesBelow, workFolder } from '../support/program.ts';
import { addImage, image, run, textsIn, writeTask } from './task-folder.ts';

const COMMENT = 0x00324000;

let work: ReturnType<typeof workFolder>;
let input: string;
let output: string;

beforeEach(() => {
  work = workFolder();
  input = join(work.path, 'in');
  output = join(work.path, 'out');
  mkdirSync(output);
});
afterEach(() => work.remove());

describe('the profile', () => {
  test('log and result.json name what is fulfilled', async () => {
    writeTask(input, { settings: { proj: { preset: ['ps315-basic', 'ps315-retain-device'] } } });
    addImage(input, 'a', image({ more: [el(0x00321060, 'LO', 'x')] }));
    const { result, log } = await run(input, output);
    expect(result).toMatchObject({
      preset: 'ps315-basic + ps315-retain-device',
      profile: ['113100', '113109'],
    });
    expect(log).toMatch(/^-- Fulfils PS3\.15, Basic Application Confidentiality Profile \(DCM 113100\)$/m);
    expect(log).toMatch(/^-- Fulfils PS3\.15, Retain Device Identity Option \(DCM 113109\)$/m);
  });
  test('a project rule that weakens it costs the codes, and the log says which', async () => {
    writeTask(input, { settings: { proj: { preset: 'ps315-basic', '(0008,1030)': 'keep' } } });
    addImage(input, 'a', image());
    const { result, log } = await run(input, output);
    expect(result?.profile).toEqual([]);
    expect(log).toMatch(
      /^WARNING: The files claim no profile of PS3\.15, since more comes through than it allows: \(0008,1030\) StudyDescription \[project\]$/m,
    );
    expect(log).not.toMatch(/Fulfils/);
  });
  test('default says nothing of it', async () => {
    writeTask(input);
    addImage(input, 'a', image());
    const { result, log } = await run(input, output);
    expect(result?.profile).toEqual([]);
    expect(log).not.toMatch(/PS3\.15/);
  });
});

describe('presets that do not go together', () => {
  test.each([
    [['ps315-retain-device'], /goes on top of another one, and cannot stand by itself/],
    [['ps315-basic', 'default'], /must be the first of the list, and comes after another one/],
    [['ps315-basic', 'ps315-retain-uids', 'ps315-retain-uids'], /is listed twice/],
    [[], /the list of presets is empty/],
    [
      ['ps315-basic', 'ps315-retain-full-dates', 'ps315-retain-modified-dates'],
      /dates cannot both stay and be moved/,
    ],
  ])('%j', async (preset, words) => {
    writeTask(input, { settings: { general: { preset } } });
    addImage(input, 'a', image());
    const { result, log } = await run(input, output);
    expect(result).toBeUndefined();
    expect(log).toMatch(words);
    expect(entriesBelow(output)).toEqual([]);
  });
});

describe('shiftdate', () => {
  const settings = { general: { preset: 'none', '(0008,0020)': 'shiftdate' } };
  test('is refused in a task of a single series', async () => {
    writeTask(input, { settings, info: { uid_type: 'series', receiver_aet: 'proj' } });
    addImage(input, 'a', image());
    const { result, errors } = await run(input, output);
    expect(result).toBeUndefined();
    expect(errors).toEqual([
      'A rule moves dates, and this task holds a single series: without a lasting key each series of a study would be ' +
        'moved by other days',
      'Identities last within a project, and the settings have no section for this one',
      'Or trigger the rule of mercure by study ("action_trigger": "study")',
    ]);
    expect(entriesBelow(output)).toEqual([]);
  });
  test('passes there where the project takes the dates out', async () => {
    const project = { '(0008,0020)': 'remove' };
    writeTask(input, {
      settings: { ...settings, proj: project },
      info: { uid_type: 'series', receiver_aet: 'proj' },
    });
    addImage(input, 'a', image());
    expect((await run(input, output)).result?.files).toBe(1);
  });
  test('passes in a task of a study', async () => {
    writeTask(input, { settings, info: { uid_type: 'study', receiver_aet: 'proj' } });
    addImage(input, 'a', image());
    expect((await run(input, output)).result?.files).toBe(1);
  });
});

describe('clean', () => {
  const settings = { general: { preset: 'none', '(0032,4000)': 'clean' } };
  const comment = (text: string) => image({ more: [el(COMMENT, 'LT', text)] });
  const cleaned = async (text: string): Promise<string | undefined> => {
    addImage(input, 'a', comment(text), { ReceiverAET: 'proj', AccessionNumber: 'TAGS-0815' });
    const { result, log } = await run(input, output);
    expect(log + JSON.stringify(result)).not.toMatch(/Quincy|0815|Sentinel/);
    return textsIn(output, COMMENT, 'LT')[0]?.trim();
  };
  test('knows the patient of task.json, and the accession number of .tags', async () => {
    writeTask(input, { settings, info: { patient_name: 'Quincy^Q', mrn: 'MRN-99123' } });
    expect(await cleaned('native, Mr. Quincy, TAGS-0815, 99123')).toBe('native');
  });
  test('does not look for anything where nothing is cleaned', async () => {
    writeTask(input, { settings: { general: { preset: 'none' } }, info: { patient_name: 'Quincy^Q' } });
    addImage(input, 'a', comment('Mr. Quincy'));
    await run(input, output);
    expect(textsIn(output, COMMENT, 'LT')[0]?.trim()).toBe('Mr. Quincy');
  });
});
