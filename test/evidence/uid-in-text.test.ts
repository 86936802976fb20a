/** PS3.15 Section E.3.9: text of attributes that no rule names, with the UID of an instance in it. */

import { describe, expect, test } from 'vitest';
import { el, file, type Part, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { findElement, readDicom, textOf } from '../support/reader.ts';

const SEGMENTATION = '1.2.840.10008.5.1.4.1.1.66.4';
const OWN = '1.2.3.4.5';
const FOREIGN = '1.2.826.0.1.3680043.9.7433.3.1285751618484915';
const SEGMENT_SEQUENCE = 0x00620002;
/** Type 1 in its item. */
const SEGMENT_LABEL = 0x00620005;
/** Type 1 at the top level, and Type 3. */
const CONTENT_LABEL = 0x00700080;
const SOFTWARE = 0x00181020;
const MANUFACTURER = 0x00080070;
const MODEL = 0x00081090;

function output(elements: readonly Part[], preset: readonly string[] = []) {
  const { bytes } = processOne(
    file({ elements: [el(0x00080016, 'UI', SEGMENTATION), el(0x00080018, 'UI', OWN), ...elements] }),
    { general: { preset: ['ps315-basic', ...preset] } },
  );
  return readDicom(bytes).dataSet;
}

const textIn = (tag: number, vr: string, text: string, preset?: readonly string[]): string | undefined => {
  const element = findElement(output([el(tag, vr, text)], preset), tag);
  return element && textOf(element);
};

describe.each([
  ['of the task', `made from ${OWN}`],
  ['of any other object', `made from ${FOREIGN}`],
  ['of the task, at the end of a sentence', `made from ${OWN}.`],
  ['of any other object, at the end of a sentence', `made from ${FOREIGN}.`],
  ['with zeros before a number', 'made from 1.2.276.0.7230010.3.20190305.081500.01'],
])('a UID %s', (_, text) => {
  test('Type 1: another value', () => {
    expect(textIn(MANUFACTURER, 'LO', text)).toMatch(/^[^\d]+$/);
  });
  test('in an item, where it may be needed: another value', () => {
    const items = findElement(
      output([sq(SEGMENT_SEQUENCE, [[el(0x00620004, 'US', [1]), el(SEGMENT_LABEL, 'LO', text)]])]),
      SEGMENT_SEQUENCE,
    )?.items;
    expect(items?.[0]?.map(({ tag }) => tag)).toEqual([0x00620004, SEGMENT_LABEL]);
    expect(textOf(items?.[0]?.[1])).toMatch(/^[^\d]+$/);
  });
  test('with the option that keeps UIDs it stays', () => {
    expect(textIn(MANUFACTURER, 'LO', text, ['ps315-retain-uids'])).toBe(text);
  });
});

test('a kept attribute of a device', () => {
  expect(textIn(SOFTWARE, 'LO', `build ${FOREIGN}`, ['ps315-retain-device']) ?? '').not.toContain(FOREIGN);
});

test.each([
  ['a version number', MODEL, 'LO', '7.2.1.104'],
  ['a UID that DICOM gives out', MODEL, 'LO', 'class 1.2.840.10008.5.1.4.1.1.66.4'],
  ['an address of the network', MODEL, 'LO', 'at 192.168.100.200'],
  ['no UID', CONTENT_LABEL, 'CS', 'LABEL'],
])('%s stays', (_, tag, vr, text) => expect(textIn(tag, vr, text)).toBe(text));
