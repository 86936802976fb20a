/** What bin/run.js does before and around a command. */

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const node = process.execPath;

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> =>
  spawnSync(node, args, { env, encoding: 'utf8', timeout: 20_000 });

const oldNode = (version: string): string =>
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;

test.each(
  ['18.20.0', '20.19.5', '22.17.1'].flatMap((version) =>
    ['run', 'dev', 'hook'].map((script) => [version, script] as const),
  ),
)('Node %s is told by bin/%s.js that it is too old, in one line', (version, script) => {
  const { status, stdout, stderr } = run([
    '--import',
    oldNode(version),
    join(root, `bin/${script}.js`),
    '--version',
  ]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(`mercure-anonymizer needs Node 22.18 or later, and this is Node ${version}.\n`);
});

test.each(['22.18.0', '23.0.0', '24.1.0'])('Node %s is not', (version) => {
  const { status, stderr } = run(['--import', oldNode(version), join(root, 'bin/run.js'), '--version']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

/** A package with commands that go wrong, started by our own start-up. */
let folder: string;

const throwing = (statement: string): string => `
import { Command, Flags } from '@oclif/core';
export default class extends Command {
  static flags = { known: Flags.boolean() };
  async run() { await this.parse(this.ctor); ${statement} }
}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  mkdirSync(join(folder, 'dist/commands'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  const oclif = { bin: 'mercure-anonymizer', commands: './dist/commands', topicSeparator: ' ' };
  const pjson = { name: 'mercure-anonymizer', version: '0.0.0', type: 'module', oclif };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(pjson));
  const commands = {
    fine: "this.log('fine')",
    bug: "throw new TypeError('Doe^Jane')",
    full: "throw Object.assign(new Error('no space for Doe^Jane'), { code: 'ENOSPC' })",
    later: "setTimeout(() => { throw new RangeError('Doe^Jane') })",
    rejected: "Promise.reject(new RangeError('Doe^Jane'))",
    text: "throw 'Doe^Jane'",
    known: "this.error('the task failed', { exit: 1 })",
    home: "this.log(process.env.HOME + ' ' + process.env.SHELL)",
    left: "throw Object.assign(new Error('left'), { name: 'ExitPromptError' })",
  };
  for (const [name, statement] of Object.entries(commands)) {
    writeFileSync(join(folder, 'dist/commands', `${name}.js`), throwing(statement));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

const start = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> => run([join(folder, 'bin/run.js'), ...args], env);

test('a command without an environment', () => {
  const { status, stdout, stderr } = start(['fine']);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'fine\n', stderr: '' });
});

test('HOME and SHELL are set where they are missing, and left alone where not', () => {
  expect(start(['home']).stdout).toBe('/tmp /bin/sh\n');
  expect(start(['home'], { HOME: '', SHELL: '' }).stdout).toBe('/tmp /bin/sh\n');
  expect(start(['home'], { HOME: '/root', SHELL: '/bin/zsh' }).stdout).toBe('/root /bin/zsh\n');
});

test('a compile cache that cannot be written is no trouble', () => {
  const { status, stderr } = start(['fine'], { NODE_COMPILE_CACHE: join(root, 'package.json/none') });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each([
  ['bug', 'TypeError'],
  ['full', 'Error ENOSPC'],
  ['later', 'RangeError'],
  ['rejected', 'RangeError'],
  ['text', 'string'],
])('%s: an error that nobody caught is one line without its message, exit 2', (name, kind) => {
  const { status, stdout, stderr } = start([name]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^ERROR: internal error: [^\n]+\n$/);
  expect(stderr).toContain(kind);
  expect(stderr).not.toContain('Doe');
  expect(stderr).not.toContain(folder);
});

test('the line names the place', () => {
  expect(start(['bug']).stderr).toMatch(/ at .*dist\/commands\/bug\.js:\d+:\d+/);
});

test("a command's own error keeps its text and its exit code", () => {
  const { status, stderr } = start(['known']);
  expect(status).toBe(1);
  expect(stderr).toContain('the task failed');
});

test.each([[['nosuch']], [['fine', '--nosuch']], [['fine', 'extra']]])('usage %j: exit 2', (args) => {
  expect(start(args).status).toBe(2);
});

test('a prompt that is left with Ctrl-C: exit 130', () => {
  expect(start(['left']).status).toBe(130);
});

test.each(['--help', 'fine'])('%s: a reader that leaves early is no trouble', (name) => {
  const program = `"${node}" "${join(folder, 'bin/run.js')}" ${name}`;
  const { stdout, stderr } = spawnSync('bash', ['-c', `${program} | true; echo "\${PIPESTATUS[0]}"`], {
    env: process.env,
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
});

test.each<[string, readonly string[], readonly string[] | undefined]>([
  ['as mercure calls it', ['run'], []],
  ['with folders', ['run', 'in', 'out'], ['in', 'out']],
  ['with a flag', ['run', 'in', 'out', '--json'], undefined],
  ['with a folder too many', ['run', 'a', 'b', 'c'], undefined],
  ['another command', ['lint', 'run'], undefined],
  ['no command', [], undefined],
])('run without flags starts past oclif: %s', (_, args, folders) => {
  const code = `import { plainRun } from ${JSON.stringify(join(root, 'bin/start.js'))};
    console.log(JSON.stringify(plainRun(${JSON.stringify(args)})))`;
  expect(run(['--input-type=module', '-e', code]).stdout).toBe(`${JSON.stringify(folders)}\n`);
});

test('run says the same with oclif and without', () => {
  const lines = (args: readonly string[]) => {
    const { status, stdout, stderr } = run([join(root, 'bin/run.js'), 'run', ...args]);
    return { status, stdout, stderr };
  };
  expect(lines([])).toEqual(lines(['--format', 'text']));
  expect(lines([])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^ERROR: No input/),
  });
  expect(lines(['/nowhere/in', '/nowhere/out'])).toEqual(
    lines(['/nowhere/in', '/nowhere/out', '--format', 'text']),
  );
  expect(lines(['/nowhere/in', '/nowhere/out'])).toMatchObject({
    status: 2,
    stderr: 'ERROR: The input folder does not exist\n  hint: check the path\n',
  });
});
