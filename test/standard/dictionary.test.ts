import { describe, expect, test } from 'vitest';
import {
  allEntries,
  allKeywords,
  dictionaryVr,
  lookUp,
  lookUpKeyword,
} from '../../src/standard/dictionary.ts';
import { standardTable, tagOfId } from '../support/standard-table.ts';

describe('lookUp', () => {
  // PS3.6 Chapters 6 to 9.
  test.each([
    [0x00100010, 'PatientName', ['PN'], '1', false],
    [0x00080005, 'SpecificCharacterSet', ['CS'], '1-n', false],
    [0x00020010, 'TransferSyntaxUID', ['UI'], '1', false],
    [0x00101000, 'OtherPatientIDs', ['LO'], '1-n', true],
    [0x00280106, 'SmallestImagePixelValue', ['US', 'SS'], '1', false],
    [0x7fe00010, 'PixelData', ['OB', 'OW'], '1', false],
    [0xfffee000, 'Item', [], '1', false],
  ])('%# plain tag', (tag, keyword, vrs, vm, retired) => {
    expect(lookUp(tag)).toMatchObject({ tag, mask: 0xffffffff, keyword, vrs, vm, retired });
  });

  test.each([
    [0x60003000, 'OverlayData'],
    [0x601e3000, 'OverlayData'],
    [0x50fe0010, 'NumberOfPoints'],
    [0x002031a7, 'SourceImageIDs'],
    [0x002804f3, 'CoefficientCodingPointers'],
    [0x1000abc5, 'ShiftTableTriplet'],
    [0x10101234, 'ZonalMap'],
    [0x7f020010, 'VariablePixelData'],
  ])('%# tag of a repeating group', (tag, keyword) => {
    const entry = lookUp(tag);
    expect(entry?.keyword).toBe(keyword);
    expect(entry?.mask).not.toBe(0xffffffff);
  });

  test.each([
    [0x60013000, 'odd overlay group: private'],
    [0x00090010, 'private creator'],
    [0x00104321, 'not in PS3.6'],
    [0x61003000, 'beyond 60FF'],
    [0, 'before the first'],
    [0xffffffff, 'behind the last'],
  ])('%# unknown: %s', (tag) => {
    expect(lookUp(tag)).toBeUndefined();
  });

  test('an exact tag goes before a repeating group', () => {
    expect(lookUp(0x7fe00010)?.keyword).toBe('PixelData');
  });
});

describe('dictionaryVr', () => {
  test.each([
    [0x00100010, 'PN', 'plain'],
    [0x00280106, 'US', 'US or SS'],
    [0x00283006, 'US', 'US or OW'],
    [0x7fe00010, 'OW', 'OB or OW'],
    [0x60023000, 'OW', 'OB or OW, repeating group'],
    [0x00290010, 'LO', 'private creator'],
    [0x002900ff, 'LO', 'last private creator'],
    [0x00291001, 'UN', 'private'],
    [0x0029000f, 'UN', 'below the private creators'],
    [0x00100000, 'UL', 'group length'],
    [0x00290000, 'UL', 'private group length'],
    [0x00104321, 'UN', 'unknown'],
    [0x00080202, 'UN', 'listed without a VR'],
  ])('%# %s', (tag, vr) => {
    expect(dictionaryVr(tag)).toBe(vr);
  });
});

describe('keywords', () => {
  test('are exact', () => {
    expect(lookUpKeyword('PatientID')?.tag).toBe(0x00100020);
    expect(lookUpKeyword('patientid')).toBeUndefined();
    expect(lookUpKeyword('')).toBeUndefined();
  });

  test('are unique, and lead back to their entries', () => {
    const keywords = allKeywords();
    expect(new Set(keywords).size).toBe(keywords.length);
    for (const keyword of keywords) {
      const { tag, mask } = lookUpKeyword(keyword)!;
      if (mask === 0xffffffff) expect(lookUp(tag)?.keyword).toBe(keyword);
    }
  });
});

interface Row {
  readonly id: string;
  readonly keyword: string;
  readonly name: string;
  readonly vr: string;
  readonly vm: string;
  readonly retired: string;
}
const rows = standardTable<readonly Row[]>('ps306_dictionary_2026c.json');

test.skipIf(rows === undefined)('every row of PS3.6 is found by its tag, and there are no others', () => {
  expect(allEntries()).toHaveLength(rows!.length);
  for (const { id, keyword, name, vr, vm, retired } of rows!) {
    const expected = { keyword, name, vrs: vr === '' ? [] : vr.split('|'), vm, retired: retired === 'Y' };
    expect(lookUp(tagOfId(id, '2')), id).toMatchObject(expected);
  }
});
