import { expect, test } from 'vitest';
import { parseJson } from '../../src/settings/tree.ts';

test.each(['', ' \n'])('an empty file may be a task.json, which nobody writes by hand', (text) => {
  const { root, findings } = parseJson(text);
  expect(root).toBeUndefined();
  expect(findings).toMatchObject([
    {
      message: 'the file is empty',
      hint: 'write {"general": {...}, "myproject": {...}}, as init does; a task.json is written by mercure: have it made again',
      span: { start: 0, end: text.length },
    },
  ]);
});
