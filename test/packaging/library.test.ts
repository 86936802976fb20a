/** The library entry: the example of docs/library.md runs as it stands there, and its types are right for a strict compiler. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { image, textOf } from '../mercure/task-folder.ts';
import { el } from '../support/bytes.ts';
import { workFolder } from '../support/program.ts';

const root = join(import.meta.dirname, '../..');
const node = join(root, 'node_modules/.bin/node');
const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
const example = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

/** A program of somebody else's, which has the package installed. */
const consumer = workFolder();
beforeAll(() => {
  mkdirSync(join(consumer.path, 'node_modules/@types'), { recursive: true });
  symlinkSync(root, join(consumer.path, 'node_modules/mercure-anonymizer'));
  symlinkSync(join(root, 'node_modules/@types/node'), join(consumer.path, 'node_modules/@types/node'));
  writeFileSync(join(consumer.path, 'package.json'), JSON.stringify({ type: 'module' }));
});
afterAll(consumer.remove);

const PROCEDURE_DESCRIPTION = 0x00321060;
const described = (sop: string): Uint8Array =>
  image({ sop, more: [el(PROCEDURE_DESCRIPTION, 'LO', 'heart of Name Sentinel')] });

test('the example of the page de-identifies files as one task', () => {
  writeFileSync(join(consumer.path, 'example.js'), example);
  for (const sop of ['1.2.3.4.1', '1.2.3.4.2'])
    writeFileSync(join(consumer.path, `${sop}.dcm`), described(sop));
  const out = join(consumer.path, 'out');
  mkdirSync(out);
  execFileSync(node, ['../example.js', '../1.2.3.4.1.dcm', '../1.2.3.4.2.dcm'], { cwd: out });

  const outputs = readdirSync(out).map((name) => ({ name, bytes: readFileSync(join(out, name)) }));
  expect(outputs).toHaveLength(2);
  const texts = (tag: number, vr: string) => outputs.map(({ bytes }) => textOf(bytes, tag, vr));
  for (const { bytes } of outputs) {
    const whole = bytes.toString('latin1');
    expect(whole.slice(128, 132)).toBe('DICM');
    expect(whole).not.toMatch(/Sentinel|4711|1\.2\.3\.4/);
  }
  // One patient has one number, and one series one UID; each file is named by its own.
  const [id, otherId] = texts(0x00100020, 'LO');
  expect(id).toMatch(/^H_\d{12}$/);
  expect(otherId).toBe(id);
  expect(new Set(texts(0x0020000e, 'UI')).size).toBe(1);
  expect(texts(0x00080018, 'UI').map((uid) => `${uid}.dcm`)).toEqual(outputs.map(({ name }) => name));
  expect(texts(PROCEDURE_DESCRIPTION, 'LO')).toEqual(['heart of', 'heart of']);
});

const problems = (source: string): string => {
  writeFileSync(join(consumer.path, 'consumer.ts'), source);
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext'];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(
    node,
    [tsc, ...options, '--target', 'es2023', '--types', 'node', '--ignoreConfig', 'consumer.ts'],
    { cwd: consumer.path, encoding: 'utf8' },
  );
  return stdout;
};

const SOURCE = `
import { type FilePlan, finish, nodeTools, openTask, policyOf, readInput, type SealedTask, segmentBytes } from 'mercure-anonymizer';
const { assignment, findings } = policyOf('{}');
for (const { message, span } of findings) console.log(message, span.start);
if (assignment === undefined) throw new Error('settings');
const task = openTask(assignment, nodeTools(), { accession: 'A1' });
const input = readInput(new Uint8Array(0));
const file = finish(task.inspect(input, { series: 's' }));
const sealed: SealedTask = task.seal();
const plan: FilePlan = finish(sealed.plan(input, file, { sopUidTaken: true }));
export const bytes: Uint8Array = segmentBytes(plan.segments, new Uint8Array(0));
export const uid: string = sealed.uidsOf(file).newSopUid;
`;

test('a strict compiler takes its types, and sees what is wrong', () => {
  expect(problems(SOURCE)).toBe('');
  expect(problems(`${SOURCE}export const wrong: number = sealed.uidsOf(file).newSopUid;`)).toMatch(
    /^consumer\.ts\(\d+,\d+\): error TS2322/,
  );
  // A task that is not sealed plans nothing.
  expect(problems(`${SOURCE}task.plan(input, file);`)).toMatch(/error TS2339/);
}, 60_000);
