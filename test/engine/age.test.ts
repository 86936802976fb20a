import { expect, test } from 'vitest';
import { capAge } from '../../src/engine/values/age.ts';

test.each([
  ['047Y', '047Y'],
  ['089Y', '089Y'],
  ['090Y', '090Y'],
  ['091Y', '090Y'],
  ['104Y', '090Y'],
  ['999Y', '090Y'],
  ['000Y', '000Y'],
  // 83 years, 19 years, less than 3 years.
  ['999M', '999M'],
  ['999W', '999W'],
  ['999D', '999D'],
  ['047Y ', '047Y'],
  ['095Y\0', '090Y'],
  ['012M\\095Y\\003D', '012M\\090Y\\003D'],
  ['95Y\\012M', '\\012M'],
  ['095Y\\', '090Y\\'],
  ['x\\y', ''],
  ['', ''],
  ['95Y', ''],
  ['095', ''],
  ['095y', ''],
  ['95', ''],
  ['0095Y', ''],
  ['-95Y', ''],
  [' 95Y', ''],
  ['095Y, born in May', ''],
])('%j becomes %j', (text, expected) => {
  expect(capAge(text)).toBe(expected);
});
