/** What puts the linter into somebody's CI names what there is; and nobody is told to run a name that is not ours. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintFlags } from '../../src/cli/lint/flags.ts';
import { CI_FILES, HOSTERS } from '../../src/init/ci/files.ts';
import { readTool } from '../../src/init/ci/tool.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

const TOOLS = [
  'm.tgz',
  `m@sha256:${'a'.repeat(64)}`,
  `git+https://git.example.org/o/r#${'b'.repeat(40)}`,
].map((answer) => readTool(answer, () => 'c'.repeat(128)));
const generated = HOSTERS.flatMap((hoster) =>
  TOOLS.map((tool): [string, string] => [`${hoster} with ${tool.kind}`, CI_FILES[hoster].text(tool)]),
);
const own = ['action.yml', 'bin/hook.js'].map((name): [string, string] => [name, read(name)]);

test.each([...generated, ...own])('%s uses flags that there are', (_, text) => {
  const known = Object.keys(lintFlags);
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^.*\blint\b/, 'lint'))
    .filter((line) => /^lint\b.*--|--max-warnings|--baseline|'--ignore-unknown'/.test(line));
  const used = lines.flatMap((line) =>
    [...line.matchAll(/(?<=[\s('])--([a-z-]+)/g)].map(([, flag]) => flag!),
  );
  expect(used.filter((flag) => !known.includes(flag))).toEqual([]);
});

test('the action takes its inputs as variables, never as text of a script', () => {
  const steps = read('action.yml')
    .split(/^ {4}- /m)
    .slice(1);
  const scripts = steps.flatMap((step) => step.split(/^ {6}run: /m).slice(1));
  expect(scripts).toHaveLength(2);
  expect(scripts.filter((script) => script.includes('inputs.'))).toEqual([]);
});

/** A line on which npm would look for our name in a registry. */
const BY_NAME =
  /\b(npx|npm (install|i|add|exec|x)|additional_dependencies)\b[^|`]*?(?<![\w./+-])mercure-anonymizer(@\d|(?![\w./@-]))/;

test.each([
  ['npx --yes mercure-anonymizer@0.1.0 lint .', true],
  ['`npx mercure-anonymizer` in this folder', true],
  ['npm install --global --no-audit mercure-anonymizer@0.1.0', true],
  ['additional_dependencies: ["mercure-anonymizer@0.1.0"]', true],
  ['npm install ./mercure-anonymizer-0.1.0.tgz', false],
  ['npm install --global .', false],
  ['npx node bin/run.js lint', false],
])('%s: by its name in a registry: %s', (line, expected) => {
  expect(BY_NAME.test(line)).toBe(expected);
});

test('nothing that is in the repository tells npm to fetch our name, which anybody could register', () => {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const names = stdout.split('\0').filter((name) => name !== '' && !/^test\/|package-lock\.json$/.test(name));
  expect(names.length).toBeGreaterThan(300);
  const found = names.flatMap((name) =>
    read(name)
      .split('\n')
      .flatMap((line, at) => (BY_NAME.test(line) ? [`${name}:${at + 1}: ${line}`] : [])),
  );
  expect(found).toEqual([]);
});
