import { describe, expect, test } from 'vitest';
import { hashAcc } from '../../src/engine/values/hash-acc.ts';
import { sipHash24 } from '../../src/engine/values/siphash.ts';

/** Recorded from the original: owner, name, accession number, hash. */
const RECORDED: readonly (readonly [string, string | undefined, string, string])[] = [
  ['alice01', 'Proj One', 'ACC-4711', 'BB080269D559DBD3'],
  ['ALICE01', 'PROJ ONE', 'acc-4711', 'BB080269D559DBD3'],
  ['a-very-long-owner-name-x', 'Study', '1', '76B48B0A85C5C81A'],
  ['a-very-long-owner-name-y', 'Study', '1', '76B48B0A85C5C81A'],
  ['0123456789abcdef', 'Study', '1', '0CA8488739F4E886'],
  ['alice01', 'Proj One', '', '13EC9B0DF47F1F0D'],
  ['', 'Proj One', '123', 'DCC6E47443779A0B'],
  ['alice01', '', '123', '349826426D3645C3'],
  ['Unknown', 'Undefined', 'ACC-4711', 'CECD82085972600D'],
  ['Unknown', undefined, 'ACC-4711', 'CECD82085972600D'],
];

test.each(RECORDED)('%s, %s, %s', (owner, name, accession, hash) => {
  expect(hashAcc(owner, name, accession)).toBe(hash);
});

// The original: 'müller', 'Pröjekt', 'ÄCC-1' is 6A96F0880B9B38CF, as 'ÄCC-2' is, since the last two bytes are cut off.
test.each([
  ['one letter of the name', 'Pröjekt', 'ACC-1'],
  ['Cyrillic', 'Исследование', 'ACC-1'],
  ['Chinese', '研究', 'ACC-1'],
  ['beyond the basic plane', 'study 🧠', 'ACC-1'],
  ['the accession number', 'Study', 'ÄCC-1'],
  ['a full-width accession number', 'Study', '１２３'],
])('no hash where the end of the number would be cut: %s', (_, name, accession) => {
  expect(hashAcc('müller', name, accession)).toBeUndefined();
});

test('the sign for kelvin is a k in small letters: nothing is cut', () => {
  expect(hashAcc('a', '\u212a', '1')).toBe(hashAcc('a', 'k', '1'));
});

describe('SipHash-2-4', () => {
  const count = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index);

  // Key 00 to 0f, message 00, 01, ...: the vectors of the reference implementation, as numbers.
  test.each([
    [0, 0x726fdb47dd0e0e31n],
    [1, 0x74f839c593dc67fdn],
    [7, 0xab0200f58b01d137n],
    [8, 0x93f5f5799a932462n],
    [15, 0xa129ca6149be45e5n],
  ])('message of %i bytes', (length, expected) => {
    expect(sipHash24(count(16), count(length))).toBe(expected);
  });
});
