/** Data sets of the tables as files. It shares nothing with src. */

import { el, file, type Part, sq } from '../../support/bytes.ts';
import { findElement, type ReadElement, readDicom, textOf } from '../../support/reader.ts';
import type { Elements } from './table.ts';

const NUMBERS = /^(DS|IS)$|^(FD|FL|SL|SS|SV|UL|US|UV)$/;
const BINARY_NUMBERS = /^(FD|FL|SL|SS|SV|UL|US|UV)$/;

/**
 * An image that would do for most viewers; what a table says goes over it. What `nowhere` looks for is no short number:
 * new UIDs and numbers are random digits.
 */
const EVERY_IMAGE: Elements = {
  '0008,0016': 'UI 1.2.840.10008.5.1.4.1.1.2',
  '0008,0018': 'UI 1.2.3.4.1.1',
  '0008,0060': 'CS CT',
  '0010,0010': 'PN LAST^FIRST^MIDDLE',
  '0010,0020': 'LO PID-4711',
  '0020,000d': 'UI 1.2.3.4',
  '0020,000e': 'UI 1.2.3.4.1',
  '0028,0002': 'US 1',
  '0028,0004': 'CS MONOCHROME2',
  '0028,0010': 'US 2',
  '0028,0011': 'US 2',
  '0028,0100': 'US 16',
  '7fe0,0010': 'OW pixels..',
};

function partsOf(elements: Elements): Part[] {
  return Object.entries(elements)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]): Part[] => {
      const tag = Number.parseInt(name.replace(',', ''), 16);
      if (value === null) return [];
      if (typeof value !== 'string') return [sq(tag, value.map(partsOf))];
      const vr = value.slice(0, 2);
      const text = value.slice(3);
      if (BINARY_NUMBERS.test(vr)) return [el(tag, vr, text.split('\\').map(Number))];
      if (vr === 'AT')
        return [
          el(
            tag,
            vr,
            [0, 4].map((at) => Number.parseInt(text.slice(at, at + 4), 16)),
          ),
        ];
      return [el(tag, vr, text)];
    });
}

/** The file meta group names the class and the instance even where the data set does not. */
const uid = (value: Elements[string] | undefined, otherwise: string): string =>
  typeof value === 'string' ? value.slice(3) : otherwise;

/** Instance Number (0020,0013), which all presets keep, says which output belongs to which input. */
export function imageOf(elements: Elements, number: number): Uint8Array {
  const whole: Elements = { ...EVERY_IMAGE, '0020,0013': `IS ${number}`, ...elements };
  return file({
    sopClass: uid(whole['0008,0016'], '1.2.840.10008.5.1.4.1.1.2'),
    sopInstance: uid(whole['0008,0018'], '1.2.3.4.1.1'),
    elements: partsOf(whole),
  });
}

/** A copy of a file with another Instance Number, in as many bytes as the old one has. */
export function numbered(bytes: Uint8Array, number: number): Uint8Array {
  const copy = bytes.slice();
  const place = findElement(readDicom(copy).dataSet, 0x00200013)?.bytes;
  if (place === undefined || place.length === 0) throw new Error('the file has no Instance Number');
  place.set(Buffer.from(String(number).padEnd(place.length)));
  return copy;
}

/** The value as the tables write it. */
export function valueText(element: ReadElement, little: boolean): string {
  if (!NUMBERS.test(element.vr) && element.vr !== 'AT') return textOf(element);
  if (!BINARY_NUMBERS.test(element.vr) && element.vr !== 'AT') return textOf(element).trim();
  const { bytes } = element;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const width = /^(FD|SV|UV)$/.test(element.vr) ? 8 : /^(FL|SL|UL|AT)$/.test(element.vr) ? 4 : 2;
  const one = (at: number): string => {
    switch (element.vr) {
      case 'FD':
        return String(view.getFloat64(at, little));
      case 'FL':
        return String(view.getFloat32(at, little));
      case 'SL':
        return String(view.getInt32(at, little));
      case 'SS':
        return String(view.getInt16(at, little));
      case 'SV':
        return String(view.getBigInt64(at, little));
      case 'UV':
        return String(view.getBigUint64(at, little));
      case 'UL':
        return String(view.getUint32(at, little));
      case 'AT':
        return [at, at + 2]
          .map((place) => view.getUint16(place, little).toString(16).padStart(4, '0'))
          .join('');
      default:
        return String(view.getUint16(at, little));
    }
  };
  return Array.from({ length: bytes.length / width }, (_, index) => one(index * width)).join('\\');
}
