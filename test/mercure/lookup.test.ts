/** @lookup(column)@: who is found, what is refused, and that nothing is said of anybody. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workFolder } from '../support/program.ts';
import { type ImageFacts, image, imagesIn, NO_KEYS, type Ran, run, textOf } from './task-folder.ts';

let work: ReturnType<typeof workFolder>;
beforeEach(() => {
  work = workFolder();
});
afterEach(() => work.remove());

const RULES = { '(0010,0020)': 'set(@lookup(study_id)@)' };

interface Asked {
  readonly table?: string | Uint8Array;
  readonly rules?: object;
  readonly images?: readonly ImageFacts[];
  readonly project?: string;
  /** Where the table lies, in the persistence folder. */
  readonly at?: string;
  readonly key?: boolean;
}

interface Came extends Ran {
  readonly output: string;
}

const PAT = 'QX-4711';

async function runOn({
  table,
  rules = RULES,
  images = [{ patient: PAT }],
  project = 'MyStudy',
  at = 'lookup/mystudy.csv',
  key = false,
}: Asked): Promise<Came> {
  const [input, output, persistence] = ['in', 'out', 'state'].map((name) => join(work.path, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [input, join(persistence, 'lookup')]) mkdirSync(folder, { recursive: true });
  for (const [i, facts] of images.entries())
    writeFileSync(
      join(input, `${i}.dcm`),
      image({ sop: `1.2.3.4.${i + 1}`, study: `1.2.${i + 1}`, series: `1.2.${i + 1}.1`, ...facts }),
    );
  if (table !== undefined) {
    writeFileSync(join(persistence, at), table, { mode: 0o600 });
  }
  const file = join(work.path, 'settings.json');
  writeFileSync(file, JSON.stringify({ general: {}, [project]: rules }));
  const ran = await run(input, output, {
    settings: { file, project },
    lookup: { flag: undefined, persistence },
    keys: key ? { ...NO_KEYS, persistence } : NO_KEYS,
  });
  return { ...ran, output };
}

const writtenIn = ({ output }: Came, tag: number, vr: string): (string | undefined)[] =>
  imagesIn(output)
    .map((name) => textOf(readFileSync(join(output, name)), tag, vr)?.trim())
    .sort();

/** One line of the task's error, without what is said before each. */
const saidOf = ({ errors }: Ran): string[] =>
  errors.map((line) => line.replace('The lookup table cannot be used: ', ''));

describe('a table that can be used', () => {
  test('gives each patient the value of its column', async () => {
    const table = `patient_id,study_id\n${PAT},S-1\nOTHER-1,S-2\nTHIRD-1,S-3\n`;
    const ran = await runOn({ table, images: [{ patient: PAT }, { patient: 'OTHER-1' }] });
    expect(ran.errors).toEqual([]);
    expect(writtenIn(ran, 0x00100020, 'LO')).toEqual(['S-1', 'S-2']);
    const digest = createHash('sha256').update(table).digest('hex');
    expect(ran.result!.lookup).toEqual({ digest, rows: 3 });
    expect(JSON.parse(readFileSync(join(ran.output, 'result.json'), 'utf8')).lookup).toEqual({
      digest,
      rows: 3,
    });
    expect(ran.log).toContain(`-- Lookup table: 3 rows, SHA-256 ${digest}`);
    expect(ran.log).not.toContain('S-1');
  });

  test('is read with semicolons, a byte order mark, quotes, line breaks in them, CRLF and columns in any order', async () => {
    const table = `\ufeff"Note";STUDY_ID ; patient_ID\r\n"a; ""b""\r\nc";"S;1";${PAT.toLowerCase()}\r\n\r\nx; S-2 ;OTHER-1`;
    const ran = await runOn({ table, images: [{ patient: PAT }, { patient: ' OTHER-1 ' }] });
    expect(ran.errors).toEqual([]);
    expect(writtenIn(ran, 0x00100020, 'LO')).toEqual(['S-2', 'S;1']);
  });

  test('fits into a text with other parts', async () => {
    const rules = { '(0010,0020)': 'set(L-@lookup(site)@-@lookup(study_id)@)' };
    const table = `patient_id,site,study_id\n${PAT},A,1\nOTHER-1,A,2\nTHIRD,B,1\n`;
    const ran = await runOn({ table, rules, images: [{ patient: PAT }, { patient: 'OTHER-1' }] });
    expect(ran.errors).toEqual([]);
    expect(writtenIn(ran, 0x00100020, 'LO')).toEqual(['L-A-1', 'L-A-2']);
  });

  test('finds patients by ID and issuer where it has a column for issuers', async () => {
    const table = 'patient_id,issuer,study_id\nP1,North,S-1\nP1,South,S-2\nP1,,S-3\n';
    const files = ['North', 'South', ''].map((issuer, i) => withIssuer(i, 'P1', issuer));
    const ran = await runFiles(files, table);
    expect(ran.errors).toEqual([]);
    expect(writtenIn(ran, 0x00100020, 'LO')).toEqual(['S-1', 'S-2', 'S-3']);
  });

  test('an absent issuer is that of the section, in files and in the table', async () => {
    const table = 'patient_id,issuer,study_id\nP1,North,S-1\nP2,,S-2\n';
    const files = [withIssuer(0, 'P1', ''), withIssuer(1, 'P2', 'north')];
    const ran = await runFiles(files, table, { ...RULES, default_issuer: 'North' });
    expect(ran.errors).toEqual([]);
    expect(writtenIn(ran, 0x00100020, 'LO')).toEqual(['S-1', 'S-2']);
  });

  test('zeros at the front count unless the option says that they do not', async () => {
    const table = 'patient_id,study_id\n00123,S-1\n';
    const strict = await runOn({ table, images: [{ patient: '123' }] });
    expect(strict.errors).toEqual(['file 1 of 1: the lookup table has no row for the patient of this file']);
    const ran = await runOn({
      table,
      images: [{ patient: '0123' }],
      rules: { ...RULES, patient_id_zeros: 'ignore' },
    });
    expect(writtenIn(ran, 0x00100020, 'LO')).toEqual(['S-1']);
  });

  test('is warned of where others can read it', async () => {
    const table = `patient_id,study_id\n${PAT},S-1\n`;
    await runOn({ table: '' });
    const path = join(work.path, 'state/lookup/mystudy.csv');
    writeFileSync(path, table);
    chmodSync(path, 0o644);
    const ran = await runOn({});
    expect(ran.result!.warnings).toEqual([
      { id: 'lookup-readable', text: 'The lookup table can be read by others than its owner', files: 1 },
    ]);
  });

  test('is not read where no rule uses it', async () => {
    const ran = await runOn({ table: 'nonsense', rules: { '(0010,0020)': 'set(x)' } });
    expect(ran.result!.lookup).toBeNull();
    expect(ran.result!.warnings.map(({ id }) => id)).toEqual([]);
  });
});

describe('one person', () => {
  const rules = { '(0010,0020)': 'set(@lookup(study_id)@)', '(0010,0010)': 'set(@pseudo_name@)' };

  test('may have two Patient IDs with one new one, and is then one for pseudonyms too', async () => {
    const table = 'patient_id,study_id,subject\nP1,S-1,one\nP2,S-1,One \nP3,S-3,three\n';
    const ran = await runOn({
      table,
      rules,
      key: true,
      images: [{ patient: 'P1' }, { patient: 'P2' }, { patient: 'P3' }],
    });
    expect(ran.errors).toEqual([]);
    expect(writtenIn(ran, 0x00100020, 'LO')).toEqual(['S-1', 'S-1', 'S-3']);
    expect(new Set(writtenIn(ran, 0x00100010, 'PN')).size).toBe(2);
  });

  test('may have two Patient IDs in one study, with a lasting key too', async () => {
    const images = [
      { patient: 'P1', study: '1.2.9' },
      { patient: 'P2', study: '1.2.9' },
    ];
    const one = 'patient_id,study_id,subject\nP1,S-1,one\nP2,S-1,one\n';
    const ran = await runOn({ table: one, rules, key: true, images });
    expect(ran.errors).toEqual([]);
    expect(ran.result!.warnings.map(({ id }) => id)).not.toContain('several-patient-ids');
    work.remove();
    work = workFolder();
    const two = 'patient_id,study_id,subject\nP1,S-1,one\nP2,S-2,two\n';
    const refused = await runOn({ table: two, rules, key: true, images });
    expect(refused.errors[0]).toMatch(/^The study holds different Patient IDs/);
  });

  test('two persons cannot have one new ID', async () => {
    const table = 'patient_id,study_id\nP1,S-1\nP2,S-2\nP3,s-1\n';
    const ran = await runOn({ table, images: [{ patient: 'P2' }] });
    expect(saidOf(ran)).toEqual([
      'line 4: it gives the same new Patient ID as line 2 to another patient; where both are one person, say so in a column "subject"',
    ]);
    expect(existsSync(ran.output)).toBe(false);
  });

  test('of several rows with one new ID only those of other persons are named', async () => {
    const table = 'patient_id,study_id,subject\nP1,S-1,one\nP2,S-1,one\nP3,S-1,three\n';
    expect(saidOf(await runOn({ table, images: [{ patient: 'P2' }] }))).toEqual([
      'line 4: it gives the same new Patient ID as line 2 to another patient; where both are one person, say so in a column "subject"',
    ]);
  });

  test('nor where the subjects differ', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => `D${i}a,X${i},d${i}\nD${i}b,X${i},d${i}\n`).join('');
    const table = `patient_id,study_id,subject\nP1,S-1,one\nP2,S-2,two\n${many}P3,S-1,three\n`;
    const ran = await runOn({ table, images: [{ patient: 'P2' }] });
    expect(saidOf(ran)).toEqual([
      'line 3004: it gives the same new Patient ID as line 2 to another patient; where both are one person, say so in a column "subject"',
    ]);
  });

  test('a value may stand twice where it does not tell who it is', async () => {
    const table = 'patient_id,study_id,site\nP1,S-1,A\nP2,S-2,A\n';
    const ran = await runOn({
      table,
      rules: { ...RULES, '(0008,0080)': 'set(@lookup(site)@)' },
      images: [{ patient: 'P1' }],
    });
    expect(ran.errors).toEqual([]);
  });
});

describe('a patient who is not in the table', () => {
  const table = 'patient_id,study_id\nP1,S-1\n';
  const images = [{ patient: 'P1' }, { patient: PAT }, { patient: '' }];

  test('fails the task, by the number of the file', async () => {
    const ran = await runOn({ table, images });
    expect(ran.errors).toEqual(['files 2-3 of 3: the lookup table has no row for the patient of this file']);
    expect(existsSync(ran.output)).toBe(false);
  });

  test('or gets a pseudonym, where the option says so', async () => {
    const rules = {
      ...RULES,
      lookup_missing: 'pseudonym',
      pseudonym_format: { mrn: 'N-{8}' },
    };
    const ran = await runOn({ table, images, rules, key: true });
    expect(ran.errors).toEqual([]);
    expect(ran.result!.key).not.toBeNull();
    expect(writtenIn(ran, 0x00100020, 'LO')).toEqual(['', expect.stringMatching(/^N-[0-9A-Z]{8}$/), 'S-1']);
    expect(ran.result!.warnings).toContainEqual({
      id: 'lookup-missing',
      text: 'The patient is not in the lookup table, and has a pseudonym instead',
      files: 2,
    });
  });
});

describe('a table that is not there', () => {
  test('is said with the place where it was looked for', async () => {
    const ran = await runOn({});
    expect(ran.errors[0]).toBe(
      'A rule uses @lookup(...)@, and the table lookup/mystudy.csv in the persistence folder does not exist',
    );
  });

  test('that of another project is never read', async () => {
    const table = `patient_id,study_id\n${PAT},S-1\n`;
    expect((await runOn({ table, at: 'lookup/other.csv' })).errors[0]).toContain('lookup/mystudy.csv');
  });

  test.each(['../x', 'a/b', '..', 'a\\b', '.x'])('a project called %s has none', async (project) => {
    const table = `patient_id,study_id\n${PAT},S-1\n`;
    const ran = await runOn({ table, project, at: 'x.csv' });
    expect(ran.errors).toEqual([
      'A rule uses @lookup(...)@, and the name of the project is no name of a file: give the table with --lookup',
    ]);
  });

  test('a FIFO is not waited for', async () => {
    await runOn({});
    const path = join(work.path, 'state/lookup/mystudy.csv');
    if (spawnSync('mkfifo', [path]).status !== 0) return;
    const ran = await runOn({});
    expect(ran.errors).toEqual([
      'A rule uses @lookup(...)@, and the table lookup/mystudy.csv in the persistence folder cannot be read: is not a regular file',
    ]);
  });
});

const utf16 = Buffer.from('\ufeffpatient_id,study_id\nQX-4711,S-1\n', 'utf16le');
const text = (line: string): string => `patient_id,study_id\n${line}\n`;

describe('a table that cannot be used says the line, and nothing of what is in it', () => {
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['empty', '', ['it is empty']],
    ['header only', 'patient_id,study_id\n', ['it has a first line with names of columns, and no row']],
    ['UTF-16', utf16, ['it is UTF-16, and UTF-8 is needed: save it as "CSV UTF-8"']],
    [
      'UTF-16 without a mark',
      utf16.subarray(2),
      ['it is UTF-16, and UTF-8 is needed: save it as "CSV UTF-8"'],
    ],
    ['NUL', text(`${PAT},S-1\nP2,S\0`), ['line 3: it holds a NUL byte']],
    ['Latin-1', Buffer.from(text(`P1,S-1\n${PAT},S\xe4`), 'latin1'), ['line 3: it is not valid UTF-8']],
    [
      'cut within a character',
      Buffer.from('patient_id,study_id\nP1,S\xc3', 'latin1'),
      ['line 2: it is not valid UTF-8'],
    ],
    ['too few fields', text(`P1,S-1\n${PAT}`), ['line 3: it has 1 fields, and the first line has 2']],
    ['too many fields', text(`P1,S-1\n${PAT},S-2,x`), ['line 3: it has 3 fields, and the first line has 2']],
    [
      'line breaks before it',
      text(`"P\r\n\n1",S-1\n\n${PAT},S-2,x`),
      ['line 6: it has 3 fields, and the first line has 2'],
    ],
    [
      'an open quote',
      text(`P1,S-1\n"${PAT},S-2`),
      ['line 3: a quoted field that begins in this row is never closed'],
    ],
    [
      'a quote within a field',
      text(`P1,S-1\n${PAT}"x",S-2`),
      ['line 3: a quote stands within a field that does not begin with one'],
    ],
    [
      'text behind a quote',
      text(`P1,S-1\n"${PAT}"x,S-2`),
      ['line 3: something stands behind a quoted field; a quote within one is written twice ("")'],
    ],
    [
      'a very long field',
      text(`P1,S-1\n${PAT},${'x'.repeat(70_000)}`),
      ['line 3: a row is longer than 65536 bytes; is a quote not closed?'],
    ],
    [
      'no key column',
      `mrn,study_id\n${PAT},S-1\n`,
      ['the first line has no column "patient_id", by which patients are found'],
    ],
    [
      'no such column',
      `patient_id,number\n${PAT},S-1\n`,
      ['the first line has no column "study_id", which a rule uses'],
    ],
    [
      'a column twice',
      `patient_id,study_id,Study_ID\n${PAT},S-1,S-2\n`,
      ['the first line has one name twice: columns 2 and 3'],
    ],
    ['an empty key', text(`P1,S-1\n" ",S-2`), ['line 3: its column "patient_id" is empty']],
    [
      'an ID that is none',
      text('P1,S-1\nUNKNOWN,S-2'),
      ['line 3: its column "patient_id" holds what stands for no Patient ID, as UNKNOWN does'],
    ],
    ['an empty value', text(`P1,S-1\n${PAT}, `), ['line 3: its column "study_id" is empty']],
    ['an empty subject', `patient_id,study_id,subject\nP1,S-1,\n`, ['line 2: its column "subject" is empty']],
    [
      'a patient twice',
      text(`${PAT},S-1\nP1,S-2\n ${PAT.toLowerCase()},S-3`),
      ['line 4: it is of the same patient as line 2'],
    ],
    [
      'the original',
      text(`P1,S-1\n${PAT},${PAT}`),
      ['line 3: its column "study_id" holds the original Patient ID'],
    ],
    [
      'too long',
      text(`P1,S-1\n${PAT},${'x'.repeat(65)}`),
      ['line 3: what it gives to (0010,0020) is longer than allowed (VR LO)'],
    ],
    [
      'a backslash',
      text(`P1,S-1\n${PAT},S\\2`),
      ['line 3: what it gives to (0010,0020) holds a backslash, which would make two values of it'],
    ],
    [
      'a control character',
      text(`P1,S-1\n${PAT},"S\n2"`),
      ['line 3: what it gives to (0010,0020) has characters or a form that are not allowed (VR LO)'],
    ],
  ])('%s', async (_, table, said) => {
    const ran = await runOn({ table });
    expect(saidOf(ran)).toEqual(said);
    expect(`${ran.errors.join()}${ran.log}`).not.toMatch(/QX-4711|S-1|S-2/i);
    expect(existsSync(ran.output)).toBe(false);
  });

  test('a value goes by the VR of its attribute, with the text around it', async () => {
    const rules = { '(0008,0050)': 'set(ACC-@lookup(acc)@)', '(0008,0020)': 'set(@lookup(day)@)' };
    const table = `patient_id,acc,day\nP1,123456789012,20200101\nP2,1234567890123,20200230\nP3,1,20201301\n${PAT},2,20200101\n`;
    expect(saidOf(await runOn({ table, rules }))).toEqual([
      'line 3: what it gives to (0008,0050) is longer than allowed (VR SH)',
      'line 4: what it gives to (0008,0020) has characters or a form that are not allowed (VR DA)',
    ]);
  });

  test('lines are counted through a long table', async () => {
    // 1.3 MB, read in pieces of 256 KiB that end within rows; every row takes three lines.
    const rows = Array.from({ length: 50_000 }, (_, i) => `P${i},"S\r\n${i}\n","a note"`).join('\n');
    const rules = { '(0010,4000)': 'set(@lookup(study_id)@)' };
    const table = `patient_id,study_id,note\n${rows}\nP50000,x\n`;
    expect(saidOf(await runOn({ table, rules }))).toEqual([
      'line 150002: it has 2 fields, and the first line has 3',
    ]);
  });

  test('of many lines twenty are named', async () => {
    const table = text(Array.from({ length: 30 }, (_, i) => `P${i},`).join('\n'));
    const said = saidOf(await runOn({ table }));
    expect(said).toHaveLength(21);
    expect(said[20]).toBe('10 more lines like these');
  });

  test('two issuers of one ID need a column', async () => {
    const ran = await runFiles(
      [withIssuer(0, 'P1', 'North'), withIssuer(1, 'P1', 'South')],
      'patient_id,study_id\nP1,S-1\n',
    );
    expect(ran.errors[0]).toMatch(/^Two patients of the task have one Patient ID and different issuers/);
  });
});

/** An image with Issuer of Patient ID (0010,0021), which stands in front of the other elements by its tag. */
function withIssuer(number: number, patient: string, issuer: string): Uint8Array {
  const bytes = image({
    sop: `1.2.3.4.${number}`,
    study: `1.2.3.${number}`,
    series: `1.2.3.${number}.1`,
    patient,
  });
  if (issuer === '') return bytes;
  const whole = Buffer.from(bytes);
  // Behind Patient ID: Explicit VR Little Endian, a length of 16 bits.
  const at = whole.indexOf(Buffer.from([0x10, 0x00, 0x20, 0x00, 0x4c, 0x4f]));
  const end = at + 8 + whole.readUInt16LE(at + 6);
  const padded = issuer.length % 2 === 0 ? issuer : `${issuer} `;
  const head = Buffer.from([0x10, 0x00, 0x21, 0x00, 0x4c, 0x4f, padded.length, 0]);
  return Buffer.concat([whole.subarray(0, end), head, Buffer.from(padded, 'latin1'), whole.subarray(end)]);
}

async function runFiles(files: readonly Uint8Array[], table: string, rules: object = RULES): Promise<Came> {
  const [input, output] = [join(work.path, 'in'), join(work.path, 'out')];
  mkdirSync(input);
  for (const [i, bytes] of files.entries()) writeFileSync(join(input, `${i}.dcm`), bytes);
  const [file, flag] = [join(work.path, 'settings.json'), join(work.path, 'table.csv')];
  writeFileSync(file, JSON.stringify({ general: {}, mystudy: rules }));
  writeFileSync(flag, table, { mode: 0o600 });
  const ran = await run(input, output, {
    settings: { file, project: 'mystudy' },
    lookup: { flag, persistence: undefined },
  });
  return { ...ran, output };
}
