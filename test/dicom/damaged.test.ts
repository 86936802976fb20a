import { describe, expect, test } from 'vitest';
import { MAX_ELEMENTS } from '../../src/dicom/limits.ts';
import { DicomError } from '../../src/dicom/types.ts';
import {
  ascii,
  concat,
  el,
  encapsulated,
  encode,
  file,
  header,
  hex,
  item,
  type Part,
  raw,
  sq,
  TS,
} from '../support/bytes.ts';
import { outline, parseBytes } from '../support/parse.ts';

const modality = el(0x00080060, 'CS', 'CT');
const uid = el(0x00081155, 'UI', '1.2.3');
const OPEN = 0xffffffff;
const whole = file({ elements: [modality] });
/** Offset of the element behind Modality. */
const at = whole.length;

const damaged = (bytes: Uint8Array, head = 'explicit' as const): Part =>
  raw(concat(header(0x00081140, 'SQ', OPEN, head), bytes));

describe('damaged files are refused, with tag and place', () => {
  test.each<[string, Part[], string]>([
    [
      'a value beyond the end',
      [el(0x00100010, 'PN', 'Doe^John', { length: 10 })],
      `The value of (0010,0010) at byte ${at} goes beyond the end of the file. The file is damaged or was cut off.`,
    ],
    [
      'pixel data beyond the end',
      [el(0x7fe00010, 'OW', [1, 2], { length: 6 })],
      `The value of (7fe0,0010) at byte ${at} goes beyond the end of the file. The file is damaged or was cut off.`,
    ],
    [
      'a header cut off',
      [raw(hex('10 00 10 00'))],
      `An element begins at byte ${at}, and there is no room for its header. The file is damaged or was cut off.`,
    ],
    [
      'a long header cut off',
      [raw(hex('E0 7F 10 00 4F 57 00 00'))],
      `An element begins at byte ${at}, and there is no room for its header. The file is damaged or was cut off.`,
    ],
    [
      'a value longer than its item',
      [sq(0x00081140, [[el(0x00081155, 'UI', '1.2.3', { length: 8 })]]), modality],
      `The value of (0008,1155) at byte ${at + 20} is longer than the item or sequence around it. The file is damaged.`,
    ],
    [
      'an item longer than its sequence',
      [sq(0x00081140, [[uid]], { length: 20 }), modality],
      `The item at byte ${at + 12} is longer than the sequence or file around it. The file is damaged or was cut off.`,
    ],
    [
      'a sequence longer than the file',
      [sq(0x00081140, [[uid]], { length: 24 })],
      `The value of (0008,1140) at byte ${at} goes beyond the end of the file. The file is damaged or was cut off.`,
    ],
    [
      'a sequence without delimitation item',
      [damaged(item([uid], 'explicit'))],
      `The sequence, item or pixel data at byte ${at} has no end: its delimitation item is missing. The file is damaged or was cut off.`,
    ],
    [
      'an item without delimitation item',
      [damaged(concat(hex('FE FF 00 E0 FF FF FF FF'), encode([uid])))],
      `The sequence, item or pixel data at byte ${at + 20} has no end: its delimitation item is missing. The file is damaged or was cut off.`,
    ],
    [
      'pixel data without delimitation item',
      [raw(encode([encapsulated([hex('FFD8 FFD9')])]).slice(0, -8))],
      `The sequence, item or pixel data at byte ${at} has no end: its delimitation item is missing. The file is damaged or was cut off.`,
    ],
    [
      'a fragment of undefined length',
      [raw(concat(header(0x7fe00010, 'OB', OPEN, 'explicit'), hex('FE FF 00 E0 FF FF FF FF')))],
      `The value of (7fe0,0010) at byte ${at} should be items, but is something else at byte ${at + 12}. The file is damaged, or in an encoding that cannot be read.`,
    ],
    [
      'a delimitation item in a sequence of defined length',
      [sq(0x00081140, [[uid]], { length: 30 }), raw(hex('FE FF DD E0 00 00 00 00'))],
      `The value of (0008,1140) at byte ${at} should be items, but is something else at byte ${at + 34}. The file is damaged, or in an encoding that cannot be read.`,
    ],
    [
      'an element where an item should be',
      [damaged(encode([uid]))],
      `The value of (0008,1140) at byte ${at} should be items, but is something else at byte ${at + 12}. The file is damaged, or in an encoding that cannot be read.`,
    ],
    [
      'UN of a known sequence that is none',
      [el(0x00081140, 'UN', hex('01 02 03 04 05 06 07 08'))],
      `The value of (0008,1140) at byte ${at} should be items, but is something else at byte ${at + 12}. The file is damaged, or in an encoding that cannot be read.`,
    ],
    [
      'a delimitation item with a length',
      [damaged(hex('FE FF DD E0 04 00 00 00 44 6F 65 20'))],
      `The delimitation item at byte ${at + 12} has a length, which must be 0. The file is damaged.`,
    ],
    [
      'an item delimitation item with a length',
      [damaged(concat(hex('FE FF 00 E0 FF FF FF FF FE FF 0D E0 04 00 00 00'), ascii('Doe ')))],
      `The delimitation item at byte ${at + 20} has a length, which must be 0. The file is damaged.`,
    ],
    [
      'an item at the top level',
      [raw(item([uid], 'explicit'))],
      `An item or delimitation item at byte ${at}, after (0008,0060) belongs to no sequence. The file is damaged.`,
    ],
    [
      'a sequence delimitation item at the top level',
      [raw(hex('FE FF DD E0 00 00 00 00')), modality],
      `An item or delimitation item at byte ${at}, after (0008,0060) belongs to no sequence. The file is damaged.`,
    ],
    [
      'no VR',
      [raw(hex('10 00 10 00 31 32 04 00 44 6F 65 20'))],
      `There is no valid VR at byte ${at + 4}, after (0008,0060). The file is damaged, mixes encodings, or has other data after the last element.`,
    ],
    [
      'a blank VR on an attribute with a 32-bit length',
      [raw(hex('E0 7F 10 00 00 00 02 00 01 02'))],
      `There is no valid VR at byte ${at + 4}, after (0008,0060). The file is damaged, mixes encodings, or has other data after the last element.`,
    ],
    [
      'zeros, and other bytes behind them',
      [raw(new Uint8Array(100)), modality],
      `There are zeros after the last element, and other bytes after them at byte ${at + 100}. What they are cannot be told.`,
    ],
    [
      'zeros in an item',
      [sq(0x00081140, [[uid, raw(new Uint8Array(8))]])],
      `There is no valid VR at byte ${at + 38}, after (0008,1155). The file is damaged, mixes encodings, or has other data after the last element.`,
    ],
    [
      'text of undefined length',
      [el(0x0040a160, 'UT', '', { length: OPEN })],
      `(0040,a160) at byte ${at} has an undefined length, which only sequences and pixel data may have. The file is damaged.`,
    ],
  ])('%s', (_, parts, message) => {
    const bytes = file({ elements: [modality, ...parts] });
    expect(() => parseBytes(bytes)).toThrow(new DicomError(message));
  });

  test('an implicit sequence that is none', () => {
    const elements = [el(0x00081140, 'SQ', ascii('NOITEMS!'))];
    const bytes = file({ transferSyntax: TS.implicit, elements: [modality, ...elements] });
    expect(() => parseBytes(bytes)).toThrow(/\(0008,1140\).*should be items/);
  });

  test('no transfer syntax, and a first element that DICOM does not know', () => {
    const elements = [el(0x00010001, 'UN', 'AB')];
    expect(() => parseBytes(file({ transferSyntax: '', elements }))).toThrow(/names no transfer syntax/);
  });

  test('the meta group, cut off', () => {
    expect(() => parseBytes(whole.slice(0, 157))).toThrow(/\(0002,0001\).*beyond the end/);
    expect(() => parseBytes(whole.slice(0, 150))).toThrow(DicomError);
  });

  test('a message shows no text that was misread as a tag', () => {
    const elements = [modality, raw(ascii('DOE^JOHN^PATIENT^SECRET'))];
    const message = /^(?!.*(444f|4f44|5e45|455e|DOE|JOHN)).*$/s;
    for (const transferSyntax of [TS.explicit, TS.implicit, TS.big]) {
      expect(() => parseBytes(file({ transferSyntax, elements }))).toThrow(message);
    }
  });
});

test('every file that is cut off is refused, or ends with the last whole element', () => {
  const elements = [
    modality,
    sq(0x00081140, [[uid]], { undefinedLength: true }),
    sq(0x00081115, [[sq(0x00081199, [[uid]])]]),
    el(0x00091001, 'UN', item([uid], 'implicit')),
    encapsulated([hex('FFD8 FFD9')]),
  ];
  const ends = elements.map((_, index) => file({ elements: elements.slice(0, index + 1) }).length);
  const bytes = file({ elements });
  const start = file({ elements: [] }).length;
  for (let length = start + 1; length < bytes.length; length++) {
    const cut = bytes.slice(0, length);
    const last = ends.indexOf(length);
    if (last >= 0) expect(parseBytes(cut).dataSet?.elements).toHaveLength(last + 1);
    else expect(() => parseBytes(cut), `cut at ${length}`).toThrow(DicomError);
  }
});

describe('limits', () => {
  const nested = (depth: number, vr: string): Part => {
    let part: Part = modality;
    for (let level = 0; level < depth; level++) part = sq(0x00081140, [[part]], { vr, inner: 'explicit' });
    return part;
  };

  test('64 sequences within each other are read, 65 refused', () => {
    expect(outline(parseBytes(file({ elements: [nested(64, 'SQ')] })).dataSet?.elements ?? [])).toHaveLength(
      129,
    );
    expect(() => parseBytes(file({ elements: [nested(65, 'SQ')] }))).toThrow(/More than 64 sequences/);
  });

  test('in private values as well: too deep is refused, never opaque', () => {
    const privately = nested(65, 'UN');
    const bytes = file({ elements: [modality, el(0x00091001, 'UN', item([privately], 'explicit'))] });
    expect(() => parseBytes(bytes)).toThrow(/More than 64 sequences/);
  });

  test('ways of reading do not multiply: a value that fails in its depth ends in bounded time', () => {
    let part: Part = raw(hex('FF FF FF'));
    for (let level = 0; level < 40; level++) part = sq(0x00081140, [[part]], { vr: 'UN', inner: 'implicit' });
    const started = performance.now();
    expect(() => parseBytes(file({ elements: [modality, part] }))).toThrow(DicomError);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('two million elements', () => {
    const one = encode([modality]);
    const many = new Uint8Array(one.length * (MAX_ELEMENTS + 1));
    for (let index = 0; index <= MAX_ELEMENTS; index++) many.set(one, index * one.length);
    expect(() => parseBytes(file({ elements: [raw(many)] }))).toThrow(/more than 1200000 elements/);
  });
});
