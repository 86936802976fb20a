import { expect, test } from 'vitest';
import data from '../../src/standard/data/image-critical.json' with { type: 'json' };
import { lookUp } from '../../src/standard/dictionary.ts';
import { e11Row } from '../../src/standard/e11.ts';
import { imageCriticalTags, isImageCritical } from '../../src/standard/image-critical.ts';
import { formatTag } from '../../src/standard/tag.ts';

test.each(data.attributes)('$tag $keyword', ({ tag, keyword }) => {
  const entry = lookUp(Number.parseInt(tag.replace(/\W/g, ''), 16));
  expect(entry?.keyword).toBe(keyword);
  expect(formatTag(entry!.tag)).toBe(tag);
  expect(entry?.mask).toBe(0xffffffff);
  expect(['PN', 'LT', 'ST', 'UT', 'DA', 'TM', 'DT', 'AE', 'AS']).not.toContain(entry?.vrs[0]);
  // UIDs are mapped, whatever else Table E.1-1 does to an attribute loses it.
  expect(['U', undefined]).toContain(e11Row(entry!.tag)?.basic);
});

test('short texts are codes, defined terms and identifiers of parts of the object, never free text', () => {
  const texts = data.attributes.filter(({ tag }) => {
    const vr = lookUp(Number.parseInt(tag.replace(/\W/g, ''), 16))?.vrs[0] ?? '';
    return ['LO', 'SH', 'UC', 'UR'].includes(vr);
  });
  expect(texts.map(({ keyword }) => keyword)).toEqual([
    'CodeValue',
    'CodingSchemeDesignator',
    'CodingSchemeVersion',
    'CodeMeaning',
    'LongCodeValue',
    'URNCodeValue',
    'StackID',
    'RescaleType',
    'ModalityLUTType',
    'OpticalPathIdentifier',
  ]);
});

test('is sorted, without repetition', () => {
  const tags = data.attributes.map(({ tag }) => tag);
  expect(tags).toEqual([...new Set(tags)].sort());
  expect(imageCriticalTags().size).toBe(tags.length);
});

test.each([
  [0x00280010, 'Rows'],
  [0x7fe00010, 'Pixel Data'],
  [0x7fe00008, 'Float Pixel Data'],
  [0x00200032, 'Image Position (Patient)'],
  [0x00281053, 'Rescale Slope'],
  [0x52009230, 'Per-Frame Functional Groups'],
  [0x30060050, 'Contour Data'],
  [0x3004000e, 'Dose Grid Scaling'],
  [0x0040a30a, 'Numeric Value'],
  [0x54001010, 'Waveform Data'],
  [0x00181075, 'Radionuclide Half Life'],
])('%# %s', (tag) => {
  expect(isImageCritical(tag)).toBe(true);
});

test.each([
  [0x00100010, "Patient's Name"],
  [0x0008103e, 'Series Description'],
  [0x00180060, 'KVP'],
  [0x60003000, 'Overlay Data'],
  [0x00291010, 'private'],
])('%# not %s', (tag) => {
  expect(isImageCritical(tag)).toBe(false);
});
