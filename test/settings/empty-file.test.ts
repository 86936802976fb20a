import { expect, test } from 'vitest';
import { parseJson } from '../../src/settings/tree.ts';

test.each(['', ' \n'])('an empty file: what to write', (text) => {
  const { root, findings } = parseJson(text);
  expect(root).toBeUndefined();
  expect(findings).toMatchObject([
    {
      message: 'the file is empty',
      hint: 'write {"general": {...}, "myproject": {...}}, as init does',
      span: { start: 0, end: text.length },
    },
  ]);
});
