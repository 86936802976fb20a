/** The arrows of docs/architecture.md are held by `npm run check`: what points back, and what goes round, is refused. */

import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFolder } from '../support/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = workFolder();

const UPWARD = [
  ['src/standard/tag.ts', "export { decide } from '../assignment/decide.ts';"],
  ['src/dicom/splice.ts', "export { cleanText } from '../engine/clean/clean-text.ts';"],
  ['src/settings/text.ts', "export { lint } from '../lint/lint.ts';"],
  ['src/engine/inspect.ts', "export { runTask } from '../mercure/task.ts';"],
  ['src/lint/rules/keys/bad-tag.ts', "export { inspect } from '../../../engine/inspect.ts';"],
  ['src/mercure/task.ts', "export type { Call } from '../cli/run/execute.ts';"],
] as const;

const OF_NODE = ['src/engine/plan/edit.ts', 'src/lint/lint.ts', 'src/format/html.ts'];

const CIRCLES = [
  ['src/rules/near.ts', "export { formatSelector } from './format-selector.ts';"],
  ['src/rules/format-selector.ts', "export { nearest } from './near.ts';"],
  ['src/settings/project.ts', "export type { Rule } from './types.ts';"],
  ['src/settings/types.ts', "export type { sectionName } from './project.ts';"],
] as const;

/** What the check of the project says of the copy; "" where it is content. */
const check = (): Promise<string> =>
  new Promise((resolve) => {
    execFile(
      join(root, 'node_modules/.bin/biome'),
      ['lint', '--max-diagnostics=none'],
      { cwd: copy.path, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => resolve(error === null ? '' : stdout + stderr),
    );
  });

let before = '';
let after = '';
beforeAll(async () => {
  for (const name of ['src', 'biome.json', '.gitignore'])
    cpSync(join(root, name), join(copy.path, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy.path, 'node_modules'));
  before = await check();
  for (const [name, line] of [...UPWARD, ...CIRCLES]) appendFileSync(join(copy.path, name), `${line}\n`);
  for (const name of OF_NODE)
    appendFileSync(join(copy.path, name), "export { readFileSync } from 'node:fs';\n");
  after = await check();
}, 120_000);
afterAll(copy.remove);

/** Names of the rules that the check reports of a file. */
const reported = (name: string): string[] =>
  Array.from(after.matchAll(/^(\S+?):\d+:\d+ lint\/\w+\/(\w+)/gm))
    .filter(([, file]) => file === name)
    .map(([, , rule]) => rule ?? '');

test('as it stands nothing points back', () => {
  expect(before).toBe('');
});

test.each(UPWARD.map(([name]) => name))('an arrow upward from %s is refused', (name) => {
  expect(reported(name)).toContain('noRestrictedImports');
});

test.each(OF_NODE)('in %s a module of Node is refused', (name) => {
  expect(reported(name)).toContain('noRestrictedImports');
});

test.each(CIRCLES.map(([name]) => name))('a circle through %s is refused', (name) => {
  expect(reported(name)).toContain('noImportCycles');
});
