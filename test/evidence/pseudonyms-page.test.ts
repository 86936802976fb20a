/**
 * The test vectors of docs/pseudonyms.md are what comes out of a task. An outsider computes the same in
 * test/interop/pseudonyms.py.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deriveWith } from '../../src/io/derive.ts';
import { addImage, CT, NO_KEYS, run, textsIn, writeTask } from '../mercure/task-folder.ts';
import { el, file, hex } from '../support/bytes.ts';
import { workFolder } from '../support/program.ts';

interface Vector {
  readonly purpose: 'uid' | 'patient' | 'accession' | 'value' | 'date-offset';
  readonly project?: string;
  readonly domain?: string;
  readonly uid?: string;
  readonly uid_generation?: number;
  readonly patient_id?: string;
  readonly issuer?: string;
  readonly study_uid?: string;
  readonly accession?: string;
  readonly value?: string;
  readonly format?: string;
  readonly date_shift_max_days?: number;
  readonly result: string | number;
}

interface Vectors {
  readonly key: string;
  readonly fingerprint: string;
  readonly message: {
    readonly scope: readonly ['project' | 'domain', string];
    readonly purpose: 'patient';
    readonly parts: readonly string[];
    readonly hmac: string;
  };
  readonly results: readonly Vector[];
}

const page = readFileSync(join(import.meta.dirname, '../../docs/pseudonyms.md'), 'utf8');
const vectors = JSON.parse(/```json vectors\n(.*?)```/s.exec(page)?.[1] ?? '') as Vectors;

const work = workFolder();
afterAll(work.remove);
const keyFile = join(work.path, 'anonymizer.key');
writeFileSync(keyFile, `${vectors.key}\n`, { mode: 0o600 });

const utf8 = (text = ''): Uint8Array => {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.from(' ')]);
};

const imageOf = (vector: Vector): Uint8Array =>
  file({
    sopClass: CT,
    sopInstance: vector.uid ?? '1.2.3.4',
    elements: [
      el(0x00080005, 'CS', 'ISO_IR 192'),
      el(0x00080016, 'UI', CT),
      el(0x00080018, 'UI', vector.uid ?? '1.2.3.4'),
      el(0x00080020, 'DA', '20200301'),
      el(0x00080050, 'SH', vector.accession ?? ''),
      el(0x00080060, 'CS', 'CT'),
      el(0x00081010, 'SH', vector.value ?? 'x'),
      el(0x00100010, 'PN', 'Sentinel^Name'),
      el(0x00100020, 'LO', utf8(vector.patient_id)),
      ...(vector.issuer === undefined ? [] : [el(0x00100021, 'LO', vector.issuer)]),
      el(0x0020000d, 'UI', vector.study_uid ?? '1.2.3'),
      el(0x0020000e, 'UI', '1.2.3.5'),
    ],
  });

/** What is asked of a task, and where it comes out. */
const OUT: Readonly<Record<Vector['purpose'], { rules: object; format: string; tag: number; vr: string }>> = {
  uid: { rules: { require_key: true }, format: 'mrn', tag: 0x00080018, vr: 'UI' },
  // The pseudonym in the name is there without an ID too, and the same as that of the ID.
  patient: { rules: { '(0010,0010)': 'set(@pseudo_name@)' }, format: 'mrn', tag: 0x00100010, vr: 'PN' },
  accession: { rules: { '(0008,0050)': 'set(@pseudo_acc@)' }, format: 'acc', tag: 0x00080050, vr: 'SH' },
  value: {
    rules: { '(0008,1010)': 'set(@pseudo@)', '(0018,1030)': 'set(@pseudo(0008,1010)@)' },
    format: 'value',
    tag: 0x00181030,
    vr: 'LO',
  },
  'date-offset': { rules: { '(0008,0020)': 'shiftdate' }, format: 'mrn', tag: 0x00080020, vr: 'DA' },
};

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

test.each(vectors.results.map((vector, i) => [i, JSON.stringify(vector), vector] as const))(
  'vector %i: %s',
  async (i, _, vector) => {
    const input = join(work.path, `in${i}`);
    const output = join(work.path, `out${i}`);
    mkdirSync(output);
    const { project = 'any', domain, uid_generation, date_shift_max_days, format } = vector;
    const { rules, format: kind, tag, vr } = OUT[vector.purpose];
    const section = {
      ...rules,
      key_fingerprint: vectors.fingerprint,
      ...(domain === undefined ? {} : { domain }),
      ...(uid_generation === undefined ? {} : { uid_generation }),
      ...(date_shift_max_days === undefined ? {} : { date_shift_max_days }),
      ...(format === undefined ? {} : { pseudonym_format: { [kind]: format } }),
    };
    writeTask(input, { settings: { [`AZ_${project}`]: section } });
    addImage(input, '1.2.3.5#MR.X.1', imageOf(vector), { ReceiverAET: project.toUpperCase() });
    const ran = await run(input, output, { keys: { ...NO_KEYS, named: keyFile } });
    expect(ran.errors).toEqual([]);
    expect(ran.result?.key?.fingerprint).toBe(vectors.fingerprint);
    const expected =
      typeof vector.result === 'number' ? daysAfter('2020-03-01', vector.result) : vector.result;
    expect(textsIn(output, tag, vr)).toEqual([expected]);
  },
);

test('the message that is written out byte by byte', () => {
  const { scope, purpose, parts, hmac } = vectors.message;
  const [kind, name] = scope;
  expect(deriveWith(hex(vectors.key), { kind, name })(purpose, ...parts)).toEqual(hex(hmac));
  const shown = /```text\n(6d 65[^`]*)```/.exec(page)?.[1] ?? '';
  const bytes = shown.split('\n').map((line) => line.split('   ')[0]);
  const message = [
    'mercure-anonymizer/1',
    ...[...scope, purpose, ...parts].map((part) => `\0\0\0${String.fromCharCode(part.length)}${part}`),
  ];
  expect(hex(bytes.join(' '))).toEqual(new Uint8Array(Buffer.from(message.join(''), 'latin1')));
});

test('the page has a vector for every purpose, and for what changes a value', () => {
  expect(new Set(vectors.results.map(({ purpose }) => purpose))).toEqual(new Set(Object.keys(OUT)));
  for (const name of [
    'domain',
    'uid_generation',
    'issuer',
    'study_uid',
    'format',
    'date_shift_max_days',
  ] as const)
    expect(
      vectors.results.some((vector) => vector[name] !== undefined),
      name,
    ).toBe(true);
});
