import { expect, test } from 'vitest';
import { directIdentifier, isFreeText, mostTelling } from '../../src/lint/support/identifiers.ts';
import { allEntries } from '../../src/standard/dictionary.ts';
import { formatTag } from '../../src/standard/tag.ts';

const tagOf = (text: string): number => Number.parseInt(text.replace(/[(),]/g, ''), 16);

test('every attribute of VR PN names a person', () => {
  const names = allEntries().filter(({ vrs }) => vrs.includes('PN'));
  expect(names.filter(({ tag }) => directIdentifier(tag) !== 'name')).toEqual([]);
  expect(names.length).toBeGreaterThan(25);
});

test.each([
  ['(0010,0020)', 'number'],
  ['(0010,0030)', 'birth date'],
  ['(0010,1040)', 'address'],
  ['(0010,2154)', 'contact'],
  ['(0010,0040)', undefined],
  ['(0008,0020)', undefined],
  // The rules apply inside of a sequence.
  ['(0010,1002)', undefined],
])('%s tells %s of a person', (tag, what) => {
  expect(directIdentifier(tagOf(tag))).toBe(what);
});

test.each([
  ['(0062,0006)', true],
  ['(0040,a160)', true],
  ['(0018,0015)', false],
  // E.1-1 lists it.
  ['(0010,4000)', false],
])('%s is free text that E.1-1 forgets: %s', (tag, is) => {
  expect(isFreeText(tagOf(tag))).toBe(is);
});

test('what tells the most comes first', () => {
  const tags = [0x00080020, 0x00080090, 0x00080094, 0x00100010, 0x00100030, 0x00101001];
  expect(mostTelling(tags).map(formatTag)).toEqual([
    '(0010,0010)',
    '(0010,0030)',
    '(0008,0090)',
    '(0008,0094)',
    '(0010,1001)',
    '(0008,0020)',
  ]);
});
