/** The files that put the linter into somebody's CI: they name what there is, in the version that this is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintFlags } from '../../src/cli/lint/flags.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const { version } = JSON.parse(read('package.json'));
const templates = readdirSync(join(root, 'templates/ci')).map((name) => `templates/ci/${name}`);

test('the templates are those that init copies', () => {
  expect(templates.sort()).toEqual([
    'templates/ci/github.yml',
    'templates/ci/gitlab.yml',
    'templates/ci/pre-commit.yaml',
  ]);
});

test.each(templates)('%s pins this version', (name) => {
  const pinned = [...read(name).matchAll(/mercure-anonymizer@([\w.-]+)/g)].map(([, found]) => found);
  expect(new Set(pinned)).toEqual(new Set([version]));
});

test.each([...templates, 'action.yml', '.pre-commit-hooks.yaml'])('%s uses flags that there are', (name) => {
  const known = Object.keys(lintFlags);
  const lines = read(name)
    .split('\n')
    .filter((line) => /\blint\b.*--|--max-warnings|--baseline/.test(line));
  const used = lines.flatMap((line) => [...line.matchAll(/(?<=\s|\()--([a-z-]+)/g)].map(([, flag]) => flag!));
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
