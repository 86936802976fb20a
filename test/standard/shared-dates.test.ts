/** The lists of what does not move: spelt right, dates all of them, and told to people as they are. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import placeholders from '../../src/engine/values/data/placeholder-dates.json' with { type: 'json' };
import data from '../../src/standard/data/shared-dates.json' with { type: 'json' };
import { lookUp } from '../../src/standard/dictionary.ts';
import { e11Row } from '../../src/standard/e11.ts';
import { allSharedDates, sharedDate, sharedDateConcept } from '../../src/standard/shared-dates.ts';
import { formatTag, readTag } from '../../src/standard/tag.ts';
import { NOT_THE_PATIENTS } from '../support/not-the-patients.ts';

const section = /### What does not move\n[\s\S]*?\n#/.exec(
  readFileSync(new URL('../../docs/standard.md', import.meta.url), 'utf8'),
)![0];

test('each is an attribute of PS3.6 of that name, a date or its time, and one that Table E.1-1 has moved', () => {
  const wrong = data.attributes.filter(({ tag, keyword, reason }) => {
    const { vrs, ...entry } = lookUp(readTag(tag))!;
    const row = e11Row(readTag(tag));
    return (
      entry.keyword !== keyword ||
      !vrs.every((vr) => ['DA', 'DT', 'TM'].includes(vr)) ||
      row?.options.retainLongitudinalModifiedDates !== 'C' ||
      !Object.hasOwn(data.reasons, reason)
    );
  });
  expect(wrong).toEqual([]);
  expect(new Set(data.attributes.map(({ reason }) => reason))).toEqual(new Set(Object.keys(data.reasons)));
});

test('the list is that of the tests, and the word of the Basic Profile that of the table', () => {
  const listed = data.attributes.map(({ tag }) => [tag, e11Row(readTag(tag))!.basic]);
  expect(Object.fromEntries(listed)).toEqual(NOT_THE_PATIENTS);
});

test('what Table E.1-1 forgets is in it as well; the dates of a patient are not', () => {
  // Expiry, gain calibration.
  for (const tag of [0x00080416, 0x00141020, 0x00143076]) expect(sharedDate(tag)).toBeDefined();
  for (const tag of [0x00080020, 0x00100030, 0x00189701, 0x300c0127]) expect(sharedDate(tag)).toBeUndefined();
  expect(sharedDateConcept({ scheme: 'DCM', value: '113723' })).toBeDefined();
  expect(sharedDateConcept({ scheme: 'DCM', value: '122146' })).toBeUndefined();
});

test('the documentation names all attributes, and no others', () => {
  const text = section.toLowerCase();
  const ranges = [...text.matchAll(/\((\w{4}),(\w{4})\) to \(\w{4},(\w{4})\)/g)].flatMap(
    ([, group, from, to]) => {
      const [first, last] = [from!, to!].map((digits) => Number.parseInt(digits, 16));
      return Array.from(
        { length: last! - first! + 1 },
        (_, i) => `(${group},${(first! + i).toString(16).padStart(4, '0')})`,
      );
    },
  );
  const named = [...text.matchAll(/\(\w{4},\w{4}\)/g)].map(([tag]) => tag);
  expect([...new Set([...named, ...ranges])].sort()).toEqual(
    allSharedDates()
      .map(({ tag }) => formatTag(tag))
      .sort(),
  );
});

test('the documentation names all days that stand for none, and no others', () => {
  const named = [...section.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day.replaceAll('-', ''));
  const days = placeholders.days.map(({ day }) => day);
  expect([...named, '99991231'].sort()).toEqual(days);
  expect(section).toContain('the whole year 9999');
});
