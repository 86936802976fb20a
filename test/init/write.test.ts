/** Files that change, or cannot be written, between reading and writing. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readExisting, writeDrafts } from '../../src/cli/init/write.ts';
import { entriesBelow, workFolder } from '../support/program.ts';

let work: ReturnType<typeof workFolder>;
beforeEach(() => {
  work = workFolder();
});
afterEach(() => work.remove());

test('a file that was changed in the meantime stays, and so do the others', async () => {
  const path = join(work.path, 'settings.json');
  const other = join(work.path, 'deep/other.yml');
  writeFileSync(path, 'old');
  const before = await readExisting(path);
  writeFileSync(path, 'new');
  const drafts = [
    { path: other, before: undefined, text: 'x' },
    { path, before, text: 'y' },
  ];
  await expect(writeDrafts(drafts)).rejects.toThrow('was changed in the meantime');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(entriesBelow(work.path)).toEqual(['settings.json']);
});

test('a file that was made meanwhile is not replaced', async () => {
  const path = join(work.path, 'settings.json');
  writeFileSync(path, 'mine');
  await expect(writeDrafts([{ path, before: undefined, text: 'x' }])).rejects.toThrow('was changed');
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('folders are made, and what stands in the way of one is named', async () => {
  const path = join(work.path, 'a/b/c.yml');
  await writeDrafts([{ path, before: undefined, text: 'x' }]);
  expect(readFileSync(path, 'utf8')).toBe('x');
  mkdirSync(join(work.path, 'd'));
  writeFileSync(join(work.path, 'd/e'), '');
  const blocked = { path: join(work.path, 'd/e/f.yml'), before: undefined, text: 'x' };
  await expect(writeDrafts([blocked])).rejects.toThrow('a part of its path is a file');
});
