/**
 * Pseudonyms as tasks get them. Expected codes are Python's, with the key 00 01 02 ... 1f and the project lung:
 *
 *   import hmac, hashlib, struct
 *   A = '34679ACDEFGHJKMNPQRTWXY'
 *   part = lambda t: struct.pack('>I', len(t.encode())) + t.encode()
 *   def code(n, *parts, scope=('project', 'lung')):
 *       m = b'mercure-anonymizer/1' + b''.join(map(part, scope + parts))
 *       x, c = int.from_bytes(hmac.new(bytes(range(32)), m, hashlib.sha256).digest(), 'big'), ''
 *       for _ in range(n - 1): c, x = A[x % 23] + c, x // 23
 *       return c + A[-sum(A.index(ch) * (n - i) for i, ch in enumerate(c)) % 23]
 *   code(12, 'patient', 'p1', 'hosp'), code(12, 'value', 'alpha'), ...
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { el, file, type Part } from '../support/bytes.ts';
import { workFolder } from '../support/program.ts';
import { CT, NO_KEYS, type Ran, run, textsIn, writeTask } from './task-folder.ts';

let work: ReturnType<typeof workFolder>;
beforeEach(() => {
  work = workFolder();
  writeFileSync(
    join(work.path, 'key'),
    `${Array.from({ length: 32 }, (_, i) => i.toString(16).padStart(2, '0')).join('')}\n`,
    { mode: 0o600 },
  );
});
afterEach(() => work.remove());

interface Says {
  readonly id?: string;
  readonly issuer?: string;
  readonly name?: string;
  readonly acc?: string;
  readonly study?: string;
  readonly series?: string;
  readonly sop?: string;
  /** Other Patient IDs and the like, in ascending order behind the name. */
  readonly more?: readonly Part[];
}

const OTHER_IDS = 0x00101000;

function image({
  id = '',
  issuer = '',
  name = '',
  acc = '',
  study = '1.2.3',
  series = '1.2.3.1',
  sop = '1.2.3.1.1',
  more = [],
}: Says) {
  const given = (tag: number, vr: string, text: string): Part[] => (text === '' ? [] : [el(tag, vr, text)]);
  return file({
    sopClass: CT,
    sopInstance: sop,
    elements: [
      el(0x00080016, 'UI', CT),
      el(0x00080018, 'UI', sop),
      ...given(0x00080050, 'SH', acc),
      el(0x00080060, 'CS', 'CT'),
      ...given(0x00100010, 'PN', name),
      ...given(0x00100020, 'LO', id),
      ...given(0x00100021, 'LO', issuer),
      ...more,
      el(0x0020000d, 'UI', study),
      el(0x0020000e, 'UI', series),
      el(0x7fe00010, 'OW', new Uint8Array(16)),
    ],
  });
}

type Section = Record<string, unknown>;
let count = 0;

/** One task of these files. `series`: as mercure hands over a single series; else the task is a study. */
async function runOn(
  files: readonly Says[],
  lung: Section,
  { series = false, key = true }: { series?: boolean; key?: boolean } = {},
): Promise<Ran & { output: string; result: NonNullable<Ran['result']> }> {
  count += 1;
  const input = join(work.path, `in${count}`);
  const output = join(work.path, `out${count}`);
  mkdirSync(output);
  writeTask(input, {
    settings: { general: { preset: 'default' }, lung },
    info: { receiver_aet: 'lung', uid_type: series ? 'series' : 'study' },
  });
  for (const [i, says] of files.entries())
    writeFileSync(join(input, `${i}.dcm`), image({ sop: `1.2.3.9.${i}`, ...says }));
  const keys = key ? { ...NO_KEYS, flag: join(work.path, 'key') } : NO_KEYS;
  const ran = await run(input, output, { keys });
  return { ...ran, output, result: ran.result! };
}

const idsIn = (folder: string) =>
  textsIn(folder, 0x00100020, 'LO')
    .map((id) => id ?? '')
    .sort();
const warningsOf = ({ result }: Pick<Ran, 'result'>) =>
  result?.warnings.map(({ id, tag, files }) => [id, tag, files]) ?? [];

const MRN = { '(0010,0020)': 'set(@pseudo_mrn@)' };

describe('what is written', () => {
  test('ID and name carry one code, whatever the spelling', async () => {
    const rules = { ...MRN, '(0010,0010)': 'set(@pseudo_name@)', '(0008,0050)': 'set(@pseudo_acc@)' };
    for (const says of [
      { id: 'P1', issuer: 'HOSP', acc: 'ACC-4711' },
      { id: ' p1', issuer: 'Hosp ', acc: 'acc-4711 ' },
    ]) {
      const { output } = await runOn([says], rules);
      expect(idsIn(output)).toEqual(['FFDQ39Q6K9KD']);
      expect(textsIn(output, 0x00100010, 'PN')).toEqual(['FFDQ39Q6K9KD']);
      expect(textsIn(output, 0x00080050, 'SH')).toEqual(['D6QDG69H4QCT']);
    }
  });

  test.each<[string, Section, string]>([
    ['a text before the macro', { '(0010,0020)': 'set(LUNG_@pseudo_mrn@)' }, 'LUNG_DD6GDX4YAWCE'],
    ['a format', { ...MRN, pseudonym_format: { mrn: 'LUNG-{4}.x' } }, 'LUNG-AWC3.x'],
    ['the longest code', { ...MRN, pseudonym_format: { mrn: '{22}' } }, 'FXTRFDAP6PDD6GDX4YAWCR'],
    ['an issuer of the settings', { ...MRN, default_issuer: 'HOSP' }, 'FFDQ39Q6K9KD'],
    ['a domain', { ...MRN, default_issuer: 'HOSP', domain: 'Trial' }, 'MTEJJY6TDWJ4'],
  ])('%s', async (_, lung, expected) => {
    expect(idsIn((await runOn([{ id: 'P1' }], lung)).output)).toEqual([expected]);
  });

  test('zeros in front count unless the settings say otherwise', async () => {
    const ids = async (lung: Section) => idsIn((await runOn([{ id: '00P1' }], lung)).output);
    expect(await ids({ ...MRN, patient_id_zeros: 'ignore' })).toEqual(['DD6GDX4YAWCE']);
    expect(await ids(MRN)).not.toEqual(['DD6GDX4YAWCE']);
  });

  test('the name has the format of the ID unless it has its own', async () => {
    const names = async (pseudonym_format: object) =>
      textsIn(
        (
          await runOn([{ id: 'P1', name: 'Quillfeather^Zebulon' }], {
            '(0010,0010)': 'set(@pseudo_name@)',
            pseudonym_format,
          })
        ).output,
        0x00100010,
        'PN',
      );
    expect(await names({ mrn: 'LUNG-{4}' })).toEqual(['LUNG-AWC3']);
    expect(await names({ mrn: 'LUNG-{4}', name: 'Case {4}' })).toEqual(['Case AWC3']);
  });

  test('one for each value, in the element itself and in another', async () => {
    const more = [el(OTHER_IDS, 'LO', 'Alpha\\\\ beta ')];
    const { output } = await runOn([{ id: 'P1', more }], {
      '(0010,1000)': 'set(@pseudo@)',
      '(0010,4000)': 'set(@pseudo(0010,1000)@)',
    });
    expect(textsIn(output, OTHER_IDS, 'LO')).toEqual(['RC7HW7JTWK3T\\\\YYC7YPWWM99T']);
    // A long text has one value.
    expect(textsIn(output, 0x00104000, 'LT')).toEqual(['RC7HW7JTWK3T//YYC7YPWWM99T']);
  });

  test('a sequence has none', async () => {
    const { errors } = await runOn([{ id: 'P1', more: [el(0x00101002, 'SQ', new Uint8Array(0))] }], {
      '(0010,0020)': 'set(@pseudo(0010,1002)@)',
    });
    expect(errors.join()).toMatch(/\(0010,1002\): a macro asks for its value, but it is a sequence/);
  });
});

describe('what is nobody', () => {
  test('an empty number stays empty, with all that stands around its pseudonym, and is counted', async () => {
    const ran = await runOn([{ series: '1.2.3.1' }, { series: '1.2.3.2' }], {
      '(0010,0020)': 'set(LUNG_@pseudo_mrn@)',
      '(0008,0050)': 'set(@pseudo_acc@)',
      '(0010,1000)': 'set(@pseudo@)',
    });
    expect(idsIn(ran.output)).toEqual(['', '']);
    expect(textsIn(ran.output, 0x00080050, 'SH')).toEqual(['', '']);
    expect(warningsOf(ran)).toEqual([
      ['pseudonym-of-nothing', '(0008,0050)', 2],
      ['pseudonym-of-nothing', '(0010,0020)', 2],
      ['pseudonym-of-nothing', '(0010,1000)', 2],
    ]);
    expect(ran.log).toContain('WARNING: (0010,0020) stays empty, since the file has no Patient ID (2 files)');
  });

  test('a placeholder counts as none: its pseudonym is that of the study', async () => {
    for (const id of ['UNKNOWN', '000000'])
      expect(idsIn((await runOn([{ id, issuer: 'HOSP' }], MRN)).output)).toEqual(['KRPMKFT3H9MD']);
    expect(idsIn((await runOn([{ id: 'WARD 7' }], { ...MRN, no_patient_ids: ['ward-007'] })).output)).toEqual(
      ['KRPMKFT3H9MD'],
    );
  });

  test('tasks of 20 UNKNOWN patients stay apart', async () => {
    const ids = new Set<string>();
    const uids = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const { output } = await runOn([{ id: 'UNKNOWN', study: `1.2.3.${i}` }], MRN, { series: i % 2 === 0 });
      for (const id of idsIn(output)) ids.add(id);
      for (const uid of textsIn(output, 0x0020000d, 'UI')) uids.add(uid!);
    }
    expect([ids.size, uids.size]).toEqual([20, 20]);
  });

  test('a file without ID takes that of its whole study', async () => {
    const files = [
      { id: 'P1', name: 'Quillfeather^Zebulon' },
      { name: 'Quillfeather^Zebulon', series: '1.2.3.2' },
    ];
    const ran = await runOn(files, MRN);
    expect(idsIn(ran.output)).toEqual(['DD6GDX4YAWCE', 'DD6GDX4YAWCE']);
    expect(warningsOf(ran)).toEqual([['patient-spelling', undefined, 2]]);
  });

  test('several persons without ID in one study are nobody, and others in the next task', async () => {
    const files = [{ name: 'Quillfeather^Zebulon' }, { name: 'Thistlewood^Ottoline', series: '1.2.3.2' }];
    const names = new Set<string | undefined>();
    for (const series of [true, false]) {
      const { output } = await runOn(files, { '(0010,0010)': 'set(@pseudo_name@)' }, { series });
      for (const name of textsIn(output, 0x00100010, 'PN')) names.add(name);
    }
    expect(names.size).toBe(4);
  });

  test('a series without ID decides nothing, and the log says so', async () => {
    const ran = await runOn([{ id: 'UNKNOWN' }], MRN, { series: true });
    expect(warningsOf(ran)).toEqual([['study-apart', undefined, 1]]);
    expect(ran.log).toMatch(/WARNING: The task holds a single series, and .*come apart.* \(1 file\)/);
    expect(warningsOf(await runOn([{ id: 'P1' }], MRN, { series: true }))).toEqual([]);
  });
});

test('six series tasks of three studies, in any order: one patient, three studies, six series', async () => {
  const tasks = [1, 2, 3].flatMap((study) =>
    [1, 2].map((series) => ({ id: 'P1', study: `1.2.${study}`, series: `1.2.${study}.${series}` })),
  );
  const seen = async (order: readonly Says[]) => {
    const found: string[][] = [];
    for (const says of order) {
      const { output } = await runOn([says], MRN, { series: true });
      found.push([
        ...idsIn(output),
        ...textsIn(output, 0x0020000d, 'UI').map(String),
        ...textsIn(output, 0x0020000e, 'UI').map(String),
      ]);
    }
    return found.sort((a, b) => (a.join() < b.join() ? -1 : 1));
  };
  const there = await seen(tasks);
  expect(await seen(tasks.toReversed())).toEqual(there);
  expect([0, 1, 2].map((i) => new Set(there.map((one) => one[i])).size)).toEqual([1, 3, 6]);
});

describe('different Patient IDs in one study', () => {
  const TWO = [
    { id: 'PID-1', name: 'Quillfeather^Zebulon' },
    { id: 'PID-2', name: 'Quillfeather^Zebulon', series: '1.2.3.2' },
  ];

  test('an error where a lasting key is used', async () => {
    const { errors, log } = await runOn(TWO, MRN);
    expect(errors).toEqual([
      expect.stringMatching(
        /^The study holds different Patient IDs, and a lasting key .* \(2 files\)\. .*"several_patients": "separate"/,
      ),
    ]);
    expect(log + errors.join()).not.toMatch(/PID-|Quill/);
  });

  test('"separate" makes two of them', async () => {
    const ran = await runOn(TWO, { ...MRN, several_patients: 'separate' });
    expect(new Set(idsIn(ran.output)).size).toBe(2);
    expect(warningsOf(ran)).toEqual([['several-patient-ids', undefined, 2]]);
    const fake = { '(0010,0020)': 'set(@fake_mrn@)', several_patients: 'separate' };
    const own = await runOn(TWO, fake, { key: false });
    expect(new Set(idsIn(own.output)).size).toBe(2);
  });

  test('"refuse" is an error whatever the rules', async () => {
    const { errors } = await runOn(TWO, { several_patients: 'refuse' }, { key: false });
    expect(errors.join()).toMatch(
      /^The study holds different Patient IDs \("several_patients" is "refuse"\) \(2 files\)/,
    );
  });

  test('a warning as ever without a key', async () => {
    const ran = await runOn(TWO, { '(0010,0020)': 'set(@fake_mrn@)' }, { key: false });
    expect(new Set(idsIn(ran.output)).size).toBe(1);
    expect(warningsOf(ran)).toEqual([['several-patient-ids', undefined, 2]]);
  });
});

test('two originals that come to one pseudonym are an error, which tells no value', async () => {
  // 23 * 23 * 23 codes, and 700 numbers: the odds that none are equal are one in ten thousand million.
  const values = Array.from({ length: 700 }, (_, i) => `N${i}`);
  const more = [el(OTHER_IDS, 'LO', values.join('\\'))];
  const { errors } = await runOn([{ id: 'P1', more }], {
    '(0010,1000)': 'set(@pseudo@)',
    pseudonym_format: { value: '{4}' },
  });
  expect(errors.join()).toMatch(
    /\(0010,1000\): @pseudo@ gives two values of the task the same pseudonym, since its code of 4 characters is too short; write a longer one for "value" in "pseudonym_format"/,
  );
  expect(errors.join()).not.toMatch(/N\d/);
});

describe('report_pseudonyms', () => {
  const files = [
    { id: 'P1' },
    { id: 'P1', series: '1.2.3.2' },
    { id: 'P2', study: '1.2.4' },
    { study: '1.2.5' },
  ];
  const ON = { report_pseudonyms: true };
  const reported = async (lung: Section) => {
    const { output, result } = await runOn(files, lung);
    const written: { pseudonyms?: string[] } = JSON.parse(readFileSync(join(output, 'result.json'), 'utf8'));
    expect(written.pseudonyms).toEqual(result.pseudonyms);
    return written.pseudonyms;
  };

  test('the new IDs, each once, in order', async () => {
    const { output } = await runOn(files, MRN);
    const ids = [...new Set(idsIn(output).filter((id) => id !== ''))];
    expect(ids).toHaveLength(2);
    expect(await reported({ ...MRN, ...ON })).toEqual(ids.sort());
    expect(await reported({ '(0010,0020)': 'set(CASE)', ...ON })).toEqual(['CASE']);
  });

  test('never an original', async () => {
    for (const command of ['keep', 'remove', 'clear', 'set(@value@)', 'set(X_@value(0010,0020)@)', 'clean'])
      expect(await reported({ '(0010,0020)': command, ...ON })).toEqual([]);
  });

  test('off unless asked for', async () => {
    expect(await reported(MRN)).toBeUndefined();
  });
});
