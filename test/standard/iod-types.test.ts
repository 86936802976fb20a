import { expect, test } from 'vitest';
import { typedTags, typesOf } from '../../src/standard/iod-types.ts';
import { standardTable, tagOfId } from '../support/standard-table.ts';

const iodsOf = (tag: number, type: number): string[] =>
  typesOf(tag).flatMap((one) => (one.type === type ? [one.iod] : []));

// PS3.3 Tables C.7-1, C.7-3, C.7-10, C.8-3, C.8-4, C.8-60, C.8-37.
test.each([
  [0x00100010, 'Patient Name', 2, 'CT'],
  [0x00080050, 'Accession Number', 2, 'RTPLAN'],
  [0x00280030, 'Pixel Spacing', 1, 'MR'],
  [0x00200032, 'Image Position (Patient)', 1, 'PET'],
  [0x00080060, 'Modality', 1, 'dose SR'],
  [0x00541001, 'Units', 1, 'PET'],
  [0x30060039, 'ROI Contour Sequence', 1, 'RTSTRUCT'],
  [0x00180050, 'Slice Thickness', 2, 'CT'],
] as const)('%i %s is Type %i in %s', (tag, _name, type, iod) => {
  expect(iodsOf(tag, type)).toContain(iod);
});

test.each([
  [0x00081030, 'Study Description: Type 3'],
  [0x00120010, 'Clinical Trial Sponsor Name: Type 1 in a module that need not be there'],
  [0x7fe00010, 'Pixel Data: Type 1C'],
  [0x00091010, 'private'],
  [0x00100099, 'unknown'],
])('%i has none: %s', (tag) => {
  expect(typesOf(tag)).toEqual([]);
});

const iods = standardTable<Record<string, Record<string, string>>>('iod_toplevel_types.json');
const names = {
  'ct-image': 'CT',
  'enhanced-mr-image': 'enhanced MR',
  'rt-dose': 'RTDOSE',
  segmentation: 'SEG',
};

test.skipIf(iods === undefined).each(Object.entries(names))('all of %s', (iod, short) => {
  for (const type of [1, 2]) {
    const expected = Object.entries(iods![iod]!).flatMap(([id, has]) =>
      has === `${type}` ? [tagOfId(id)] : [],
    );
    const found = typedTags().filter((tag) => iodsOf(tag, type).includes(short));
    expect(found.sort()).toEqual(expected.sort());
    expect(found.length).toBeGreaterThan(5);
  }
});
