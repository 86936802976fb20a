/** A command or a macro that somebody forgets to finish is refused by the compiler, and by nothing less. */

import { execFile } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFolder } from '../support/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = workFolder();
const path = (...parts: string[]): string => join(copy.path, ...parts);

beforeAll(() => {
  for (const name of ['src', 'schema', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), path(name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), path('node_modules'));
});
afterAll(copy.remove);

/** The files in which the compiler finds an error when `row` stands behind `before` in a table. */
async function refusedIn(file: string, before: string, row: string): Promise<string[]> {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text.split(before)).toHaveLength(2);
  writeFileSync(path(file), text.replace(before, `${before}\n${row}`));
  try {
    await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], { cwd: copy.path });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return [...new Set(Array.from(stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm), ([, name]) => name ?? ''))];
  } finally {
    writeFileSync(path(file), text);
  }
}

const COMMANDS = 'src/rules/commands.ts';
const MACROS = 'src/rules/macros.ts';

test('the copy itself is in order', async () => {
  expect(await refusedIn(COMMANDS, 'const TABLE = {', '')).toEqual([]);
});

test('a new command is missing where it is carried out, and nowhere else', async () => {
  const row = `blur: { argument: false, description: 'x', strictness: 55, leaves: leaves('cleaned', TELLS.part, 'blurred') },`;
  expect(await refusedIn(COMMANDS, 'const TABLE = {', row)).toEqual(['src/engine/plan/carry-out.ts']);
});

test('a new word that is not carried out under its own name is missing where it is decided', async () => {
  const row = `V: { argument: false, description: 'x', strictness: 55 },`;
  expect(await refusedIn(COMMANDS, 'const TABLE = {', row)).toEqual(['src/assignment/by-command.ts']);
});

test('a command that says nothing of what it discloses is refused', async () => {
  const row = `blur: { argument: false, description: 'x', strictness: 55, leaves: () => ({ effect: 'cleaned', words: 'x' }) },`;
  expect(await refusedIn(COMMANDS, 'const TABLE = {', row)).toContain(COMMANDS);
});

test('a new macro is missing where it is filled in, and nowhere else', async () => {
  const row = `moon: { takesTag: false, description: 'x', words: 'x', tells: nothing, sample: ['full'] },`;
  expect(await refusedIn(MACROS, 'const TABLE = {', row)).toEqual(['src/engine/values/expand.ts']);
});

test('a macro that says nothing of what it discloses is refused', async () => {
  const row = `moon: { takesTag: false, description: 'x', words: 'x', sample: ['full'] },`;
  expect(await refusedIn(MACROS, 'const TABLE = {', row)).toContain(MACROS);
});
