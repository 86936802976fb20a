/** Slips, help texts, and their examples, by whole processes. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import Completion from '../../src/commands/completion.ts';
import Init from '../../src/commands/init.ts';
import Schema from '../../src/commands/schema.ts';
import { program, workFolder } from '../support/program.ts';

const commands = readdirSync(join(import.meta.dirname, '../../src/commands')).map((name) =>
  name.replace(/\.ts$/, ''),
);

let work: ReturnType<typeof workFolder>;
beforeEach(() => {
  work = workFolder();
});
afterEach(() => work.remove());

test.each([
  ['lintt', 'did you mean "lint"?'],
  ['rnu', 'did you mean "run"?'],
  ['frobnicate', `the commands are ${commands.join(', ')}`],
])('%s: %s', async (name, hint) => {
  const { exit, stdout, stderr } = await program([name, 'x']);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toBe(`ERROR: there is no command "${name}"\n  hint: ${hint}\n`);
});

test.each([[['--help']], [['help']], ...commands.map((name) => [[name, '--help']])])(
  '%j: help fits 80 columns and has no colour when piped',
  async (args) => {
    for (const env of [{}, { NO_COLOR: '1' }]) {
      const { exit, stdout, stderr } = await program(args, { env });
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      // An example is one line, to be copied.
      const wide = stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('  $ '));
      expect(wide).toEqual([]);
      expect(stdout).not.toContain('\u001b');
    }
  },
);

test('help lint is lint --help', async () => {
  const [help, flag] = await Promise.all([program(['help', 'lint']), program(['lint', '--help'])]);
  expect(help.stdout).toBe(flag.stdout);
});

const MERCURE = '{"modules": {"anonymizer": {"docker_tag": "x/mercure-anonymizer:1"}}, "rules": {}}';

/** The names in a packed file that `--tool` looks for. */
function writePacked(folder: string): void {
  for (const name of ['bin/run.js', 'dist/commands/lint.js', 'node_modules/@oclif/core/package.json']) {
    const path = join(folder, 'package', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  }
  execFileSync('tar', ['-czf', 'mercure-anonymizer-0.1.0.tgz', 'package'], { cwd: folder });
}

/** An example's words, without redirection; the one quoted word has no blank in it. */
const argsOf = (example: string): string[] =>
  example
    .replace('<%= config.bin %> ', '')
    .replace('<%= command.id %>', 'schema')
    .replace(/ > .*/, '')
    .replaceAll('"', '')
    .split(' ');

const examples = [Init, Completion, Schema].flatMap(({ examples }) => examples ?? []).map(String);

test.each(examples.map(argsOf).filter((args) => args.length > 1 || args[0] === 'schema'))(
  'the example %s %s works',
  async (...args) => {
    mkdirSync(join(work.path, 'folder'));
    writeFileSync(join(work.path, 'mercure.json'), MERCURE);
    writePacked(join(work.path, 'tools'));
    const { exit, stderr } = await program(args, { cwd: work.path });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  },
);
