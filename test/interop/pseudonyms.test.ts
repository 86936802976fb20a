/** An outsider with docs/pseudonyms.md and Python's standard library computes the same values. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

test('every test vector of the page, from the page alone', () => {
  const text = execFileSync(
    process.env.PYTHON ?? '/usr/bin/python3',
    ['-I', path('pseudonyms.py'), path('../../docs/pseudonyms.md')],
    { encoding: 'utf8' },
  );
  expect(JSON.parse(text)).toEqual({ differing: [], compared: 20 });
});
