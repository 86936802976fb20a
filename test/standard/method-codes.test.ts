import { expect, test } from 'vitest';
import { allE11Rows } from '../../src/standard/e11.ts';
import { METHOD_CODES } from '../../src/standard/method-codes.ts';

test('113100 to 113112, in order', () => {
  expect(METHOD_CODES.map(({ code }) => code)).toEqual(Array.from({ length: 13 }, (_, i) => `${113100 + i}`));
});

// PS3.16 CID 7050.
test.each([
  ['113100', 'Basic Application Confidentiality Profile', 'basic'],
  ['113101', 'Clean Pixel Data Option', undefined],
  ['113106', 'Retain Longitudinal Temporal Information Full Dates Option', 'retainLongitudinalFullDates'],
  ['113109', 'Retain Device Identity Option', 'retainDeviceIdentity'],
  ['113110', 'Retain UIDs Option', 'retainUids'],
  ['113112', 'Retain Institution Identity Option', 'retainInstitutionIdentity'],
])('%s is %s', (code, meaning, option) => {
  expect(METHOD_CODES.find((one) => one.code === code)).toEqual({ code, meaning, option });
});

test('every option column of Table E.1-1 has a code; Retain Safe Private is about private attributes alone', () => {
  const columns = new Set(allE11Rows().flatMap(({ options }) => Object.keys(options)));
  const options = METHOD_CODES.flatMap(({ option }) => (option === undefined ? [] : [option]));
  expect(new Set(options)).toEqual(new Set([...columns, 'basic', 'retainSafePrivate']));
});

test('meanings fit Code Meaning, LO (PS3.5 Table 6.2-1)', () => {
  expect(METHOD_CODES.filter(({ meaning }) => meaning.length > 64)).toEqual([]);
});
