import { describe, expect, test } from 'vitest';
import { findUids, isFoundAnyway, type Likeness } from '../../src/engine/clean/find-uids.ts';

const OWN = '1.2.826.0.1.3680043.9.3.1';
const SHORT = '1.9.4711';
const UUID = '2.25.329800735698586629295641978511506172918';
const GE = '1.2.840.113619.2.55.3.604688119.971.1390000000.467';

/** What of a text is found, from left to right, without doubles. */
function found(text: string, likeness: Likeness = 'sure', known: readonly string[] = [OWN, SHORT]): string[] {
  const spans = [...findUids(text, new Set(known), likeness)].sort((a, b) => a.start - b.start);
  return [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
}

const SPELLINGS: readonly (readonly [string, (uid: string) => string])[] = [
  ['as it is', (uid) => uid],
  ['with _', (uid) => uid.replaceAll('.', '_')],
  ['with -', (uid) => uid.replaceAll('.', '-')],
  ['with %2E', (uid) => uid.replaceAll('.', '%2E')],
  ['with %2e', (uid) => uid.replaceAll('.', '%2e')],
];

const PLACES: readonly (readonly [string, (uid: string) => string])[] = [
  ['alone', (uid) => uid],
  ['in a sentence', (uid) => `made from ${uid}.`],
  ['behind a word and a dot', (uid) => `CT.${uid}.dcm`],
  ['behind a dot', (uid) => `.${uid}`],
  ['behind two dots', (uid) => `..${uid}..`],
  ['behind letters', (uid) => `IMG${uid}x`],
  ['behind a folder', (uid) => `/data/7/${uid}/1`],
  ['in an address', (uid) => `https://pacs.example.org/studies/${uid}/series?limit=1`],
  ['as a URN', (uid) => `urn:oid:${uid}`],
  ['in brackets', (uid) => `(${uid})`],
  ['among values', (uid) => `IMG\\${uid}\\X`],
  ['between other numbers', (uid) => `7, ${uid}, 9`],
];

describe.each(SPELLINGS)('%s', (_, spelt) => {
  describe.each(PLACES)('%s', (_place, placed) => {
    test.each([
      ['of the task', OWN],
      ['of the task, short', SHORT],
      ['made from a UUID', UUID],
      ['of some device', GE],
    ])('a UID %s', (_whose, uid) => {
      expect(found(placed(spelt(uid))).some((text) => text.includes(spelt(uid)))).toBe(true);
    });
  });
});

test.each([
  ['blanks for full stops', OWN.replaceAll('.', ' ')],
  ['commas', OWN.replaceAll('.', ',')],
  ['slashes', OWN.replaceAll('.', '/')],
  ['two signs, as folder and file', '1.2.826.0.1.3680043_9_3_1'],
  ['more numbers behind it', `${OWN}.77.2`],
  ['the number of an image before it', `0001.${OWN}`],
  ['the number of an image before it, and _', `12_${OWN.replaceAll('.', '_')}`],
])('a UID of the task with %s', (_, text) => expect(found(text)).not.toEqual([]));

test('the longest of several known UIDs', () =>
  expect(found('see 1.9.4711.3', 'sure', ['1.9.4711', '1.9.4711.3'])).toEqual(['1.9.4711.3']));

test.each([
  ['a version', '7.2.1.104'],
  ['a longer version', 'syngo.via VB60A_HF04 11.0.0.2104'],
  ['a version with its build', '10.0.19045.3803_20240117'],
  ['an address of the network', '192.168.100.200'],
  ['a date with a time', '2019-03-05 10:11:12.123456'],
  ['a date with a time and _', '2019_03_05_10_11_12_123456'],
  ['a date with a time and full stops', '2019.03.05.10.11.12.123'],
  ['a list', '1 2 3 4 5 6 7 8 9 10 11 12 13'],
  ['a list with commas', '0,1,2,3,4,5,6,7,8,9,10,11,12'],
  ['a list with -', '1-2-3-4-5-6-7-8-9-10-11'],
  ['a telephone number', '+1-800-555-0199-2211'],
  ['a fraction', '0.12345678901234567890123'],
  ['matrix and weights', '1.00000000\\0.00000000\\2.12345678'],
  ['another short UID', '1.9.47110'],
  ['a SOP class', '1.2.840.10008.5.1.4.1.1.66.4'],
  ['a SOP class at the end of a sentence', 'class 1.2.840.10008.5.1.4.1.1.2.'],
  ['a retired transfer syntax', '1.2.840.10008.1.2.2'],
  ['a SOP class with _', '1_2_840_10008_5_1_4_1_1_66_4'],
  ['a class of a device, which is short', '1.3.12.2.1107.5'],
])('%s is none', (_, text) => expect(found(text)).toEqual([]));

test.each([
  ['class and more', '1.2.840.10008.5.1.4.1.1.2.20190305.101112.77113'],
  ['class and a number', '1.2.840.10008.5.1.4.1.1.2.0'],
  ['the root alone and more', '1.2.840.10008.778899.19650412'],
])('below the root of DICOM, and not listed: %s', (_, text) => expect(found(text)).toEqual([text]));

test('what PS3.6 lists tells nothing in a text, though an object of the task has it for its UID', () => {
  const ct = '1.2.840.10008.5.1.4.1.1.2';
  expect(found(`class ${ct}`, 'sure', [ct])).toEqual([]);
});

test.each([
  ['five numbers', '1.2.826.20190305.101112'],
  ['three numbers', '1.2.19650412101112123456'],
])('likely, and not sure: %s', (_, text) => {
  expect(found(text, 'sure')).toEqual([]);
  expect(found(text, 'likely')).toEqual([text]);
});

test('who need not be known is found in every spelling', () => {
  for (const uid of [OWN, UUID, GE, '1.3.12.2.1107.5.2.18.41281.2019030510111212345'])
    if (isFoundAnyway(uid))
      for (const [, spelt] of SPELLINGS) expect(found(spelt(uid), 'sure', [])).not.toEqual([]);
  expect(isFoundAnyway(OWN)).toBe(true);
  expect(isFoundAnyway(UUID)).toBe(true);
  for (const uid of [
    SHORT,
    '1.2.3.4.5.6.7.8.9.10.11',
    '1.20190305101112123456',
    '9.2.826.0.1.3680043.9.3.1',
    '',
  ])
    expect(isFoundAnyway(uid), uid).toBe(false);
});

test('behind a long list of numbers, and across the place where it is cut', () => {
  for (const count of [3985, 3990, 3995, 4000, 4001, 9000]) {
    const text = `${'7.'.repeat(count)}${OWN}`;
    expect(
      found(text).some((part) => part.endsWith(OWN)),
      String(count),
    ).toBe(true);
  }
});

const SLOW: readonly (readonly [string, string])[] = [
  ['digits', '1'],
  ['numbers', '1.'],
  ['roots', '1.2.826.'],
  ['roots with another sign', '1_2_'],
  ['all signs', '1.2-1_2-'],
  ['own roots', '1.2.826 '],
  ['escapes', '1%2E2%2'],
  ['no list', '1.2 a'],
];

test.each(SLOW)('twice the text takes no more than about twice the time: %s', (_, part) => {
  const time = (length: number): number => {
    const text = part.repeat(length / part.length);
    const known = new Set([OWN, SHORT, '1.2.1.2.1']);
    const started = performance.now();
    for (const uid of findUids(text, known, 'sure')) expect(uid.end).toBeGreaterThan(uid.start);
    return performance.now() - started;
  };
  time(2 ** 16);
  const least = (length: number): number => Math.min(time(length), time(length), time(length));
  const once = least(2 ** 17);
  // With the square it would be 16 times as long.
  expect(least(2 ** 19)).toBeLessThan(Math.max(10 * once, 50));
});
