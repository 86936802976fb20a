/** `--key-file` names a key that has to be one, whatever the settings ask for. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, workFolder } from '../support/program.ts';
import { addImage, image, writeTask } from './task-folder.ts';

let work: ReturnType<typeof workFolder>;
const path = (name: string): string => join(work.path, name);
beforeEach(() => {
  work = workFolder();
  writeTask(path('in'), { settings: {} });
  addImage(path('in'), 'a', image());
  mkdirSync(path('out'));
  writeFileSync(path('s.json'), '{"general": {}, "lung": {}}');
  writeFileSync(path('good'), `${'0123456789abcdef'.repeat(4)}\n`, { mode: 0o600 });
  writeFileSync(path('short'), 'abc\n', { mode: 0o600 });
});
afterEach(() => work.remove());

const runWith = (key: string, ...more: string[]) =>
  program(['run', 'in', 'out', '--settings', 's.json', '--key-file', key, ...more], { cwd: work.path });

test.each([[[]], [['-p', 'general']], [['-p', 'lung']]])(
  'a missing or malformed key, with %j',
  async (more) => {
    const missing = await runWith('nokey', ...more);
    expect([missing.exit, missing.stderr]).toEqual([
      2,
      'ERROR: nokey does not exist\n  hint: check its name, and the folder it is looked for in\n',
    ]);
    const short = await runWith('short', ...more);
    expect([short.exit, short.stderr]).toEqual([
      2,
      'ERROR: The key file cannot be used: it has 3 digits\n  hint: a key file holds 64 hexadecimal digits and a line end, and nothing else\n',
    ]);
  },
);

test('a good key without a project is not used, and the log says so', async () => {
  const { exit, stdout } = await runWith('good');
  expect(exit).toBe(0);
  expect(stdout).toContain('The key of --key-file is not used');
  expect(stdout).toContain('No project is named: general alone is used, and not lung (choose with -p)\n');
  expect(stdout).not.toContain('no lasting key is there');
  rmSync(path('out'), { recursive: true });
  mkdirSync(path('out'));
  expect((await runWith('good', '-p', 'lung')).stdout).toContain('Identities last: key');
});
