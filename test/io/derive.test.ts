import { expect, test } from 'vitest';
import { taskDerive } from '../../src/io/derive.ts';
import { ascii, hex } from '../support/bytes.ts';

const key = ascii('0123456789abcdef0123456789abcdef');

test('is HMAC-SHA-256 of the length-prefixed parts', () => {
  // printf '\0\0\0\1p\0\0\0\3uid\0\0\0\0031.2' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
  expect(taskDerive(key, 'p')('uid', '1.2')).toEqual(
    hex('b6f0f3e22d5467f8dda9c87d8bc94027ae669924b37fe5afdac66674e9cfbd99'),
  );
});

test('key, project, purpose and value all count, and cannot run into each other', () => {
  const results = [
    taskDerive(key, 'p')('uid', '1.2'),
    taskDerive(ascii('another key'), 'p')('uid', '1.2'),
    taskDerive(key, 'pu')('id', '1.2'),
    taskDerive(key, 'p')('uid1', '.2'),
    taskDerive(key, '')('puid', '1.2'),
    taskDerive(key, 'p')('uid', '1.3'),
  ].map((bytes) => bytes.join(' '));
  expect(new Set(results).size).toBe(results.length);
});

test('what was asked before is answered alike, and not for another question', () => {
  const derive = taskDerive(key, 'p');
  const ask = (): string[] => [
    ...['uid', 'ui', 'uid"'].map((purpose) => derive(purpose, 'd","1.2').join(' ')),
    ...Array.from({ length: 1500 }, (_, i) => derive('uid', `1.${i}`).join(' ')),
  ];
  const first = ask();
  expect(new Set(first).size).toBe(first.length);
  expect(ask()).toEqual(first);
  expect(first[3 + 2]).toBe(taskDerive(key, 'p')('uid', '1.2').join(' '));
});
