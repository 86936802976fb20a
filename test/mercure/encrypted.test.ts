/** Tasks with `encrypt_attributes`: where the certificate comes from, what is said, and what goes out. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ascii, concat, el, encode, sq } from '../support/bytes.ts';
import { certificate, openEnvelope } from '../support/certificate.ts';
import { addImage, image, imagesIn, run, writeTask } from './task-folder.ts';

const scratch = mkdtempSync(join(tmpdir(), 'encrypted-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const pair = certificate();
const ATTRIBUTES = ['(0010,0010)', '(0010,0020)'];

let number = 0;
/** A new folder. */
const folder = (): string => {
  const path = join(scratch, String(number++));
  mkdirSync(path);
  return path;
};

function task(option: unknown, files = 1): string {
  const input = writeTask(folder(), { settings: { general: {}, proj: { encrypt_attributes: option } } });
  for (let i = 0; i < files; i++) addImage(input, `1.2.3#1.2.3.4.${i}`, image({ sop: `1.2.3.4.${i}` }));
  return input;
}

/** The value of (0400,0520), found by its bytes. */
function encryptedIn(file: string): Uint8Array {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(concat(Uint8Array.of(0x00, 0x04, 0x20, 0x05), ascii('OB')));
  return bytes.subarray(at + 12, at + 12 + bytes.readUInt32LE(at + 8));
}

const originals = (sop: string) =>
  encode([
    sq(0x04000550, [
      [el(0x00080018, 'UI', sop), el(0x00100010, 'PN', 'Sentinel^Name'), el(0x00100020, 'LO', 'PAT-4711')],
    ]),
  ]);

describe('the certificate comes from', () => {
  const persistence = folder();
  writeFileSync(join(persistence, 'research.pem'), pair.pem);
  const file = join(persistence, 'research.pem');

  test.each<[string, unknown, object]>([
    ['a file in the persistence folder', 'research.pem', { flag: undefined, persistence }],
    ['the settings', pair.pem, { flag: undefined, persistence: undefined }],
    ['the call', undefined, { flag: file, persistence: undefined }],
    ['the call, before that of the settings', 'other.pem', { flag: file, persistence: undefined }],
  ])('%s', async (_, given, certificates) => {
    const output = folder();
    const input = task({ certificate: given, attributes: ATTRIBUTES }, 2);
    const { result, errors, log } = await run(input, output, { certificates } as object);
    expect(errors).toEqual([]);
    const opened = imagesIn(output).map((name) =>
      Buffer.from(openEnvelope(encryptedIn(join(output, name)), pair.privateKey).content).toString('latin1'),
    );
    const expected = ['1.2.3.4.0', '1.2.3.4.1'].map((sop) => Buffer.from(originals(sop)).toString('latin1'));
    expect(opened.sort()).toEqual(expected);
    expect(result?.encrypted?.attributes).toEqual(['(0008,0018)', '(0010,0010)', '(0010,0020)']);
    expect(result?.encrypted?.certificate).toMatch(/^[0-9a-f]{64}$/);
    expect(log).toContain(
      `-- Encrypted originals go along: 3 attributes, for certificate ${result?.encrypted?.certificate.slice(0, 16)}`,
    );
    for (const name of readdirSync(output)) {
      const text = readFileSync(join(output, name), 'latin1');
      expect(text).not.toMatch(/Sentinel|PAT-4711/);
    }
    expect(log).not.toMatch(/Sentinel|PAT-4711/);
  });
});

test('without the option nothing is encrypted, and result.json says so', async () => {
  const input = writeTask(folder(), { settings: { general: {} } });
  addImage(input, '1.2.3#1.2.3.4.1', image());
  const { result } = await run(input, folder());
  expect(result?.encrypted).toBeNull();
});

test('a certificate that is out of its time is used, with a warning', async () => {
  const old = certificate({ from: '100101000000Z', to: '101231235959Z' });
  const { result } = await run(task({ certificate: old.pem, attributes: ATTRIBUTES }), folder());
  expect(result?.warnings).toEqual([
    {
      id: 'certificate-out-of-time',
      files: 1,
      text: 'The certificate in the settings is expired: what is encrypted with it can be read all the same, and somebody should know',
    },
  ]);
});

describe('a task fails, and writes nothing', () => {
  const persistence = folder();
  writeFileSync(join(persistence, 'key.pem'), pair.privatePem);
  writeFileSync(join(persistence, 'empty.pem'), '');
  writeFileSync(join(persistence, 'long.pem'), ' '.repeat(70_000));
  mkdirSync(join(persistence, 'folder.pem'));
  const PLACE = 'The certificate in the persistence folder cannot be used:';

  test.each<[string, unknown, object, string]>([
    [
      'without a certificate',
      undefined,
      {},
      'The settings ask for encrypted attributes, and no certificate is given',
    ],
    [
      'without a persistence folder',
      'a.pem',
      { persistence: undefined },
      'The settings name a certificate in the persistence folder, and the module has none: turn its persistence on in mercure, or use --encrypt-certificate',
    ],
    ['without the file', 'a.pem', {}, `${PLACE} does not exist (ENOENT)`],
    ['with a folder', 'folder.pem', {}, `${PLACE} it is not a regular file`],
    ['with a long file', 'long.pem', {}, `${PLACE} it is too long for a certificate`],
    [
      'with an empty file',
      'empty.pem',
      {},
      `${PLACE} it holds no certificate in PEM form, which begins with -----BEGIN CERTIFICATE-----`,
    ],
    [
      'with a private key',
      'key.pem',
      {},
      `${PLACE} it holds a private key, which has to stay with those who may read the originals; give the certificate alone`,
    ],
    [
      'with a short key',
      certificate({ key: 1024 }).pem,
      {},
      'The certificate in the settings cannot be used: its key has 1024 bits, and at least 2048 are needed: make a new pair of keys',
    ],
  ])('%s', async (_, given, sources, error) => {
    const output = folder();
    const { errors } = await run(task({ certificate: given, attributes: ATTRIBUTES }), output, {
      certificates: { flag: undefined, persistence, ...sources },
    });
    expect(errors[0]).toBe(error);
    expect(readdirSync(output)).toEqual([]);
  });

  test('with a certificate that nobody asked for', async () => {
    const input = writeTask(folder(), { settings: { general: {} } });
    addImage(input, '1.2.3#1.2.3.4.1', image());
    const { errors } = await run(input, folder(), { certificates: { flag: 'a.pem', persistence } });
    expect(errors[0]).toBe(
      'A certificate is given, and the settings do not say what to encrypt with it ("encrypt_attributes")',
    );
  });

  test('with a private key in the settings, which is shown nowhere', async () => {
    const { errors, log } = await run(
      task({ certificate: pair.privatePem, attributes: ATTRIBUTES }),
      folder(),
    );
    expect(errors).toEqual(['Unable to read module settings']);
    expect(log).toContain('a private key stands in the settings');
    expect(log).not.toContain(pair.privatePem.split('\n')[1]!.slice(0, 20));
    expect(log).not.toContain('BEGIN PRIVATE KEY');
  });
});
