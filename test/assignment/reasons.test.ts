import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reasonText } from '../../src/assignment/reasons.ts';

test('every reason that decide gives has its words', () => {
  const source = readFileSync(new URL('../../src/assignment/decide.ts', import.meta.url), 'utf8');
  const reasons = new Set(
    [...source.matchAll(/(?:fixed|decided)\([^)]*?'([a-z-]+)'(?:, rules)?\)/g)].map(
      ([, reason]) => reason ?? '',
    ),
  );
  expect(reasons.size).toBeGreaterThan(12);
  for (const reason of [...reasons, 'rule'])
    expect([reason, reasonText({ reason })]).not.toEqual([reason, reason]);
});
