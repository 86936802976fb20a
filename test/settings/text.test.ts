import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings/read.ts';
import { formatProblem, oneLine } from '../../src/settings/text.ts';
import { parseJson } from '../../src/settings/tree.ts';
import type { Problem } from '../../src/settings/types.ts';

const problem = (message: string, hint?: string): Problem => ({
  severity: 'error',
  id: 'x',
  message,
  hint,
  position: { line: 12, column: 7 },
  section: 'general',
});

test('an error with its hint', () => {
  expect(formatProblem(problem('no tag', 'write one'), 'task.json')).toBe(
    'ERROR: task.json:12:7: no tag\n  hint: write one',
  );
  expect(formatProblem({ ...problem('no tag'), severity: 'warning' }, undefined)).toBe('WARNING: no tag');
});

test.each([
  ['a\nb', 'a\\u000ab'],
  ['a\u001b[31m', 'a\\u001b[31m'],
  ['a\u0085b\u2028c', 'a\\u0085b\\u2028c'],
  ['a\u202eb\u200b', 'a\\u202eb\\u200b'],
  ['\ud800', '\\ud800'],
  ['😀 ä', '😀 ä'],
])('%j in one line', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

test('no printed problem shows a text that is set, or breaks its line', () => {
  const rules = [
    ...[
      'set(SECRET',
      'set(SECRET) ',
      'sett(SECRET)',
      'SET(SECRET)',
      'set(@nope@SECRET)',
      'clear(SECRET)',
      '5 SECRET',
    ],
  ].map((text, i) => [`(0010,${1000 + i})`, text]);
  const general = {
    ...Object.fromEntries(rules),
    '(0040,0275)': 'set(SECRET)',
    '(0010\n,0010)': 'set(SECRET)',
    'x\ny\ud800': 'set(SECRET)',
    owner: 5,
  };
  const { problems } = readSettings(parseJson(JSON.stringify({ general })).root!, undefined, ['none']);
  const printed = problems.map((found) => formatProblem(found, 'task.json'));
  expect(printed.length).toBeGreaterThanOrEqual(10);
  for (const text of printed) {
    expect(text).not.toContain('SECRET');
    expect(text).toMatch(/^(ERROR|WARNING): task\.json:1:\d+: [^\n]+(\n {2}hint: [^\n]+)?$/);
    expect(text).not.toMatch(/\p{Cs}/u);
  }
});
