/** The command as a whole process. */

import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leftOut } from '../support/left-out.ts';
import { entriesBelow, type Outcome, program, workFolder } from '../support/program.ts';

const isRoot = process.geteuid?.() === 0;
if (!isRoot) leftOut('a test of files that change their owner, which needs root');

let work: ReturnType<typeof workFolder>;
beforeEach(() => {
  work = workFolder();
});
afterEach(() => work.remove());

const init = (...args: string[]): Promise<Outcome> => program(['init', ...args], { cwd: work.path });
const read = (name: string): string => readFileSync(join(work.path, name), 'utf8');
const write = (name: string, text: string): void => writeFileSync(join(work.path, name), text);

test('defaults make a file that lint accepts, and nothing else', async () => {
  const { exit, stdout, stderr } = await init('lungstudy', '--yes');
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(JSON.parse(read('settings.json'))).toEqual({
    general: { preset: 'default' },
    lungstudy: { name: 'lungstudy' },
  });
  expect(readdirSync(work.path)).toEqual(['settings.json']);
  expect(stdout).toContain('Wrote settings.json\nNext: mercure-anonymizer lint settings.json\n');
  expect(stdout).not.toContain('\u001b');
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  const linted = await program(['lint', '--max-warnings', '0', 'settings.json'], { cwd: work.path });
  expect(linted.exit).toBe(0);
});

test('a second project goes into the same file, which stays a link with its mode', async () => {
  mkdirSync(join(work.path, 'real'));
  write('real/s.json', '{\r\n  "general": {}\r\n}');
  chmodSync(join(work.path, 'real/s.json'), 0o640);
  symlinkSync('real/s.json', join(work.path, 's.json'));
  const { exit, stdout } = await init('p', '--yes', '--file', 's.json');
  expect({ exit, last: stdout.trim().split('\n').at(-2) }).toEqual({ exit: 0, last: 'Changed s.json' });
  expect(read('real/s.json')).toBe('{\r\n  "general": {},\r\n  "p": {\r\n    "name": "p"\r\n  }\r\n}');
  expect(readlinkSync(join(work.path, 's.json'))).toBe('real/s.json');
  expect(statSync(join(work.path, 'real/s.json')).mode & 0o777).toBe(0o640);
  expect(entriesBelow(work.path)).toEqual(['real', 'real/s.json', 's.json']);
});

test.runIf(isRoot)('the owner stays, also when root calls', async () => {
  write('settings.json', '{"general": {}}');
  chownSync(join(work.path, 'settings.json'), 12345, 54321);
  expect((await init('p', '--yes')).exit).toBe(0);
  const { uid, gid } = statSync(join(work.path, 'settings.json'));
  expect({ uid, gid }).toEqual({ uid: 12345, gid: 54321 });
});

test('a dry run prints the file on stdout, the rest on stderr, and writes nothing', async () => {
  const { exit, stdout, stderr } = await init('p', '--yes', '--dry-run');
  expect(exit).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ general: { preset: 'default' }, p: { name: 'p' } });
  expect(stderr).toContain('Stays:');
  expect(readdirSync(work.path)).toEqual([]);
});

test.each([
  [['p'], '--name, --identity, --owner, --prefix, --preset, --keep, --trigger'],
  [
    ['p', '--name', 'P', '--identity', 'invented', '--prefix', '', '--keep', 'none'],
    '--owner, --preset, --trigger',
  ],
  [['p', '--keep', 'device'], '--preset, --purpose, --trigger'],
  [['p', '--preset', 'ps315-basic'], '--prefix, --keep, --trigger'],
  [['--yes'], 'PROJECT is missing'],
  [['p', '--yes', '--keep', 'dates'], '--purpose'],
  [['p', '--yes', '--keep', 'everything'], 'does not offer "everything"'],
  [['p', '--yes', '--identity', 'hashed'], '--owner: a hash needs the owner'],
  [['p/q', '--yes'], 'PROJECT: mercure takes AE titles'],
  [['p', '--yes', '--module', 'x'], '--module and --rule are for a mercure.json'],
  [['p', '--yes', '--identity', 'other'], '--identity'],
])('%j: exit 2 that names %s', async (args, message) => {
  const { exit, stdout, stderr } = await init(...args);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr.replace(/\s+/g, ' ')).toContain(message);
  expect(readdirSync(work.path)).toEqual([]);
});

test('all answers by flags need no terminal and no --yes', async () => {
  const answers = [
    '--name',
    'P',
    '--owner',
    'jd',
    '--prefix',
    'P',
    '--identity',
    'hashed',
    '--preset',
    'default',
    '--keep',
    'dates',
  ];
  const { exit, stdout } = await init('p', ...answers, '--purpose', 'x', '--trigger', 'series');
  expect(exit).toBe(0);
  expect(stdout).toContain('Choose the trigger "study"');
  expect(JSON.parse(read('settings.json')).p['(0008,0020)']).toBe('keep');
});

test('without anything that needs a reason no purpose is asked for', async () => {
  const answers = [
    '--name',
    'P',
    '--owner',
    '',
    '--prefix',
    '',
    '--identity',
    'invented',
    '--preset',
    'default',
  ];
  const { exit } = await init('p', ...answers, '--keep', 'descriptions', '--trigger', 'study');
  expect(exit).toBe(0);
  expect(JSON.parse(read('settings.json')).p.lint_accept).toBeUndefined();
});

test('a purpose that is given stands in the section, and lint takes it as the reason', async () => {
  const { exit, stdout } = await init('p', '--yes', '--purpose', 'growth of nodules');
  expect(exit).toBe(0);
  expect(stdout.replace(/\s+/g, ' ')).toContain('The purpose goes into "lint_accept"');
  expect(JSON.parse(read('settings.json')).p.lint_accept).toEqual({
    'preset-keeps': { '*': 'growth of nodules' },
  });
  const linted = await program(['lint', '--format', 'json', 'settings.json'], { cwd: work.path });
  expect(JSON.parse(linted.stdout).summary).toMatchObject({ errors: 0, warnings: 0, notes: 0, accepted: 1 });
});

test('where a purpose has no place, that is said', async () => {
  const { exit, stdout } = await init('p', '--yes', '--preset', 'ps315-basic', '--purpose', 'growth');
  expect(exit).toBe(0);
  expect(stdout).toContain('The purpose is not written: nothing stays that needs a reason.');
});

test('--preset begins with the profile, and lint accepts what is written', async () => {
  const { exit, stdout } = await init('p', '--preset', 'ps315-basic', '--keep', 'moved-dates', '--yes');
  expect(exit).toBe(0);
  expect(stdout).toContain('113107 Retain');
  expect(JSON.parse(read('settings.json')).p.preset).toEqual(['ps315-basic', 'ps315-retain-modified-dates']);
  const linted = await program(['lint', '--max-warnings', '0', 'settings.json'], { cwd: work.path });
  expect(linted.exit).toBe(0);
});

test.each([
  ['ps315-basic', 'csa'],
  ['default', 'moved-dates'],
])('--preset %s: there is no %s', async (preset, id) => {
  const { exit, stderr } = await init('p', '--preset', preset, '--keep', id, '--purpose', 'x', '--yes');
  expect(exit).toBe(2);
  expect(stderr).toContain(`the preset ${preset} does not offer "${id}"`);
  expect(readdirSync(work.path)).toEqual([]);
});

test('a section that is there stays', async () => {
  const text = '{"general": {}, "P": {"name": "old"}}';
  write('settings.json', text);
  const { exit, stderr } = await init('p', '--yes');
  expect(exit).toBe(2);
  expect(stderr).toContain('already hold a section "P", at line 1');
  expect(read('settings.json')).toBe(text);
  expect((await init('p', '--yes', '--force')).exit).toBe(0);
  expect(read('settings.json')).toBe('{"general": {}, "P": {"name": "p"}}');
});

test.each([
  [
    'no UTF-8',
    (path: string) => writeFileSync(path, Buffer.from('{"general": {"x": "\xe4"}}', 'latin1')),
    'UTF-8',
  ],
  ['a folder', (path: string) => mkdirSync(path), 'is a folder, and a file is to be written'],
  ['a link to nothing', (path: string) => symlinkSync('gone', path), 'leads nowhere'],
  ['no JSON', (path: string) => writeFileSync(path, '{"general": {},}'), 'settings.json:1:15'],
])('%s is refused, untouched', async (_, make, message) => {
  make(join(work.path, 'settings.json'));
  const before = entriesBelow(work.path);
  const { exit, stderr } = await init('p', '--yes');
  expect(exit).toBe(2);
  expect(stderr).toContain(message);
  expect(entriesBelow(work.path)).toEqual(before);
});

test('the file of a mercure.json is never shown', async () => {
  write(
    'mercure.json',
    '{"modules": {"a": {"docker_tag": "x/mercure-anonymizer:1"}}, "rules": {}, "targets": {"t": {"password": "geheim"}}}',
  );
  const { exit, stdout, stderr } = await init('p', '--yes', '-f', 'mercure.json', '--dry-run');
  expect(exit).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ p: { name: 'p' } });
  expect(stdout + stderr).not.toContain('geheim');
});

const TOOL = ['--tool', `host.example/x/mercure-anonymizer@sha256:${'0123456789abcdef'.repeat(4)}`] as const;

test.each([
  ['github', '.github/workflows/mercure-settings.yml'],
  ['gitlab', '.gitlab-ci.yml'],
  ['pre-commit', '.pre-commit-config.yaml'],
])('--ci %s writes %s, and never over another one', async (hoster, path) => {
  expect((await init('--ci', hoster, ...TOOL)).stdout).toBe(`Wrote ${path}\n`);
  expect(read(path)).toContain(TOOL[1]);
  write(path, 'mine');
  const again = await init('--ci', hoster, ...TOOL);
  expect(again.exit).toBe(2);
  expect(again.stderr).toContain(`${path} already exists`);
  expect(read(path)).toBe('mine');
  expect((await init('--ci', hoster, ...TOOL, '--force')).exit).toBe(0);
  expect(read(path)).not.toBe('mine');
});

test('section and CI file together: one of them there already, none is written', async () => {
  write('.gitlab-ci.yml', 'mine');
  expect((await init('p', '--yes', '--ci', 'github', '--ci', 'gitlab', ...TOOL)).exit).toBe(2);
  expect(readdirSync(work.path)).toEqual(['.gitlab-ci.yml']);
  expect((await init('p', '--yes', '--ci', 'github', ...TOOL)).exit).toBe(0);
  expect(existsSync(join(work.path, 'settings.json'))).toBe(true);
  expect(existsSync(join(work.path, '.github/workflows/mercure-settings.yml'))).toBe(true);
});

test.each([
  [[], '--ci needs --tool: where CI gets mercure-anonymizer from'],
  [['--yes'], '--ci needs --tool: where CI gets mercure-anonymizer from'],
  [['p', '--yes'], '--ci needs --tool: where CI gets mercure-anonymizer from'],
  [['--tool', 'mercure-anonymizer@0.1.0'], 'a name of npm, which is not ours there'],
  [['--tool', 'gone.tgz'], 'gone.tgz does not exist'],
  [['--tool', 'any.tgz'], 'any.tgz is not a packed mercure-anonymizer'],
  [['--tool', 'empty.tgz'], 'empty.tgz is not a packed mercure-anonymizer'],
  [['--tool', 'folder.tgz'], 'folder.tgz is not a packed mercure-anonymizer'],
])('--ci github %j: exit 2, nothing is written, and the reason is one line', async (args, message) => {
  write('any.tgz', 'text');
  writeFileSync(join(work.path, 'empty.tgz'), gzipSync(Buffer.alloc(1024)));
  mkdirSync(join(work.path, 'folder.tgz'));
  const before = entriesBelow(work.path);
  const { exit, stdout, stderr } = await init('--ci', 'github', ...args);
  expect({ exit, stdout }, stderr).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toMatch(/^ERROR: [^\n]+\n {2}hint: [^\n]+\n$/);
  expect(stderr).toContain(message);
  expect(entriesBelow(work.path)).toEqual(before);
});

test('--tool without --ci: exit 2', async () => {
  const { exit, stderr } = await init('p', '--yes', ...TOOL);
  expect(exit).toBe(2);
  expect(stderr).toContain('--tool needs --ci');
  expect(readdirSync(work.path)).toEqual([]);
});
