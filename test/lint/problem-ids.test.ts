import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../src/lint/rules/index.ts';

/** The folders whose code makes problems; an id stands in `id: '...'` or as the first argument of `fault(...)`. */
const FOLDERS = ['src/rules', 'src/settings', 'src/assignment'];
const ID = /\bid: '([a-z]+(?:-[a-z]+)+)'|\bfault\(\s*'([a-z]+(?:-[a-z]+)+)'/g;

const idsInCode = (): string[] => {
  const texts = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.includes('.generated.'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const ids = texts.flatMap((text) => [...text.matchAll(ID)].map(([, id, faultId]) => id ?? faultId ?? ''));
  return [...new Set(ids)].sort();
};

test('every problem that the reader can make is shown by exactly one rule', () => {
  const shown = RULES.flatMap(({ problems = [] }) => problems).sort();
  expect(shown).toEqual(idsInCode());
  expect(shown.length).toBeGreaterThan(40);
});

test('a problem that run refuses belongs to a rule that cannot be accepted, or one that also warns', () => {
  const acceptable = RULES.filter(({ problems, refused }) => problems !== undefined && !refused);
  expect(acceptable.map(({ id }) => id).sort()).toEqual([
    'duplicate-key',
    'empty-owner',
    'file-meta-rule',
    'macro-no-text',
    'misspelt-general',
    'option-without-effect',
    'outside-section',
    'unknown-key',
  ]);
});
