import { expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { findingPrinter } from '../../src/format/finding-text.ts';
import { readSettings } from '../../src/settings/read.ts';
import { oneLine } from '../../src/settings/text.ts';
import { parseJson } from '../../src/settings/tree.ts';

const finding = (message: string, hint?: string): Finding => ({
  severity: 'error',
  id: 'bad-tag',
  message,
  hint,
  span: { start: 17, end: 20 },
  section: 'general',
});

/** Line 12, column 7 is at offset 17. */
const TEXT = `${'\n'.repeat(11)}      "x"`;

test('an error with its hint', () => {
  expect(findingPrinter({ text: TEXT, label: 'task.json' })(finding('no tag', 'write one'))).toBe(
    'ERROR: task.json:12:7: no tag\n  hint: write one',
  );
  const unnamed = findingPrinter({ text: TEXT, label: undefined });
  expect(unnamed({ ...finding('no tag'), severity: 'warning' })).toBe('WARNING: no tag');
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
  const text = JSON.stringify({ general });
  const { findings } = readSettings(parseJson(text).root!, undefined, ['none']);
  const printed = findings.map(findingPrinter({ text, label: 'task.json' }));
  expect(printed.length).toBeGreaterThanOrEqual(10);
  for (const line of printed) {
    expect(line).not.toContain('SECRET');
    expect(line).toMatch(/^(ERROR|WARNING): task\.json:1:\d+: [^\n]+(\n {2}hint: [^\n]+)?$/);
    expect(line).not.toMatch(/\p{Cs}/u);
  }
});
