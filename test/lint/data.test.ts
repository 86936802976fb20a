import { expect, test } from 'vitest';
import direct from '../../src/lint/data/direct-identifiers.json' with { type: 'json' };
import freeText from '../../src/lint/data/free-text.json' with { type: 'json' };
import { directIdentifier, isFreeText, mostTelling } from '../../src/lint/identifiers.ts';
import { allEntries, lookUp } from '../../src/standard/dictionary.ts';
import { e11Row } from '../../src/standard/e11.ts';
import { formatTag } from '../../src/standard/tag.ts';

const tagOf = (text: string): number => Number.parseInt(text.replace(/[(),]/g, ''), 16);

test.each([
  ['direct-identifiers', direct.attributes],
  ['free-text', freeText.attributes],
])('%s: tags and keywords are those of PS3.6, in order, each once', (_, attributes) => {
  const tags = attributes.map(({ tag }) => tag);
  expect(attributes.filter(({ tag, keyword }) => lookUp(tagOf(tag))?.keyword !== keyword)).toEqual([]);
  expect(tags).toEqual([...new Set(tags)].sort());
  expect(tags.length).toBeGreaterThan(30);
});

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

test('free text is text, and not already listed by E.1-1', () => {
  const wrong = freeText.attributes.filter(({ tag }) => {
    const entry = lookUp(tagOf(tag));
    return !entry?.vrs.every((vr) => ['LO', 'SH', 'ST', 'LT', 'UC', 'UT'].includes(vr)) || e11Row(tagOf(tag));
  });
  expect(wrong).toEqual([]);
  expect(isFreeText(0x00620006)).toBe(true);
  expect(isFreeText(0x00180015)).toBe(false);
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
