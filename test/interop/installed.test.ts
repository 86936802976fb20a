/**
 * The packed package, installed as a user installs it (production only), by the Node that runs the tests: all its commands, a
 * program that imports it, and a run as mercure runs a container: a user that the system does not know, no HOME, no SHELL, no
 * network, no capabilities, nothing to write to but the output folder.
 */

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTask } from '../../scripts/demo/task.ts';
import { leftOut } from '../support/left-out.ts';

const root = join(import.meta.dirname, '../..');
const pjson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const node = process.execPath;
const UNKNOWN_USER = 12345;

const isRoot = process.getuid?.() === 0;
if (!isRoot) leftOut('the run as an unknown user without network, which needs root to set up');

let work: string;
/** Where the package is installed. */
let prefix: string;
let program: string;

function must(command: string, args: readonly string[], cwd = root): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'installed-'));
  chmodSync(work, 0o755);
  const name = must('npm', ['pack', '--ignore-scripts', '--pack-destination', work]).trim();
  prefix = join(work, 'prefix');
  mkdirSync(prefix);
  writeFileSync(join(prefix, 'package.json'), '{ "type": "module" }');
  // What the package needs is in it: npm has nothing to fetch.
  must('npm', ['install', '--omit=dev', '--offline', '--no-audit', '--no-fund', join(work, name)], prefix);
  program = join(prefix, 'node_modules/.bin/mercure-anonymizer');
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('it knows its version', () => {
  const line = must(node, [program, '--version']);
  expect(line).toContain(`mercure-anonymizer/${pjson.version} `);
  expect(line).toContain(`node-${process.version}\n`);
});

test('it carries no development dependency', () => {
  const installed = readdirSync(join(prefix, 'node_modules', pjson.name, 'node_modules'));
  expect(installed).toContain('@oclif');
  for (const name of ['node', 'typescript', 'vitest', 'dcmjs', 'oclif', '@biomejs'])
    expect(installed).not.toContain(name);
});

/** What a command says; anything on stderr, a warning of Node as well, fails. */
function said(args: readonly string[], expectedStatus = 0, cwd = work): string {
  const { status, stdout, stderr } = spawnSync(node, [program, ...args], { cwd, env: {}, encoding: 'utf8' });
  expect({ status, stderr }, stdout).toEqual({ status: expectedStatus, stderr: '' });
  return stdout;
}

test('every command runs, and Node warns of nothing', () => {
  const [input, output, settings] = ['any-in', 'any-out', 'any-settings'].map((name) => join(work, name));
  const images = writeTask(input!);
  for (const folder of [output!, settings!]) mkdirSync(folder);
  const task = join(input!, 'task.json');

  expect(said(['run', input!, output!, '--dry-run'])).toContain('PixelData');
  expect(said(['run', input!, output!])).toMatch(new RegExp(`^Processed files: ${images.length}$`, 'm'));
  expect(readdirSync(output!)).toHaveLength(images.length + 1);
  expect(said(['init', 'lung', '--yes'], 0, settings)).toContain('Wrote settings.json');
  expect(said(['lint', '--notes', join(settings!, 'settings.json')])).toMatch(/\[preset-keeps\]/);
  writeFileSync(join(settings!, 'wrong.json'), '{ "general": { "(0010,0010)": "hide" } }');
  expect(said(['lint', join(settings!, 'wrong.json')], 1)).toMatch(/error .*"hide"/);
  expect(said(['print-assignment', task])).toMatch(/^preset default, policy digest [0-9a-f]{16}$/m);
  expect(said(['diff-presets', 'default', 'none'])).toMatch(/^WEAKER: /m);
  expect(said(['diff-presets', 'default', 'none', '--fail-on', 'weaker'], 1)).toMatch(/^WEAKER: /m);
  expect(JSON.parse(said(['schema']))).toHaveProperty('properties.general');
  expect(said(['completion', 'bash'])).toContain('complete ');
  expect(said(['--help'])).toContain('print-assignment');
});

/** A program of somebody else: with `openTask` as it is, and with an argument that it cannot take. */
const CONSUMER = `import { openTask } from '${pjson.name}';
export const open: (...args: Parameters<typeof openTask>) => ReturnType<typeof openTask> = openTask;
`;
const PLANTED = `${CONSUMER}export const policy: Parameters<typeof openTask>[0] = Symbol('no policy');\n`;

/** What the compiler says of a program, with nothing but the package's own types and without \`skipLibCheck\`. */
function compiled(name: string, text: string): string {
  const folder = join(prefix, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'consumer.ts'), text);
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
    outDir: 'out',
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
  return spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], { cwd: folder, encoding: 'utf8' })
    .stdout;
}

const hasLibrary = pjson.exports?.['.'] !== undefined;
if (!hasLibrary) leftOut('a program that imports the package, which has no "exports" for "."');

test.runIf(hasLibrary)('a program that imports it compiles, and runs', () => {
  expect(pjson.exports['.']).toHaveProperty('types');
  expect(compiled('consumer', CONSUMER)).toBe('');
  const { status, stderr } = spawnSync(node, [join(prefix, 'consumer/out/consumer.js')], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.runIf(hasLibrary)('a wrong argument is refused by the types that it brings', () => {
  expect(compiled('planted', PLANTED)).toMatch(/^consumer\.ts\(3,14\): error TS2322: /);
});

// Everything is read-only but the output folder; bash gets the folders as $1 and $2, the command behind them.
const SANDBOX = `
set -e
mount --bind "$2" "$2"
mount -o remount,bind,ro /
ip link show 2>/dev/null | grep -v lo: | grep -q UP && exit 99
cd /
in=$1 out=$2; shift 2
exec setpriv --reuid ${UNKNOWN_USER} --regid ${UNKNOWN_USER} --clear-groups --bounding-set=-all --inh-caps=-all --no-new-privs \\
  env -i MERCURE_IN_DIR="$in" MERCURE_OUT_DIR="$out" "$@"
`;

test.runIf(isRoot)('it runs as mercure runs it', () => {
  const [input, output] = [join(work, 'in'), join(work, 'out')];
  const images = writeTask(input);
  mkdirSync(output);
  chownSync(output, UNKNOWN_USER, UNKNOWN_USER);
  const args = ['--mount', '--net', '--ipc', '--fork', 'bash', '-c', SANDBOX, 'bash', input, output];
  const { status, stdout, stderr } = spawnSync('unshare', [...args, node, program, 'run'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
  const names = readdirSync(output).sort();
  expect(names.filter((name) => name.endsWith('.dcm'))).toHaveLength(images.length);
  expect(names.filter((name) => !name.endsWith('.dcm'))).toEqual(['result.json']);
});
