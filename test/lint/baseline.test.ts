import { describe, expect, test } from 'vitest';
import { whyNone } from '../../src/cli/lint/baseline-file.ts';
import { BaselineUse, isBaseline, readBaseline, writeBaseline } from '../../src/lint/baseline.ts';
import { shownIn } from './fixtures.ts';

const A = { file: 'a.json', rule: 'one', pointer: '/general/(0010,0010)' };
const B = { file: 'a.json', rule: 'two', pointer: '/general' };
const C = { file: 'b/c.json', rule: 'one', pointer: '' };

const use = (text: string): BaselineUse => {
  const read = readBaseline(text);
  if (!isBaseline(read)) throw new Error(read.words);
  return new BaselineUse(read);
};

test('the text is sorted, and counts what is there several times', () => {
  expect(writeBaseline([C, B, A, A])).toBe(`{
    "version": 1,
    "findings": {
        "a.json": {
            "one": {
                "/general/(0010,0010)": 2
            },
            "two": {
                "/general": 1
            }
        },
        "b/c.json": {
            "one": {
                "": 1
            }
        }
    }
}
`);
});

test('it stands for as many findings as it counts', () => {
  const baseline = use(writeBaseline([A, A, B]));
  expect([A, A, A, B, B, C].map((place) => baseline.take(place))).toEqual([
    true,
    true,
    false,
    true,
    false,
    false,
  ]);
  expect(baseline.unused('b.json', () => true)).toEqual([]);
});

test('what it stands for in vain is reported at its entry', () => {
  const text = writeBaseline([A, A, B, C]);
  const baseline = use(text);
  baseline.take(A);
  const found = baseline.unused('base.json', (file) => file === 'a.json');
  expect(
    found
      .map(shownIn(text))
      .map(({ rule, severity, file, message, start, end, pointer }) => [
        rule,
        severity,
        file,
        message,
        start,
        end,
        pointer,
      ]),
  ).toEqual([
    [
      'baseline-unused',
      'warning',
      'base.json',
      'of 2 findings of one in a.json that this covers, 1 is gone',
      { line: 6, column: 17 },
      { line: 6, column: 39 },
      '/findings/a.json/one/~1general~1(0010,0010)',
    ],
    [
      'baseline-unused',
      'warning',
      'base.json',
      'the finding of two in a.json that this covers is gone',
      { line: 9, column: 17 },
      { line: 9, column: 27 },
      '/findings/a.json/two/~1general',
    ],
  ]);
});

describe('what is no baseline', () => {
  test.each([
    ['{"version": 1,}', 'is not JSON: line 1: there is a comma after the last entry'],
    ['[]', 'is not a baseline of this linter'],
    ['{"general": {}}', 'is not a baseline of this linter'],
    ['{"version": 2, "findings": {}}', 'is a baseline of another version (2); write a new one'],
    ['{"version": 1,\n"findings": {"a": {"r": {"/p": 0}}}}', 'holds no count at line 2, column 32'],
    ['{"version": 1, "findings": {"a": {"r": {"/p": "1"}}}}', 'holds no count at line 1, column 47'],
  ])('%s', (text, message) => {
    const read = readBaseline(text);
    expect(isBaseline(read) || whyNone(read)).toBe(message);
  });

  test('a byte order mark does not matter', () => {
    expect(readBaseline('\ufeff{"version": 1, "findings": {}}')).toMatchObject({ entries: [] });
  });
});
