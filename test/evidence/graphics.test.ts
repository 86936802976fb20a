/** Graphic annotations under PS3.15: D in the profile, C with the Clean Graphics Option (Table E.1-1). */

import { expect, test } from 'vitest';
import { el, file, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { findElement, flatten, type ReadElement, readDicom, textOf } from '../support/reader.ts';

const TEXT = 0x00700006;
const POINTS = el(0x00700022, 'FL', [5.5, 6.5, 7.5, 8.5]);
const input = file({
  sopClass: '1.2.840.10008.5.1.4.1.1.11.1',
  elements: [
    el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.11.1'),
    el(0x00100010, 'PN', 'Quorn^Zelda'),
    sq(0x00700001, [
      [
        sq(0x00081140, [[el(0x00081155, 'UI', '1.2.999.4.7')]]),
        el(0x00700002, 'CS', 'LAYER'),
        sq(0x00700008, [[el(TEXT, 'ST', 'Lesion, Zelda Quorn'), el(0x00700014, 'FL', [1, 2])]]),
        sq(0x00700009, [[el(0x00700021, 'US', [2]), POINTS, el(0x00700023, 'CS', 'POLYLINE')]]),
      ],
    ]),
  ],
});

function run(preset: readonly string[]): readonly ReadElement[] {
  const { bytes } = processOne(input, { general: { preset: ['ps315-basic', ...preset] } });
  expect(Buffer.from(bytes).includes('Quorn')).toBe(false);
  expect(Buffer.from(bytes).includes('1.2.999.4.7')).toBe(false);
  return flatten(readDicom(bytes).dataSet);
}

test.each<[string[], RegExp]>([
  [[], /^(?!.*Lesion)./],
  // (0070,0006) itself is D, and C with the Clean Descriptors Option.
  [['ps315-clean-graphics'], /^(?!.*Lesion)./],
  [['ps315-clean-graphics', 'ps315-clean-descriptors'], /^Lesion$/],
])('%j: shapes stay, text is %s', (preset, text) => {
  const elements = run(preset);
  expect(findElement(elements, 0x00700022)?.bytes).toEqual(POINTS('explicit').subarray(8));
  expect(textOf(findElement(elements, 0x00700023))).toBe('POLYLINE');
  expect(textOf(findElement(elements, TEXT))).toMatch(text);
});
