/**
 * The packed package, installed as a user installs it (production only), and run as mercure runs a container: a user that
 * the system does not know, no HOME, no SHELL, no network, no capabilities, nothing to write to but the output folder.
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

const root = join(import.meta.dirname, '../..');
const node = join(root, 'node_modules/.bin/node');
const UNKNOWN_USER = 12345;

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn('LEFT OUT: the run as an unknown user without network, which needs root to set up');

let work: string;
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
  const prefix = join(work, 'prefix');
  mkdirSync(prefix);
  writeFileSync(join(prefix, 'package.json'), '{}');
  must('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', join(work, name)], prefix);
  program = join(prefix, 'node_modules/.bin/mercure-anonymizer');
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

test('it knows its version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(must(node, [program, '--version'])).toContain(`mercure-anonymizer/${version} `);
});

test('it carries no development dependency', () => {
  const installed = readdirSync(join(work, 'prefix/node_modules'));
  expect(installed).toContain('@oclif');
  for (const name of ['node', 'typescript', 'vitest', 'dcmjs', 'oclif', '@biomejs'])
    expect(installed).not.toContain(name);
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
