import { expect, test } from 'vitest';
import uids from '../../src/standard/data/ps306-uids.json' with { type: 'json' };
import sopClasses from '../../src/standard/data/sop-class-iods.json' with { type: 'json' };
import { allIods, attributeType, iodOf, typedTagsOf } from '../../src/standard/iod-types.ts';
import { sopClassName } from '../../src/standard/uids.ts';
import { standardTable, tagOfId } from '../support/standard-table.ts';

const STORAGE = '1.2.840.10008.5.1.4.1.1.';
const CT = `${STORAGE}2`;
const ENHANCED_CT = `${STORAGE}2.1`;
const MR = `${STORAGE}4`;
const SEG = `${STORAGE}66.4`;
const RTDOSE = `${STORAGE}481.2`;
const COMPREHENSIVE_SR = `${STORAGE}88.33`;
const PDF = `${STORAGE}104.1`;
const ENHANCED_RT_IMAGE = `${STORAGE}481.23`;

// PS3.3 Tables C.7-1, C.7-3, C.7-5a, C.7-6, C.7-8, C.7-9, C.7-11c, C.8-3, C.8.15-2, C.8.20-2, C.8-39, C.17-2, C.24-2.
test.each([
  [CT, 0x00100010, '2', 'Patient Name'],
  [CT, 0x0020000d, '1', 'Study Instance UID'],
  [CT, 0x00080020, '2', 'Study Date'],
  [CT, 0x00280010, '1', 'Rows'],
  [CT, 0x00200052, '1', 'Frame of Reference UID'],
  [CT, 0x00201040, '2', 'Position Reference Indicator'],
  [CT, 0x00181000, '3', 'Device Serial Number'],
  [CT, 0x00080070, '2', 'Manufacturer'],
  [CT, 0x00080023, '2C', 'Content Date'],
  [CT, 0x00180060, '2', 'KVP'],
  [CT, 0x00101030, '3', 'Patient Weight'],
  [CT, 0x7fe00010, '1C', 'Pixel Data'],
  [CT, 0x00189362, '1C', 'Multi-energy CT Acquisition Sequence, of a conditional module'],
  [CT, 0x00120010, '1C', 'Clinical Trial Sponsor Name, Type 1 in a module that need not be there'],
  [CT, 0x00080017, '3', 'Acquisition UID'],
  [CT, 0x30020002, '3', 'RT Image Label: no part of the IOD'],
  [ENHANCED_CT, 0x00181000, '1', 'Device Serial Number'],
  [ENHANCED_CT, 0x00080070, '1', 'Manufacturer'],
  [ENHANCED_CT, 0x00080023, '1', 'Content Date'],
  [ENHANCED_CT, 0x52009230, '1', 'Per-Frame Functional Groups Sequence'],
  [MR, 0x00180020, '1', 'Scanning Sequence'],
  [SEG, 0x00700080, '1', 'Content Label'],
  [SEG, 0x00700084, '2', 'Content Creator Name'],
  [RTDOSE, 0x30040002, '1', 'Dose Units'],
  [COMPREHENSIVE_SR, 0x0040a491, '1', 'Completion Flag'],
  [COMPREHENSIVE_SR, 0x0040a073, '1C', 'Verifying Observer Sequence'],
  [COMPREHENSIVE_SR, 0x00080023, '1', 'Content Date'],
  [PDF, 0x00420010, '2', 'Document Title'],
  [PDF, 0x00280301, '1', 'Burned In Annotation'],
  [ENHANCED_RT_IMAGE, 0x00100010, '2', 'Patient Name, by a typed module'],
  [ENHANCED_RT_IMAGE, 0x30020002, 'unknown', 'RT Image Label: a module without Types may hold it'],
  [ENHANCED_RT_IMAGE, 0x00091010, '3', 'private'],
])('%s %i is Type %s: %s', (sopClass, tag, type) => {
  expect(attributeType(sopClass, tag)).toBe(type);
});

test.each([
  [0x00181000, '1', 'Device Serial Number: Type 1 in enhanced objects'],
  [0x7fe00010, '1C', 'Pixel Data: nowhere Type 1'],
  [0x00100010, '2', 'Patient Name: Type 2 in every IOD with a patient'],
  [0x00101030, '3', 'Patient Weight'],
  [0x60020010, '1C', 'Overlay Rows: Type 1 in a module that need not be there; a repeating group'],
  [0x00091010, '3', 'private'],
  [0x00400008, 'unknown', 'Scheduled Protocol Code Sequence: only within another sequence'],
])('without a known SOP class %i is Type %s: %s', (tag, type) => {
  expect(attributeType(undefined, tag)).toBe(type);
  expect(attributeType('1.2.3.4', tag)).toBe(type);
});

test('SOP classes of one IOD: for presentation and for processing, retired and current', () => {
  expect(iodOf(`${STORAGE}1.1.1`)).toBe(iodOf(`${STORAGE}1.1`));
  expect(iodOf(`${STORAGE}3`)).toBe('ultrasound-multi-frame-image');
  expect(iodOf(`${STORAGE}5`)).toBe('nuclear-medicine-image');
  expect(iodOf(`${STORAGE}6`)).toBe('ultrasound-image');
  expect(iodOf(`${STORAGE}2.5`)).toBe('legacy-converted-enhanced-ct-image');
  expect(iodOf(`${STORAGE}11.6`)).toBe(iodOf(`${STORAGE}11.7`));
  expect(iodOf('1.2.840.10008.1.1')).toBeUndefined();
});

const storageClasses = uids.rows
  .map((row) => row.split('|'))
  .filter(([, name, type]) => type === 'SOPClass' && /Storage( |$)/.test(name!) && !/Commitment/.test(name!));

test('the storage SOP classes without an IOD', () => {
  const without = storageClasses.filter(([uid]) => iodOf(uid!) === undefined);
  const current = without.filter((row) => row[3] !== 'R').map(([, name]) => name);
  expect(current.filter((name) => !/^DICOS/.test(name!))).toEqual([
    // A directory of a medium: `run` refuses it.
    'Media Storage Directory Storage',
    // DICONDE: non-destructive testing, of ASTM and not in PS3.3.
    'Eddy Current Image Storage',
    'Eddy Current Multi-frame Image Storage',
    'Thermography Image Storage',
    'Thermography Multi-frame Image Storage',
    'Ultrasound Waveform Storage',
    // Newer than our tables of PS3.3.
    'Label Map Segmentation Storage',
    'Height Map Segmentation Storage',
    'Waveform Annotation SR Storage',
    'Waveform Presentation State Storage',
    'Waveform Acquisition Presentation State Storage',
  ]);
  // DICOS: security screening, of NEMA and not in PS3.3.
  expect(current.filter((name) => /^DICOS/.test(name!))).toHaveLength(7);
  // Retired with their IODs: standalone objects, printing, trials, biplane angiography.
  const retired = without.filter((row) => row[3] === 'R').map(([, name]) => name!);
  expect(retired).toHaveLength(17);
  expect(retired.every((name) => /^(Standalone|Stored Print|Hardcopy)|Trial$|Bi-Plane/.test(name))).toBe(
    true,
  );
});

test('every SOP class of the map is a storage class, and its IOD is there', () => {
  const known = new Set(allIods());
  for (const row of sopClasses.rows) {
    const [uid = '', iod = ''] = row.split('|');
    expect(sopClassName(uid), row).toMatch(/Storage/);
    expect(known.has(iod), row).toBe(true);
  }
  expect(new Set(sopClasses.rows.map((row) => row.split('|')[0])).size).toBe(sopClasses.rows.length);
});

const source = standardTable<Record<string, Record<string, string>>>('iod_toplevel_types.json');
// By hand: modules of multi-energy CT, and what was moved to the General Acquisition Module.
const byHand = [0x00189362, 0x00080017, 0x00080022, 0x0008002a, 0x00080032, 0x00083010, 0x00189073].concat(
  0x00200012,
  0x00201002,
);

test.skipIf(source === undefined)('every Type of every IOD is there', () => {
  expect(allIods()).toEqual(Object.keys(source!).sort());
  for (const iod of allIods()) {
    const expected = new Map(Object.entries(source![iod]!).map(([id, type]) => [tagOfId(id), type]));
    const found = new Map(typedTagsOf(iod));
    for (const [tag, type] of expected) expect(found.get(tag), `${iod} ${tag}`).toBe(type);
    const more = [...found.keys()].filter((tag) => !expected.has(tag));
    expect(more.filter((tag) => !byHand.includes(tag))).toEqual([]);
  }
});
