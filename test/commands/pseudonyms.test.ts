/** `pseudonyms` gives what `run` writes, and what an independent program computes; it repeats nothing. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { image, imagesIn, NO_KEYS, run, textOf } from '../mercure/task-folder.ts';
import { el } from '../support/bytes.ts';
import { leftOut } from '../support/left-out.ts';
import { program, workFolder } from '../support/program.ts';

const KEY = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const PYTHON = '/usr/bin/python3';

let work: ReturnType<typeof workFolder>;
const path = (name: string): string => join(work.path, name);
beforeAll(() => {
  work = workFolder();
  writeFileSync(path('key'), `${KEY}\n`, { mode: 0o600 });
  writeFileSync(path('settings.json'), JSON.stringify(SETTINGS));
});
afterAll(() => work.remove());

const SETTINGS = {
  general: {},
  lung: {
    preset: 'ps315-basic',
    pseudonym_format: { mrn: 'LUNG-{8}', acc: 'A{10}', value: '{14}' },
    patient_id_zeros: 'ignore',
    default_issuer: 'Ward',
    uid_generation: 3,
    date_shift_max_days: 500,
    '(0010,0020)': 'set(@pseudo_mrn@)',
    '(0010,0010)': 'set(@pseudo_name@)',
    '(0008,0050)': 'set(@pseudo_acc@)',
    '(0008,1010)': 'set(@pseudo(0010,0010)@)',
    '(0040,0244)': 'shiftdate',
  },
};
const PATIENTS = ['QX-4711', '0012', 'Ünal 7'];

const call = (args: readonly string[], input = '') =>
  program(['pseudonyms', '--key-file', path('key'), '-p', 'lung', ...args], { input });
const withSettings = (args: readonly string[], input = '') =>
  call(['--settings', path('settings.json'), ...args], input);

/** Rows of a CSV without quotes. */
const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));

describe('what run writes', () => {
  const written: Record<string, string | undefined>[] = [];
  beforeAll(async () => {
    const [input, output] = [path('in'), path('out')];
    mkdirSync(input);
    for (const [i, patient] of PATIENTS.entries())
      writeFileSync(
        join(input, `${i}.dcm`),
        image({
          ...{ sop: `1.2.3.${i}.3`, series: `1.2.3.${i}.2`, study: `1.2.3.${i}.1` },
          patient: Buffer.from(patient, 'utf8').toString('latin1'),
          accession: `ACC ${i}`,
          more: [el(0x00400244, 'DA', '20190305')],
        }),
      );
    const ran = await run(input, output, {
      settings: { file: path('settings.json'), project: 'lung' },
      keys: { ...NO_KEYS, flag: path('key') },
    });
    expect(ran.errors).toEqual([]);
    for (const name of imagesIn(output)) {
      const bytes = readFileSync(join(output, name));
      const text = (tag: number, vr: string): string | undefined =>
        textOf(bytes, tag, vr)?.replace(/[\0 ]+$/, '');
      written.push({
        mrn: text(0x00100020, 'LO'),
        name: text(0x00100010, 'PN'),
        acc: text(0x00080050, 'SH'),
        study: text(0x0020000d, 'UI'),
        series: text(0x0020000e, 'UI'),
        sop: text(0x00080018, 'UI'),
        day: text(0x00400244, 'DA'),
      });
    }
  });
  const all = (kind: string): (string | undefined)[] => written.map((one) => one[kind]).sort();

  test('patients', async () => {
    // The images have no character set, so that the letter of ours is two of Latin 1 there.
    const ids = PATIENTS.filter((patient) => /^[ -~]*$/.test(patient));
    const { exit, stdout } = await withSettings([], `patient_id\n${ids.join('\n')}\n`);
    expect(exit).toBe(0);
    for (const [, mrn, name] of rowsOf(stdout)) {
      expect(mrn).toMatch(/^LUNG-[0-9A-Z]{8}$/);
      expect(all('mrn')).toContain(mrn);
      expect(all('name')).toContain(name);
    }
    expect(new Set(rowsOf(stdout).map(([, mrn]) => mrn)).size).toBe(ids.length);
  });

  test('accession numbers', async () => {
    const { stdout } = await withSettings(['--of', 'accession'], 'accession_number\nACC 0\nacc 1 \nACC 2\n');
    expect(
      rowsOf(stdout)
        .map(([, made]) => made)
        .sort(),
    ).toEqual(all('acc'));
  });

  test('days', async () => {
    const { stdout } = await withSettings(['--of', 'offset'], 'patient_id\nQX-4711\n12\n');
    for (const [, offset] of rowsOf(stdout)) {
      const moved = new Date(Date.UTC(2019, 2, 5 + Number(offset)));
      expect(all('day')).toContain(moved.toISOString().slice(0, 10).replaceAll('-', ''));
      expect(moved.getUTCFullYear()).toBeLessThan(2020);
    }
  });

  test('UIDs', async () => {
    const uids = PATIENTS.flatMap((_, i) => [`1.2.3.${i}.1`, `1.2.3.${i}.2`, `1.2.3.${i}.3`]);
    const { stdout } = await withSettings(['--of', 'uid', '--no-header'], `${uids.join('\n')}\n`);
    expect(
      rowsOf(stdout)
        .map(([, made]) => made)
        .sort(),
    ).toEqual([...all('study'), ...all('series'), ...all('sop')].sort());
  });
});

/** Written from the description in src/io/derive.ts and its neighbours, with Python's standard library. */
const INDEPENDENT = `
import csv, hashlib, hmac, struct, sys, unicodedata, uuid
KEY = bytes.fromhex('${KEY}')
ALPHABET = '34679ACDEFGHJKMNPQRTWXY'
def norm(text):
    text = unicodedata.normalize('NFC', text).strip(' \\0')
    return ''.join(chr(ord(c) + 32) if 'A' <= c <= 'Z' else c for c in text)
def derive(kind, scope, *parts):
    message = b'mercure-anonymizer/1'
    for part in (kind, scope) + parts:
        data = part.encode('utf-8')
        message += struct.pack('>I', len(data)) + data
    return hmac.new(KEY, message, hashlib.sha256).digest()
def code(digest, length):
    number, places = int.from_bytes(digest, 'big'), []
    for _ in range(length - 1):
        number, rest = divmod(number, 23)
        places.insert(0, rest)
    total = sum(place * (length - i) for i, place in enumerate(places))
    return ''.join(ALPHABET[p] for p in places + [-total % 23])
of, kind, scope, generation, days, lengths = sys.argv[1:7]
lengths = dict(part.split('=') for part in lengths.split(','))
out = csv.writer(sys.stdout)
for row in list(csv.reader(sys.stdin))[1:]:
    original = row[0]
    issuer = row[1] if len(row) > 1 else ''
    if of == 'patient':
        digest = derive(kind, scope, 'patient', norm(original), norm(issuer))
        out.writerow(row + [code(digest, int(lengths['mrn'])), code(digest, int(lengths['name']))])
    elif of == 'accession':
        out.writerow(row + [code(derive(kind, scope, 'accession', norm(original)), int(lengths['acc']))])
    elif of == 'value':
        out.writerow(row + [code(derive(kind, scope, 'value', norm(original)), int(lengths['value']))])
    elif of == 'uid':
        digest = derive(kind, scope, 'uid', norm(original), generation)
        number = int.from_bytes(digest[:16], 'big')
        number = number & ~(0xf << 76) | (8 << 76)
        number = number & ~(0x3 << 62) | (2 << 62)
        assert uuid.UUID(int=number).version == 8
        out.writerow(row + ['2.25.%d' % number])
    else:
        digest = derive(kind, scope, 'date-offset', norm(original), norm(issuer), days)
        out.writerow(row + [-(30 + int.from_bytes(digest[:8], 'big') % (int(days) - 30 + 1))])
`;

const hasPython = spawnSync(PYTHON, ['-c', 'import hmac']).status === 0;
if (!hasPython) leftOut('tests of pseudonyms against a program in Python, which need python3');

describe.skipIf(!hasPython)('what a program of its own computes', () => {
  const ORIGINALS = [
    'QX-4711',
    ' qx-4711',
    'Zoë Ångström',
    'Zoe\u0308',
    '"a, ""b"""',
    '病人 12',
    'x'.repeat(64),
  ];
  const LENGTHS = 'mrn=8,name=8,acc=10,value=14';
  const python = (args: readonly string[], input: string): string =>
    spawnSync(PYTHON, ['-c', INDEPENDENT, ...args], {
      input,
      encoding: 'utf8',
      env: { ...process.env, PYTHONUTF8: '1', PYTHONIOENCODING: 'utf-8' },
    }).stdout;

  test.each(['patient', 'accession', 'uid', 'value', 'offset'] as const)('of %s', async (of) => {
    const column = {
      patient: 'patient_id',
      accession: 'accession_number',
      uid: 'uid',
      value: 'value',
      offset: 'patient_id',
    }[of];
    const originals = of === 'uid' ? ['1.2.3', '1.2.276.0.7230010.3.1', '2.25.1'] : ORIGINALS;
    const byPatient = of === 'patient' || of === 'offset';
    const input = byPatient
      ? `patient_id,issuer\n${originals.map((one, i) => `${one},Ward ${i}`).join('\n')}\n`
      : `${column}\n${originals.join('\n')}\n`;
    const own = await withSettings(['--of', of], input);
    expect(own.exit).toBe(0);
    const theirs = python([of, 'project', 'lung', '3', '500', LENGTHS], input).trim().split('\r\n');
    const ours = own.stdout.trim().split('\r\n').slice(1);
    const bare = (line: string): string =>
      line.replaceAll('LUNG-', '').replace(of === 'accession' ? /,A(?=[^,]*$)/ : /$^/, ',');
    expect(ours.map(bare)).toEqual(theirs);
    expect(ours).toHaveLength(originals.length);
  });

  test('of a domain, and of all defaults', async () => {
    const input = 'patient_id\nQX-4711\n';
    const own = await call(['--domain', 'Trial A'], input);
    const theirs = python(['patient', 'domain', 'trial a', '0', '3650', 'mrn=12,name=12'], input);
    expect(rowsOf(own.stdout)).toEqual([theirs.trim().split(',')]);
    const project = await call([], input);
    expect(rowsOf(project.stdout)).toEqual([
      python(['patient', 'project', 'lung', '0', '3650', 'mrn=12,name=12'], input).trim().split(','),
    ]);
  });
});

describe('--check', () => {
  test('says of each line whether it is right, and nothing else of it', async () => {
    const made = await withSettings([], 'patient_id,issuer\nQX-4711,\nQX-4712,Ward\n');
    writeFileSync(path('pairs.csv'), made.stdout);
    const right = await withSettings(['--check', path('pairs.csv')]);
    expect([right.exit, right.stdout]).toEqual([0, 'line,check\r\n2,right\r\n3,right\r\n']);
    const swapped = made.stdout.replace('QX-4711', 'QX-4713');
    const wrong = await withSettings(['--check', '-f', 'json', '-'], swapped);
    expect(wrong.exit).toBe(1);
    expect(JSON.parse(wrong.stdout)).toEqual([
      { line: 2, check: 'wrong' },
      { line: 3, check: 'right' },
    ]);
    expect(wrong.stderr).toContain('2 lines checked, 1 wrong');
    expect(`${wrong.stdout}${wrong.stderr}`).not.toMatch(/QX-|LUNG-/);
  });

  test('without a header the pseudonym comes last', async () => {
    const made = await withSettings([], 'patient_id\nQX-4711\n');
    const [[, mrn] = []] = rowsOf(made.stdout);
    const { exit, stdout } = await withSettings(['--check', '--no-header'], `QX-4711,${mrn}\n`);
    expect([exit, stdout]).toEqual([0, 'line,check\r\n1,right\r\n']);
  });
});

describe('a call that cannot be carried out repeats no original', () => {
  test.each<readonly [string, readonly string[], string | undefined, string]>([
    ['an original as argument', ['QX-4711'], undefined, 'The argument is no file'],
    ['several', ['QX-4711', 'QX-4712'], undefined, 'There is more than one argument'],
    ['no header', [], 'QX-4711\n', 'The first line has no column "patient_id"'],
    [
      'a header twice',
      [],
      'patient_id,Patient_ID\nQX-4711,x\n',
      'The first line has the column "patient_id" twice',
    ],
    ['nothing', [], '', 'The originals cannot be read: it is empty'],
    ['a header alone', [], 'patient_id\n', 'The originals cannot be read: it holds no original'],
    ['a NUL', [], 'patient_id\nQX-4711\0\n', 'The originals cannot be read: line 2: it holds a NUL byte'],
    [
      'a broken row',
      [],
      'patient_id,issuer\nQX-4711\n',
      'The originals cannot be read: line 2: it has 1 fields, and the first line has 2',
    ],
    [
      'nothing to check',
      ['--check'],
      'patient_id\nQX-4711\n',
      'The first line has no column "pseudonym" or "name" to check',
    ],
    [
      'days that nobody said',
      ['--of', 'offset'],
      'patient_id\nQX-4711\n',
      'The offset of a patient depends on how far dates may move',
    ],
  ])('%s', async (_, args, input, message) => {
    const { exit, stdout, stderr } = await call(args, input);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`ERROR: ${message}`);
    expect(stderr).not.toContain('QX-');
  });

  test('a key that is none, and a project that is not there', async () => {
    writeFileSync(path('short'), 'abc\n');
    const short = await program(['pseudonyms', '--key-file', path('short'), '-p', 'lung'], {
      input: 'patient_id\n1\n',
    });
    expect([short.exit, short.stderr]).toEqual([
      2,
      'ERROR: The key file cannot be used: it has 3 digits\n  hint: a key file holds 64 hexadecimal digits and a line end, and nothing else\n',
    ]);
    const other = await program(
      ['pseudonyms', '--key-file', path('key'), '-p', 'other', '--settings', path('settings.json')],
      { input: 'patient_id\n1\n' },
    );
    expect([other.exit, other.stderr]).toEqual([
      2,
      'ERROR: there is no section for the project "other"\n  hint: the projects are lung\n',
    ]);
  });
});

test('what stands for no Patient ID has none, and is told', async () => {
  const { stdout, stderr } = await withSettings([], 'patient_id,issuer\nUNKNOWN,x\nQX-4711,x\n,x\n');
  expect(rowsOf(stdout).map(([, , mrn]) => mrn !== '')).toEqual([false, true, false]);
  expect(stderr).toContain('WARNING: 2 lines: the original is empty or stands for none');
});

test('UIDs of the standard stay, and those of a project that retains UIDs have no other', async () => {
  const { stdout } = await call(['--of', 'uid'], 'uid\n1.2.840.10008.1.2.1\n');
  expect(rowsOf(stdout)).toEqual([['1.2.840.10008.1.2.1', '1.2.840.10008.1.2.1']]);
  writeFileSync(path('retain.json'), JSON.stringify({ general: {}, lung: { retain_uids: true } }));
  const kept = await call(['--of', 'uid', '--settings', path('retain.json')], 'uid\n1.2\n');
  expect([kept.exit, kept.stderr]).toEqual([
    2,
    expect.stringContaining('The settings keep UIDs ("retain_uids")'),
  ]);
});
