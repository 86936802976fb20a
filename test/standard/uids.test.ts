import { expect, test } from 'vitest';
import { lookUp } from '../../src/standard/dictionary.ts';
import { e11Row } from '../../src/standard/e11.ts';
import { formatTag } from '../../src/standard/tag.ts';
import { NEVER_MAPPED_TAGS, sopClassName, uidName } from '../../src/standard/uids.ts';
import { standardTable } from '../support/standard-table.ts';

test('names of PS3.6 Annex A', () => {
  expect(sopClassName('1.2.840.10008.5.1.4.1.1.2')).toBe('CT Image Storage');
  expect(sopClassName('1.2.840.10008.1.2')).toBeUndefined();
  expect(sopClassName('1.2.3')).toBeUndefined();
  expect(uidName('1.2.840.10008.1.2.2')).toBe('Explicit VR Big Endian');
});

test.each([...NEVER_MAPPED_TAGS].map((tag) => [formatTag(tag), tag] as const))(
  '%s names no instance',
  (_, tag) => {
    expect(lookUp(tag)?.vrs).toEqual(['UI']);
    expect(e11Row(tag)).toBeUndefined();
  },
);

test('mapping leaves SOP classes, transfer syntaxes, coding schemes and context groups alone', () => {
  for (const tag of [0x00080016, 0x0008010c, 0x00080117, 0x00080118, 0x00081150, 0x00020010])
    expect(NEVER_MAPPED_TAGS.has(tag), formatTag(tag)).toBe(true);
  for (const tag of [0x00080018, 0x00081155, 0x0020000d, 0x00200052])
    expect(NEVER_MAPPED_TAGS.has(tag), formatTag(tag)).toBe(false);
});

const dictionary = standardTable<readonly { id: string; keyword: string; vr: string }[]>(
  'ps306_dictionary_2026c.json',
);

test.skipIf(dictionary === undefined)(
  'no UI attribute of PS3.6 that is named after a class is missing',
  () => {
    const classes = dictionary!
      .filter(
        ({ vr, keyword }) => vr === 'UI' && /SOPClass|TransferSyntax|CodingScheme|ContextUID/.test(keyword),
      )
      .filter(({ id }) => !NEVER_MAPPED_TAGS.has(Number.parseInt(id, 16)));
    expect(classes).toEqual([]);
  },
);
