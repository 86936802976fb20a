/** Every example of the rules' documentation: the wrong one is found, the right one is clean. */
import { expect, test } from 'vitest';
import { RULES } from '../../src/lint/all-rules.ts';
import { BaselineUse, isBaseline, readBaseline } from '../../src/lint/baseline.ts';
import type { Example } from '../../src/lint/support/types.ts';
import { lintText, shownIn } from './fixtures.ts';

function findingsOf(
  { kind, text, baseline }: Example,
  compat: boolean,
): { rule: string; severity: string }[] {
  const findings = lintText(text, kind, { compat });
  if (baseline === undefined) return findings;
  const read = readBaseline(baseline);
  if (!isBaseline(read)) throw new Error(read.words);
  const use = new BaselineUse(read);
  const file = 'settings.json';
  const open = findings.filter(({ rule, pointer }) => !use.take({ file, rule, pointer }));
  return [...open, ...use.unused('baseline.json', (name) => name === file).map(shownIn(baseline))];
}

const cases = RULES.map((rule) => [rule.id, rule] as const);

test.each(cases)('%s: the wrong example is found', (id, { docs, compat }) => {
  const found = findingsOf(docs.wrong, compat === true).map(({ rule }) => rule);
  expect(found).toContain(id);
});

test.each(cases)('%s: the right example is clean', (id, { docs, compat }) => {
  const found = findingsOf(docs.right, compat === true);
  expect(found.map(({ rule }) => rule)).not.toContain(id);
  // Who copies it must not be told by another rule that it is wrong.
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the ids are words with hyphens, each there once', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test.each(cases)('%s: its documentation is in sentences', (_, { docs }) => {
  expect(docs.what).toMatch(/^[^a-z].*\.$/);
  expect(docs.why).toMatch(/^.+[.)]$/);
});
