/** What the built program imports by a name is what npm installs with it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const IMPORT =
  /(?:^|;)\s*(?:import|export)\b[^'"`;]*?["']([^"'.][^"']*)["']|\bimport\(["']([^"'.][^"']*)["']\)/gm;
const packageOf = (name: string): string => (/^@[^/]+\/[^/]+|^[^/]+/.exec(name) ?? [name])[0];

const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
);

test.each(files)('%s imports dependencies only', (name) => {
  const text = readFileSync(join(root, 'dist', name), 'utf8');
  const names = [...text.matchAll(IMPORT)].map(([, one, other]) => one ?? other ?? '');
  const foreign = names.filter((one) => !one.startsWith('node:') && !(packageOf(one) in dependencies));
  expect(foreign).toEqual([]);
});
