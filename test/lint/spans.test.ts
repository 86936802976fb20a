import { expect, test } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import { lintFile } from './fixtures.ts';

const at = (text: string, marks: string, from = 0) => {
  const start = text.indexOf(marks, from);
  return { start, end: start + marks.length };
};

test('a finding has spans, and nothing of the values that stand there', () => {
  const text = '{"general": {"note": {"a": "SECRET", "a": "SECRET"}, "b": "SECRET", "b": "SECRET"}}';
  const found = lint(lintFile(text)).filter(({ id }) => id === 'duplicate-key');
  expect(JSON.stringify(found)).not.toContain('SECRET');
  expect(found.map(({ span, earlier, related }) => ({ span, earlier, related }))).toEqual([
    {
      span: at(text, '"a"', text.indexOf('"a"') + 1),
      earlier: at(text, '"a"'),
      related: [{ message: 'the first one', at: at(text, '"a"') }],
    },
    { span: at(text, '"b"', text.indexOf('"b"') + 1), earlier: at(text, '"b"'), related: [] },
  ]);
});
