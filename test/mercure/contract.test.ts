/** What goes in, what comes out, and what is refused: the contract with mercure, sentence by sentence. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { el, file } from '../support/bytes.ts';
import { entriesBelow, workFolder } from '../support/program.ts';
import { addImage, image, imagesIn, run, textsIn, ULTRASOUND, writeTask } from './task-folder.ts';

const ACCESSION = 0x00080050;
const PATIENT_ID = 0x00100020;
const STUDY = 0x0020000d;
const SERIES = 0x0020000e;
const SOP = 0x00080018;

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

/** The task fails with these words, and the output folder is as it was. */
async function fails(words: RegExp, lines = 1): Promise<readonly string[]> {
  const before = entriesBelow(output);
  const { result, errors, log } = await run(input, output);
  expect(result).toBeUndefined();
  expect([...errors, log].join('\n')).toMatch(words);
  expect(errors).toHaveLength(lines);
  expect(entriesBelow(output)).toEqual(before);
  return errors;
}

describe('a task of one image', () => {
  test('comes out under the new UIDs, with result.json and nothing else', async () => {
    writeTask(input, { settings: { proj: { name: 'P' } } });
    addImage(input, '1.2.3.4#MR.X.1', image());
    const { result, log } = await run(input, output);
    const [name] = imagesIn(output);
    expect(name).toBe(`${textsIn(output, SERIES, 'UI')[0]}#${textsIn(output, SOP, 'UI')[0]}.dcm`);
    expect(name).toMatch(/^2\.25\.\d+#2\.25\.\d+\.dcm$/);
    expect(readdirSync(output).sort()).toEqual([name, 'result.json']);
    expect(result).toMatchObject({ files: 1, series: 1, project: 'proj', preset: 'default', dry_run: false });
    expect(JSON.parse(readFileSync(join(output, 'result.json'), 'utf8'))).toEqual(result);
    for (const line of [
      /^mercure-anonymizer Version \d/m,
      /^-- Receiving AET is proj$/m,
      /^-- Reading specific settings for project proj$/m,
      /^-- Using default preset assignment$/m,
      /^Done \(\d+ secs\)$/m,
      /^Processed files: 1$/m,
    ])
      expect(log).toMatch(line);
    // A line that looks like a warning speaks of this task.
    expect(log).not.toMatch(/WARNING|ERROR/);
    const said = log + JSON.stringify(result);
    expect(said).not.toMatch(/1\.2\.3|MR\.X|PAT-4711|ACC-4711|Sentinel/);
  });

  test('takes .DCM in any letter case, and leaves other files alone', async () => {
    writeTask(input);
    addImage(input, 'a', image());
    writeFileSync(join(input, 'b.DcM'), image({ sop: '1.2.3.4.2' }));
    writeFileSync(join(input, 'b.tags'), '{"ReceiverAET":"proj"}');
    writeFileSync(join(input, 'notes.txt'), 'x');
    const { result, log } = await run(input, output);
    expect(result?.files).toBe(2);
    expect(log).toMatch(/Left alone: 1 other file /);
  });

  test('gives the signals back, done or failed', async () => {
    const caught = (): number[] => ['SIGTERM', 'SIGINT', 'SIGHUP'].map((name) => process.listenerCount(name));
    const before = caught();
    writeTask(input);
    addImage(input, 'a', image());
    await run(input, output);
    expect(caught()).toEqual(before);
    await fails(/already holds/);
    expect(caught()).toEqual(before);
  });

  test('leaves the input as it was', async () => {
    writeTask(input);
    addImage(input, 'a', image());
    const before = entriesBelow(input).map((name) => readFileSync(join(input, name)).toString('latin1'));
    await run(input, output);
    expect(entriesBelow(input).map((name) => readFileSync(join(input, name)).toString('latin1'))).toEqual(
      before,
    );
  });
});

describe('.tags', () => {
  const cases: [name: string, tags: string | object | undefined, words: RegExp][] = [
    ['no JSON', '{"ReceiverAET": ', /file 1 of 1: Unable to parse tags file/],
    ['a list', '[]', /not a JSON object/],
    ['no ReceiverAET', {}, /ReceiverAET not found/],
    ['an empty ReceiverAET', { ReceiverAET: ' ' }, /ReceiverAET not found/],
    ['a ReceiverAET deeper down', { x: { ReceiverAET: 'proj' } }, /ReceiverAET not found/],
    ['a ReceiverAET that is no text', { ReceiverAET: 7 }, /ReceiverAET not found/],
    ['two ReceiverAETs', '{"ReceiverAET":"a","ReceiverAET":"b"}', /two different ReceiverAETs/],
    [
      'two ReceiverAETs, one escaped',
      '{"ReceiverAET":"a","\\u0052eceiverAET":"b"}',
      /two different ReceiverAETs/,
    ],
    [
      'two AccessionNumbers',
      '{"ReceiverAET":"a","AccessionNumber":"1","AccessionNumber":"2"}',
      /two different AccessionNumbers/,
    ],
  ];
  test.each(cases)('with %s are refused', async (_, tags, words) => {
    // The AE title of task.json stands in for missing files only.
    writeTask(input, { info: { receiver_aet: 'proj' } });
    addImage(input, 'a', image(), tags);
    await fails(words);
  });

  test('may hold equal keys twice, and bytes that are no UTF-8', async () => {
    writeTask(input, { settings: { proj: { name: 'P' } } });
    addImage(input, 'a', image(), null);
    const text =
      '{"ReceiverAET":"az_PROJ","x":"\xe4","ReceiverAET":"az_PROJ","Manufacturer":"","Manufacturer":""}';
    writeFileSync(join(input, 'a.tags'), Buffer.from(text, 'latin1'));
    const { result, log } = await run(input, output);
    expect(result?.project).toBe('proj');
    expect(log).toMatch(/^-- Receiving AET is az_proj$/m);
  });

  test('are not needed where task.json names the AE title', async () => {
    writeTask(input, { info: { receiver_aet: 'az_proj' }, settings: { proj: { name: 'P' } } });
    addImage(input, 'a', image(), null);
    expect((await run(input, output)).result?.project).toBe('proj');
  });

  test.each([['MISSING'], [''], [undefined]])('missing, and receiver_aet %j: refused', async (receiver) => {
    writeTask(input, { info: { receiver_aet: receiver } });
    addImage(input, 'a', image(), null);
    await fails(/file 1 of 1: it has no \.tags file/);
  });

  test('of one project by several AE titles pass, of two projects are refused', async () => {
    writeTask(input);
    addImage(input, 'a', image(), { ReceiverAET: 'proj' });
    addImage(input, 'b', image({ sop: '1.2.3.4.2' }), { ReceiverAET: 'AZ_Proj' });
    expect((await run(input, output)).result?.files).toBe(2);
    output = join(work.path, 'out2');
    mkdirSync(output);
    addImage(input, 'c', image({ sop: '1.2.3.4.3' }), { ReceiverAET: 'other' });
    await fails(/different projects \(other, proj\)/);
  });
});

describe('the accession number', () => {
  const settings = {
    proj: { name: 'P', owner: 'alice01', '(0008,0050)': 'set(@hash_acc@)' },
  };
  const hashes = async (): Promise<(string | undefined)[]> => {
    const { errors } = await run(input, output);
    expect(errors).toEqual([]);
    return textsIn(output, ACCESSION, 'SH');
  };
  // From the original's recorded hashes: tags first, data set next, task.info last, all the same here.
  test.each([
    ['.tags', { ReceiverAET: 'proj', AccessionNumber: 'ACC-1' }, 'ACC-2', 'ACC-3'],
    ['the data set', { ReceiverAET: 'proj', AccessionNumber: '' }, 'ACC-1', 'ACC-3'],
    ['task.json', { ReceiverAET: 'proj' }, '', 'ACC-1'],
  ])('comes from %s', async (_, tags, inDataSet, inTask) => {
    writeTask(input, { settings, info: { acc: inTask } });
    addImage(input, 'a', image({ accession: inDataSet, more: [] }), tags);
    const [one] = await hashes();
    writeTask(input, { settings, info: { acc: 'MISSING' } });
    addImage(input, 'a', image({ accession: 'ACC-1' }), { ReceiverAET: 'proj' });
    output = join(work.path, 'out2');
    mkdirSync(output);
    expect(one).toMatch(/^[0-9A-F]{16}$/);
    expect(await hashes()).toEqual([one]);
  });

  test('differs from study to study', async () => {
    writeTask(input, { settings });
    addImage(input, 'a', image(), { ReceiverAET: 'proj', AccessionNumber: 'A' });
    addImage(input, 'b', image({ sop: '1.2.9', study: '1.2.8' }), {
      ReceiverAET: 'proj',
      AccessionNumber: 'B',
    });
    expect(new Set(await hashes()).size).toBe(2);
  });

  test('is an error where a rule needs one and there is none', async () => {
    writeTask(input, { settings, info: { acc: 'MISSING' } });
    addImage(input, 'a', image({ accession: '' }), { ReceiverAET: 'proj', AccessionNumber: '' });
    await fails(/file 1 of 1: .*@hash_acc@/);
  });
});

describe('identities', () => {
  test('one per patient and per study; blank patients of two studies are two', async () => {
    writeTask(input);
    addImage(input, 'a', image({ sop: '1.1', patient: 'A', study: '2.1' }));
    addImage(input, 'b', image({ sop: '1.2', patient: 'A', study: '2.1' }));
    addImage(input, 'c', image({ sop: '1.3', patient: 'B', study: '2.2' }));
    addImage(input, 'd', image({ sop: '1.4', patient: '', study: '2.3' }));
    addImage(input, 'e', image({ sop: '1.5', patient: '', study: '2.4' }));
    addImage(input, 'f', image({ sop: '1.6', patient: '', study: '2.4', series: '1.2.4' }));
    const { result } = await run(input, output);
    expect(result?.files).toBe(6);
    expect(new Set(textsIn(output, PATIENT_ID, 'LO')).size).toBe(4);
    expect(new Set(textsIn(output, STUDY, 'UI')).size).toBe(4);
    expect(new Set(textsIn(output, SOP, 'UI')).size).toBe(6);
  });

  test('series by their UID, whatever the names say', async () => {
    writeTask(input);
    addImage(input, '9.9#a', image({ sop: '1.1', series: '3.1' }));
    addImage(input, '9.9#b', image({ sop: '1.2', series: '3.2' }));
    addImage(input, '8.8#c', image({ sop: '1.3', series: '3.1' }));
    expect((await run(input, output)).result?.series).toBe(2);
  });

  test('series by their names where they have no UID', async () => {
    writeTask(input);
    addImage(input, '9.9#a', image({ sop: '1.1', series: '' }));
    addImage(input, '9.9#b', image({ sop: '1.2', series: '' }));
    addImage(input, '8.8#c', image({ sop: '1.3', series: '' }));
    expect((await run(input, output)).result?.series).toBe(2);
  });

  test('files without SOP Instance UID get one each', async () => {
    writeTask(input);
    addImage(input, 'a', image({ sop: '' }));
    addImage(input, 'b', image({ sop: '', pixels: 64 }));
    expect((await run(input, output)).result?.files).toBe(2);
    expect(imagesIn(output)).toHaveLength(2);
  });

  test('a SOP Instance UID twice: equal files once, different ones under a UID each', async () => {
    writeTask(input);
    addImage(input, 'a', image());
    addImage(input, 'b', image());
    addImage(input, 'c', image({ pixels: 64 }));
    const { result, log } = await run(input, output);
    expect(result).toMatchObject({ files: 2, left_out: { duplicates: 1 } });
    expect(result?.warnings).toEqual([expect.objectContaining({ id: 'sop-uid-twice', files: 1 })]);
    expect(log).toMatch(/^WARNING: Two files .* same SOP Instance UID; .* \(1 file\)$/m);
    expect(new Set(textsIn(output, SOP, 'UI')).size).toBe(2);
  });
});

test('equal files with different accession numbers beside them are two', async () => {
  const settings = { proj: { name: 'P', owner: 'o', '(0008,0050)': 'set(@hash_acc@)' } };
  writeTask(input, { settings });
  for (const name of ['A', 'B', 'C'])
    addImage(input, name, image(), { ReceiverAET: 'proj', AccessionNumber: name === 'C' ? 'A' : name });
  expect((await run(input, output)).result).toMatchObject({ files: 2, left_out: { duplicates: 1 } });
  expect(new Set(textsIn(output, ACCESSION, 'SH')).size).toBe(2);
});

describe('refused, with the output folder as it was', () => {
  test('no task.json', async () => {
    mkdirSync(input);
    addImage(input, 'a', image());
    await fails(/^Task file not found/);
  });

  test('no .dcm file', async () => {
    writeTask(input);
    await fails(/no \.dcm file/);
  });

  test.each([[true], [1], ['true'], ['True'], ['TRUE']])('retain_input_images %j', async (value) => {
    writeTask(input, { process: { retain_input_images: value } });
    addImage(input, 'a', image());
    await fails(/^ERROR: task\.json > process > "retain_input_images": retain_input_images/m);
  });

  test('one file of two that is no DICOM; the line names it by its number', async () => {
    writeTask(input);
    addImage(input, 'a', image());
    addImage(
      input,
      'Sentinel',
      new TextEncoder().encode('this is text, and long enough to be looked at'.repeat(9)),
    );
    const [line] = await fails(/^file 1 of 2: /);
    expect(line).not.toMatch(/Sentinel/);
  });

  test('a truncated and an empty file: a line each', async () => {
    writeTask(input);
    addImage(input, 'a', image().subarray(0, 500));
    addImage(input, 'b', new Uint8Array(0));
    addImage(input, 'c', image());
    const lines = await fails(/file 1 of 3/, 2);
    expect(lines[1]).toMatch(/^file 2 of 3: /);
  });

  test('a DICOMDIR, by name', async () => {
    writeTask(input);
    addImage(input, 'a', image({ sopClass: '1.2.840.10008.1.3.10' }));
    await fails(/file 1 of 1: it is a DICOMDIR/);
  });

  test.each([
    ['a folder', (path: string) => mkdirSync(path), 'is a folder, and a file is needed'],
    ['a FIFO', (path: string) => execFileSync('mkfifo', [path]), 'is not a regular file'],
    ['a link', (path: string) => symlinkSync(join(path, '../a.dcm'), path), 'is not a regular file'],
    [
      'a link that leads nowhere',
      (path: string) => symlinkSync('/nowhere/at/all', path),
      'is not a regular file',
    ],
  ])('%s named x.dcm, task.json or .tags', async (_, make, words) => {
    writeTask(input);
    addImage(input, 'a', image());
    make(join(input, 'x.dcm'));
    await fails(
      /^Something named \.dcm is not a regular file but (?:a folder|a link|a FIFO, socket or device); it is not opened \(1 in the input\)$/m,
    );
    execFileSync('rm', ['-rf', join(input, 'x.dcm'), join(input, 'a.tags')]);
    make(join(input, 'a.tags'));
    await fails(/file 1 of 1: the \.tags file cannot be read: is not a regular file/);
    execFileSync('rm', ['-rf', join(input, 'task.json')]);
    make(join(input, 'task.json'));
    expect(await fails(/^task\.json is /)).toEqual([`task.json ${words}`]);
  });

  test('images in a sub-folder', async () => {
    writeTask(input);
    addImage(input, 'a', image());
    mkdirSync(join(input, 'sub/deep'), { recursive: true });
    writeFileSync(join(input, 'sub/deep/b.DCM'), image({ sop: '1.9' }));
    await fails(/sub-folder with \.dcm files/);
  });

  test.each([['x.dcm'], ['x.DCM'], ['deep/er/x.dcm'], ['result.json']])(
    'an output folder with %s',
    async (name) => {
      writeTask(input);
      addImage(input, 'a', image());
      mkdirSync(join(output, name, '..'), { recursive: true });
      writeFileSync(join(output, name), 'mine');
      await fails(/output folder already holds/);
      expect(readFileSync(join(output, name), 'utf8')).toBe('mine');
    },
  );

  test('input and output that are the same, or one in the other, links seen through', async () => {
    writeTask(input);
    addImage(input, 'a', image());
    output = input;
    await fails(/same folder/);
    output = join(work.path, 'link');
    symlinkSync(input, output);
    await fails(/same folder/);
    output = join(input, 'out');
    mkdirSync(output);
    await fails(/output folder lies inside/);
    output = work.path;
    await fails(/input folder lies inside/);
    output = join(work.path, 'nowhere');
    await fails(/^The output folder does not exist/);
    input = join(work.path, 'none');
    await fails(/^The input folder does not exist/);
  });

  test('settings with an error: section, key and hint, never the argument of a set', async () => {
    writeTask(input, {
      settings: { general: { '(0010,0010)': 'set(Sentinel @nope@)', '(0010,0020': 'keep' } },
    });
    addImage(input, 'a', image());
    const { log } = await run(input, output);
    expect(log).toMatch(/^ERROR: general > "\(0010,0010\)": .*@nope@/m);
    expect(log).toMatch(/^ERROR: general > "\(0010,0020": the key /m);
    expect(log).toMatch(/^ {2}hint: /m);
    expect(log).not.toMatch(/Sentinel/);
  });
});

test('objects of two classes that are of little use are two warnings', async () => {
  const [pdf, cda] = ['1.2.840.10008.5.1.4.1.1.104.1', '1.2.840.10008.5.1.4.1.1.104.2'];
  writeTask(input);
  addImage(input, 'a', image({ sop: '1.2.7', sopClass: pdf }));
  addImage(input, 'b', image({ sop: '1.2.8', sopClass: pdf }));
  addImage(input, 'c', image({ sop: '1.2.9', sopClass: cda }));
  const { result, log } = await run(input, output);
  const told = result?.warnings.filter(({ id }) => id === 'unusable').map(({ text, files }) => [text, files]);
  expect(told).toEqual([
    [expect.stringContaining('Encapsulated PDF Storage'), 2],
    [expect.stringContaining('Encapsulated CDA Storage'), 1],
  ]);
  expect(log).toMatch(/^WARNING: .*Encapsulated PDF Storage.* \(2 files\)$/m);
  expect(log).toMatch(/^WARNING: .*Encapsulated CDA Storage.* \(1 file\)$/m);
});

describe('burned_in', () => {
  const prepare = (option: string | undefined): void => {
    writeTask(input, { settings: { general: option === undefined ? {} : { burned_in: option } } });
    addImage(input, 'a', image());
    addImage(input, 'b', image({ sop: '1.2.9', sopClass: ULTRASOUND }));
    addImage(input, 'c', image({ sop: '1.2.8', more: [el(0x00280301, 'CS', 'YES')] }));
  };

  test('warn is the default: counted in the log and in result.json', async () => {
    prepare(undefined);
    const { result, log } = await run(input, output);
    expect(result?.files).toBe(3);
    expect(result?.warnings.map(({ id, files }) => [id, files])).toEqual([
      ['pixels-ultrasound', 1],
      ['pixels-burned-in-annotation', 1],
    ]);
    expect(log).toMatch(
      /^WARNING: May show who the patient is: ultrasound\. Devices draw .* into the image\. Decision: let through, as burned_in is "warn" \(default\) \(1 file\)$/m,
    );
    expect(log.match(/^WARNING: May show/gm)).toHaveLength(2);
    expect(result?.burned_in).toMatchObject({
      option: 'warn',
      origin: 'default',
      files: 2,
      decisions: [
        { sign: 'ultrasound', what: 'ultrasound', files: 1, decision: 'let through' },
        { sign: 'burned-in-annotation', files: 1, decision: 'let through' },
      ],
    });
    for (const { why } of result!.burned_in.decisions) expect(log).toContain(`. ${why} Decision: `);
  });

  test('keep warns of nothing: one line says how many, and result.json says which', async () => {
    prepare('keep');
    const { result, log } = await run(input, output);
    expect(result).toMatchObject({
      files: 3,
      warnings: [],
      burned_in: { option: 'keep', origin: 'general', files: 2 },
    });
    expect(result?.burned_in.decisions.map(({ sign, decision }) => [sign, decision])).toEqual([
      ['ultrasound', 'let through'],
      ['burned-in-annotation', 'let through'],
    ]);
    expect(log).toMatch(
      /^Let through unchecked, as burned_in is "keep" \(general\): 2 files that may show who the patient is$/m,
    );
    expect(log.match(/show who the patient is/g)).toHaveLength(1);
  });

  test.each(['keep', 'warn', 'drop', 'refuse', 'divert'])(
    '%s says nothing where there is nothing',
    async (option) => {
      writeTask(input, { settings: { general: { burned_in: option } } });
      addImage(input, 'a', image());
      const { result, log } = await run(input, output);
      expect(result?.burned_in).toEqual({ option, origin: 'general', files: 0, decisions: [] });
      expect(log).not.toMatch(/burned_in|show who/);
    },
  );

  test('refuse fails, and says by what and why', async () => {
    prepare('refuse');
    const [first, second] = await fails(/burned_in is "refuse"/, 2);
    expect(first).toMatch(
      /^May show who the patient is: ultrasound\. Devices .*\. Decision: the task is refused, as burned_in is "refuse" \(general\) \(1 file\)$/,
    );
    expect(second).toContain('(0028,0301) Burned In Annotation is YES.');
  });

  test('drop leaves them out and counts them', async () => {
    prepare('drop');
    const { result, log } = await run(input, output);
    expect(result).toMatchObject({
      files: 1,
      left_out: { burned_in: 2 },
      burned_in: { option: 'drop', origin: 'general', files: 2 },
    });
    expect(result?.burned_in.decisions.map(({ decision }) => decision)).toEqual(['left out', 'left out']);
    expect(log.match(/ Decision: left out, as burned_in is "drop" \(general\) \(1 file\)$/gm)).toHaveLength(
      2,
    );
    expect(imagesIn(output)).toHaveLength(1);
  });

  test('the word of the project stands before that of general, and is called so', async () => {
    writeTask(input, { settings: { general: { burned_in: 'drop' }, proj: { burned_in: 'warn' } } });
    addImage(input, 'b', image({ sopClass: ULTRASOUND }));
    const { result, log } = await run(input, output);
    expect(result).toMatchObject({ files: 1, burned_in: { option: 'warn', origin: 'project', files: 1 } });
    expect(log).toMatch(/let through, as burned_in is "warn" \(project proj\) \(1 file\)$/m);
  });

  test('one file with two signs is counted once, and in both', async () => {
    writeTask(input);
    addImage(input, 'b', image({ sopClass: ULTRASOUND, more: [el(0x00280301, 'CS', 'YES')] }));
    const { result } = await run(input, output);
    expect(result?.burned_in.files).toBe(1);
    expect(result?.burned_in.decisions.map(({ files }) => files)).toEqual([1, 1]);
  });

  test.each(['warn', 'drop', 'keep'])('a dry run says the same: %s', async (option) => {
    prepare(option);
    const dry = await run(input, undefined, { dryRun: true });
    const { result, log } = await run(input, output);
    expect(dry.result?.burned_in).toEqual(result?.burned_in);
    const lines = (text: string): readonly string[] => text.match(/^.*show who the patient is.*$/gm) ?? [];
    expect(lines(dry.log)).toEqual(lines(log));
    expect(lines(log).length).toBeGreaterThan(0);
  });

  test('nothing of the input is in it', async () => {
    prepare(undefined);
    const { result } = await run(input, output);
    expect(JSON.stringify(result?.burned_in)).not.toMatch(/1\.2\.|PAT-|ACC-|Sentinel|\.dcm/);
  });

  test.each(['warn', 'drop', 'refuse'])(
    '%s: a document that becomes a blank one is at no risk',
    async (option) => {
      writeTask(input, { settings: { general: { burned_in: option } } });
      const pdf = '1.2.840.10008.5.1.4.1.1.104.1';
      const elements = [
        el(0x00080016, 'UI', pdf),
        el(0x00080018, 'UI', '1.2.3.4.1'),
        el(0x00080060, 'CS', 'DOC'),
        el(0x0020000d, 'UI', '1.2.3'),
        el(0x0020000e, 'UI', '1.2.3.4'),
        el(0x00420011, 'OB', Buffer.from('%PDF-1.4 Sentinel')),
        el(0x00420012, 'LO', 'application/pdf'),
      ];
      addImage(input, 'a', file({ sopClass: pdf, sopInstance: '1.2.3.4.1', elements }));
      const { result, log } = await run(input, output);
      expect(result).toMatchObject({ files: 1, left_out: { burned_in: 0 } });
      expect(result?.burned_in).toEqual({ option, origin: 'general', files: 0, decisions: [] });
      expect(log).not.toMatch(/let through|left out/i);
      const [name] = imagesIn(output);
      expect(readFileSync(join(output, name!)).includes('Sentinel')).toBe(false);
    },
  );
});

test('print_assignment prints macros unexpanded', async () => {
  writeTask(input, { settings: { general: { print_assignment: true, '(0010,0020)': 'set(@fake_mrn@)' } } });
  addImage(input, 'a', image());
  expect((await run(input, output)).log).toMatch(/^\(0010,0020\) {2}set\(@fake_mrn@\) {2}\[general\]$/m);
});

test('control characters and lone surrogates of settings and AE titles do not reach the log', async () => {
  writeTask(input, { settings: { general: { 'a\u001b[31m\ud800\nERROR: forged': 1 } } });
  addImage(input, 'a', image(), { ReceiverAET: 'x\u001b\ud800\nERROR: forged' });
  const { log } = await run(input, output);
  expect(log).toMatch(/^-- Receiving AET is x/m);
  for (const character of ['\u001b', '\ud800']) expect(log).not.toContain(character);
  expect(log).not.toMatch(/^ERROR: forged/m);
});
