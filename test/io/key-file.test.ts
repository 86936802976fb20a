/** Key files as they are found on disks, and several processes that make one at the same instant. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureKeyFile, KeyFileError, makeKeyFile, readKeyFile } from '../../src/io/key-file.ts';
import { hex } from '../support/bytes.ts';
import { workFolder } from '../support/program.ts';

// Made up for these tests.
const DIGITS = '00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef';
const FORM = '; a key file holds 64 hexadecimal digits and a line end, and nothing else';

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

function refusal(file: string): string {
  try {
    readKeyFile(file);
  } catch (error) {
    if (error instanceof KeyFileError) return error.message;
    return String((error as NodeJS.ErrnoException).code);
  }
  return 'none';
}

test.each([
  ['a line end', `${DIGITS}\n`],
  ['a line end of Windows', `${DIGITS}\r\n`],
  ['uppercase digits', `${DIGITS.toUpperCase()}\n`],
])('is read with %s', (_, text) => {
  writeFileSync(path, text, { mode: 0o600 });
  expect(readKeyFile(path)).toEqual({ key: Buffer.from(hex(DIGITS)), readableByOthers: false });
});

test.each<[string, string | Uint8Array, string]>([
  ['empty', '', 'it is empty'],
  ['a line end alone', '\n', 'it has 0 digits'],
  ['too short', `${DIGITS.slice(2)}\n`, 'it has 62 digits'],
  ['too long', `${DIGITS}00\n`, 'it has 66 digits'],
  ['very long', 'a'.repeat(100_000), 'it has too many digits'],
  ['without a line end', DIGITS, 'its line end is missing'],
  ['two lines', `${DIGITS}\n${DIGITS}\n`, 'there is something after the key'],
  ['an empty line more', `${DIGITS}\n\n`, 'there is something after the key'],
  ['a blank', ` ${DIGITS}\n`, 'it holds something other than hexadecimal digits'],
  ['an x', `0x${DIGITS.slice(2)}\n`, 'it holds something other than hexadecimal digits'],
  ['a byte order mark', `\ufeff${DIGITS}\n`, 'it holds something other than hexadecimal digits'],
  ['UTF-16', Buffer.from(`${DIGITS}\n`, 'utf16le'), 'it holds something other than hexadecimal digits'],
  ['binary', hex(DIGITS), 'it holds something other than hexadecimal digits'],
])('is refused: %s', (_, content, message) => {
  writeFileSync(path, content);
  expect(refusal(path)).toBe(message + FORM);
});

test('what is no file is refused at once, and a link is followed', () => {
  mkdirSync(join(folder, 'sub'));
  symlinkSync('nowhere', join(folder, 'dangling'));
  spawnSync('mkfifo', [join(folder, 'fifo')]);
  writeFileSync(path, `${DIGITS}\n`, { mode: 0o600 });
  symlinkSync('anonymizer.key', join(folder, 'link'));
  expect(refusal(join(folder, 'sub'))).toBe('it is a folder');
  expect(refusal(join(folder, 'dangling'))).toBe('it is a link that leads nowhere');
  expect(refusal(join(folder, 'fifo'))).toBe('it is not a regular file');
  expect(refusal('/dev/zero')).toBe('it is not a regular file');
  expect(refusal(join(folder, 'absent'))).toBe('ENOENT');
  expect(refusal(join(path, 'below'))).toBe('ENOTDIR');
  expect(readKeyFile(join(folder, 'link')).key).toEqual(Buffer.from(hex(DIGITS)));
});

test.each([0o644, 0o640, 0o604, 0o666])('mode %o is of a file that others can read', (mode) => {
  writeFileSync(path, `${DIGITS}\n`);
  chmodSync(path, mode);
  expect(readKeyFile(path).readableByOthers).toBe(true);
});

describe('making one', () => {
  test('gives 256 bits that nobody else can read, and the same to all who come later', async () => {
    const { key, readableByOthers } = await ensureKeyFile(path);
    expect(readFileSync(path, 'latin1')).toBe(`${Buffer.from(key).toString('hex')}\n`);
    expect(key).toHaveLength(32);
    expect(new Set(key).size).toBeGreaterThan(16);
    expect(readableByOthers).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await ensureKeyFile(path)).key).toEqual(key);
    expect(readdirSync(folder)).toEqual(['anonymizer.key']);
  });

  test('leaves what is there, be it no key', async () => {
    writeFileSync(path, 'something of mine');
    expect(await makeKeyFile(path)).toBe(false);
    await expect(ensureKeyFile(path)).rejects.toThrow('it holds something other than hexadecimal digits');
    expect(readFileSync(path, 'latin1')).toBe('something of mine');
    symlinkSync('nowhere', join(folder, 'dangling'));
    await expect(ensureKeyFile(join(folder, 'dangling'))).rejects.toThrow('it is a link that leads nowhere');
    expect(await makeKeyFile(join(folder, 'dangling'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['anonymizer.key', 'dangling']);
  });

  test('makes no folder', async () => {
    await expect(ensureKeyFile(join(folder, 'absent', 'anonymizer.key'))).rejects.toThrow('ENOENT');
    expect(existsSync(join(folder, 'absent'))).toBe(false);
  });
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const NODE = [join(root, 'node_modules/.bin/node'), '--disable-warning=ExperimentalWarning'];
const MAKE_KEYS = join(root, 'test/support/make-keys.ts');
const PYTHON = process.env.PYTHON ?? 'python3';
const NO_LINKS = [PYTHON, join(root, 'test/support/no-hard-links.py')];

function start(before: readonly string[], args: readonly string[]): ChildProcess {
  const [program = '', ...rest] = [...before, ...NODE, MAKE_KEYS, ...args];
  return spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
}

function outputOf(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(text));
  });
}

const hasFilter = spawnSync(PYTHON, [NO_LINKS[1] ?? '', 'true']).status === 0;
const WAYS = [
  { way: 'with hard links', before: [], step: 12, skip: false },
  { way: 'without hard links', before: NO_LINKS, step: 30, skip: !hasFilter },
];
const ROUNDS = 200;

describe.each(WAYS)('$way', ({ before, step, skip }) => {
  test.skipIf(skip)('the filter of this test does what it says', () => {
    writeFileSync(path, '');
    const script = `require("fs").linkSync(${JSON.stringify(path)}, ${JSON.stringify(`${path}2`)})`;
    const [program = '', ...args] = [...before, ...NODE, '-e', script];
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (before.length === 0) expect(status).toBe(0);
    else expect(stderr).toContain('EPERM');
  });

  test.skipIf(skip)(`processes that make a key at the same instant get one, ${ROUNDS} times`, async () => {
    for (let i = 0; i < ROUNDS; i++) mkdirSync(join(folder, String(i)));
    const args = [folder, ROUNDS, Date.now() + 1500, step].map(String);
    const texts = await Promise.all([0, 1, 2].map(() => outputOf(start(before, args))));
    const [first, second, third] = texts.map((text) => JSON.parse(text) as string[]);
    expect(first).toHaveLength(ROUNDS);
    expect(new Set(first).size).toBe(ROUNDS);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    first?.forEach((key, i) => {
      expect(readdirSync(join(folder, String(i)))).toEqual(['anonymizer.key']);
      expect(readFileSync(join(folder, String(i), 'anonymizer.key'), 'latin1')).toBe(`${key}\n`);
    });
  });

  test.skipIf(skip)('a process that is killed leaves no half key under the name', async () => {
    for (let i = 0; i < 8; i++) {
      const child = start(before, [folder]);
      const ended = outputOf(child);
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 20 + 7 * i));
      child.kill('SIGKILL');
      await ended;
    }
    const names = readdirSync(folder).filter((name) => name.endsWith('.key'));
    expect(names.length).toBeGreaterThan(8);
    const wrong = names
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      // Empty is no key, and whoever finds it says so.
      .filter((text) => !/^[0-9a-f]{64}\n$/.test(text) && !(before.length > 0 && text === ''));
    expect(wrong).toEqual([]);
  });
});
