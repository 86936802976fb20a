/** The command `key`: what it makes, says and refuses, and that the key itself is never shown. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { executeKey, type KeyCall } from '../../src/cli/key/execute.ts';
import { program, workFolder } from '../support/program.ts';

// Made up for these tests; Python: hmac.new(bytes.fromhex(KEY), b'mercure-anonymizer/1 fingerprint', 'sha256').hexdigest()[:16]
const KEY = '00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef';
const FINGERPRINT = '27c47b02b5e98142';

const work = workFolder();
afterAll(work.remove);
let folder: string;
let path: string;
let count = 0;
beforeEach(() => {
  folder = join(work.path, String(++count));
  mkdirSync(folder);
  path = join(folder, 'anonymizer.key');
});
const writeKey = (mode = 0o600): void => {
  writeFileSync(path, `${KEY}\n`);
  chmodSync(path, mode);
};

async function call(given: Partial<KeyCall>, env: NodeJS.ProcessEnv = {}) {
  let out = '';
  let err = '';
  const exit = await executeKey(
    { file: undefined, make: false, expect: undefined, json: false, ...given },
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      env,
    },
  );
  expect(out + err).not.toContain(KEY.slice(0, 12));
  return { exit, out, err };
}

test('a good key: its fingerprint, and nothing else', async () => {
  writeKey();
  expect(await call({ file: path })).toEqual({ exit: 0, out: `${FINGERPRINT}\n`, err: '' });
  expect(await call({ file: path, json: true })).toEqual({
    exit: 0,
    out: `{"fingerprint":"${FINGERPRINT}","readable_by_others":false}\n`,
    err: '',
  });
});

test('without a name: the file that the environment names, as run does', async () => {
  writeKey();
  expect(
    await call({}, { MERCURE_ANONYMIZER_KEY_FILE: path, MODULE_PERSISTENCE_DIR: '/nowhere' }),
  ).toMatchObject({ exit: 0 });
  expect(await call({}, { MODULE_PERSISTENCE_DIR: folder })).toMatchObject({
    exit: 0,
    out: `${FINGERPRINT}\n`,
  });
  expect(await call({})).toEqual({
    exit: 2,
    out: '',
    err: 'ERROR: No key file is named\n  hint: write mercure-anonymizer key FILE, or set MERCURE_ANONYMIZER_KEY_FILE\n',
  });
});

test('--expect', async () => {
  writeKey();
  expect(await call({ file: path, expect: FINGERPRINT.toUpperCase() })).toMatchObject({ exit: 0, err: '' });
  expect(await call({ file: path, expect: 'fedcba9876543210' })).toEqual({
    exit: 1,
    out: `${FINGERPRINT}\n`,
    err: `ERROR: The fingerprint of the key is ${FINGERPRINT}, and fedcba9876543210 is expected\n  hint: put the right key there: another one gives everybody new pseudonyms\n`,
  });
});

test('a key that others can read is a good one, with a warning', async () => {
  writeKey(0o644);
  const { exit, err } = await call({ file: path });
  expect(exit).toBe(0);
  expect(err).toBe(
    'WARNING: the file can be read by users other than its owner\n  hint: chmod 600, unless it is a secret that Docker or Kubernetes keeps\n',
  );
});

test('--make makes a key of its owner alone, and never over another file', async () => {
  const made = await call({ file: path, make: true });
  expect(made).toMatchObject({ exit: 0, err: '' });
  expect(made.out).toMatch(/^[0-9a-f]{16}\n$/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const text = readFileSync(path, 'latin1');
  expect(text).toMatch(/^[0-9a-f]{64}\n$/);
  expect(await call({ file: path, make: true })).toEqual({
    exit: 2,
    out: '',
    err:
      'ERROR: There is such a file already, and a key is never written over another one\n' +
      '  hint: take the old file away first if its patients are to get new pseudonyms: nobody can link them to the old ones afterwards\n',
  });
  expect(readFileSync(path, 'latin1')).toBe(text);
  expect(readdirSync(folder)).toEqual(['anonymizer.key']);
});

test.each<[string, (path: string) => void, number, string]>([
  ['absent', () => {}, 2, 'The key file does not exist\n  hint: check its name, or make one with --make'],
  [
    'empty',
    (at) => writeFileSync(at, ''),
    1,
    'The key file is not valid: it is empty; a key file holds 64 hexadecimal digits and a line end, and nothing else\n  hint: put the right key there, or take the file away and make a new one with --make',
  ],
  [
    'a folder',
    (at) => mkdirSync(at),
    1,
    'The key file is not valid: it is a folder\n  hint: put the right key there, or take the file away and make a new one with --make',
  ],
  [
    'a link to nowhere',
    (at) => symlinkSync('nowhere', at),
    1,
    'The key file is not valid: it is a link that leads nowhere\n  hint: put the right key there, or take the file away and make a new one with --make',
  ],
])('a file that is no key: %s', async (_, make, exit, message) => {
  make(path);
  expect(await call({ file: path })).toEqual({ exit, out: '', err: `ERROR: ${message}\n` });
});

test('--make makes no folder', async () => {
  expect(await call({ file: join(folder, 'absent', 'x.key'), make: true })).toEqual({
    exit: 2,
    out: '',
    err: 'ERROR: The key file cannot be written: its folder does not exist\n  hint: make the folder first\n',
  });
});

test('as a program', async () => {
  writeKey();
  const ran = await program(['key', path, '--expect', FINGERPRINT], { env: { NO_COLOR: '1' } });
  expect(ran).toMatchObject({ exit: 0, stdout: `${FINGERPRINT}\n`, stderr: '' });
});
