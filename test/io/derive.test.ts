import { expect, test } from 'vitest';
import { deriveWith, type Scope } from '../../src/io/derive.ts';
import { ascii, hex } from '../support/bytes.ts';

const key = ascii('0123456789abcdef0123456789abcdef');
const project = (name: string): Scope => ({ kind: 'project', name });

test('is HMAC-SHA-256 of the length-prefixed parts behind the name of the program', () => {
  // Python: hmac.new(b'0123456789abcdef0123456789abcdef', b'mercure-anonymizer/1' + b''.join(len(p).to_bytes(4,'big') + p
  //   for p in (b'project', b'p', b'uid', b'1.2', b'0')), 'sha256').hexdigest()
  expect(deriveWith(key, project('p'))('uid', '1.2', '0')).toEqual(
    hex('85f94425de0b0c5ec2a88764fbf15c8dbb8a841d98a93b5adc643c7d3e6a5bb3'),
  );
});

test('key, scope, purpose and each part count, and cannot run into each other', () => {
  const results = [
    deriveWith(key, project('p'))('uid', '1.2'),
    deriveWith(ascii('another key'), project('p'))('uid', '1.2'),
    deriveWith(key, { kind: 'domain', name: 'p' })('uid', '1.2'),
    deriveWith(key, project('pu'))('uid', '1.2'),
    deriveWith(key, project('p'))('value', '1.2'),
    deriveWith(key, project('p'))('uid', '1', '.2'),
    deriveWith(key, project('p'))('uid', '1.2', ''),
    deriveWith(key, project('p'))('uid', '1.3'),
  ].map((bytes) => bytes.join(' '));
  expect(new Set(results).size).toBe(results.length);
});

test('what was asked before is answered alike, and not for another question', () => {
  const derive = deriveWith(key, project('p'));
  const ask = (): string[] => [
    ...(['uid', 'patient', 'value'] as const).map((purpose) => derive(purpose, 'd","1.2').join(' ')),
    ...Array.from({ length: 1500 }, (_, i) => derive('uid', `1.${i}`).join(' ')),
  ];
  const first = ask();
  expect(new Set(first).size).toBe(first.length);
  expect(ask()).toEqual(first);
  expect(first[3 + 2]).toBe(deriveWith(key, project('p'))('uid', '1.2').join(' '));
});
