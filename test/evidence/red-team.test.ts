/**
 * Kinds of leaks that people found who had not read the engine: what PS3.6 lists without saying what it holds, UIDs that only
 * the meta group has, UIDs in attributes of classes and in other spellings, text in bulk data, blocks without an owner.
 */

import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/dicom/parse-file.ts';
import { runParser } from '../../src/dicom/run-parser.ts';
import { ascii, el, file, type Part, sq } from '../support/bytes.ts';
import { processAll } from '../support/engine.ts';
import { findElement, readDicom, textOf } from '../support/reader.ts';
import type { SectionSource } from '../support/settings.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const OWN = '1.2.826.0.1.3680043.9.3.1';
const OF_UUID = '2.25.329800735698586629295641978511506172918';

const image = (sop: string, ...others: readonly Part[]): Part[] => [
  el(0x00080016, 'UI', CT),
  el(0x00080018, 'UI', sop),
  ...others,
];

function run(elements: readonly Part[], settings: SectionSource, meta: { sopInstance?: string } = {}) {
  const [output] = processAll([file({ elements, ...meta })], { shipped: true, general: settings });
  return { bytes: Buffer.from(output!.bytes).toString('latin1'), ...readDicom(output!.bytes) };
}

const BASIC = { preset: 'ps315-basic' };

describe('attributes that PS3.6 lists without a VR can hold anything, and go', () => {
  test.each([0x00080202, 0x00189445, 0x00280020, 0x300a0135])('%i', (tag) => {
    for (const [vr, value] of [
      ['PN', 'Qwertzberg^Ottokar'],
      ['DA', '19620714'],
      ['UN', ascii(OWN)],
    ] as const) {
      const { bytes, dataSet } = run(image('1.2.3.4', el(tag, vr, value)), BASIC);
      expect(findElement(dataSet, tag)).toBeUndefined();
      expect(bytes).not.toContain(typeof value === 'string' ? value : OWN);
    }
  });
});

describe('the SOP Instance UID of the file meta group is one of the task', () => {
  const other = '1.2.3.98';
  test.each(['default', 'ps315-basic'])('%s', (preset) => {
    const elements = image(
      '1.2.3.97',
      el(0x0008115a, 'UI', other),
      sq(0x00620002, [[el(0x00620005, 'LO', `x ${other}`)]]),
    );
    expect(run(elements, { preset }, { sopInstance: other }).bytes).not.toContain(other);
  });
});

describe('attributes of classes and of coding schemes', () => {
  const CLASSES = [0x0008001a, 0x0008001b, 0x0008010c, 0x0008010d, 0x0008115a];

  test.each(CLASSES)('%i: what is no UID goes', (tag) => {
    for (const text of ['0511 778899', '14.07.1962 10 11', OWN.replaceAll('.', ' ')]) {
      const { dataSet } = run(image(OWN, el(tag, 'UI', text)), BASIC);
      expect(textOf(findElement(dataSet, tag))).toBe('');
    }
  });

  test.each(CLASSES)('%i: a UID with one of the task in it goes', (tag) => {
    for (const text of [`${OWN}.1.2`, `9.${OWN}`]) {
      const { bytes } = run(image(OWN, el(tag, 'UI', text)), BASIC);
      expect(bytes).not.toContain(OWN);
    }
  });

  test('a UID of an instance that the file names elsewhere becomes the same there', () => {
    const frame = '1.2.826.0.1.3680043.9.7.7.1';
    const { dataSet, bytes } = run(
      image(OWN, el(0x0008001a, 'UI', frame), el(0x00200052, 'UI', frame)),
      BASIC,
    );
    expect(bytes).not.toContain(frame);
    expect(textOf(findElement(dataSet, 0x0008001a))).toBe(textOf(findElement(dataSet, 0x00200052)));
  });

  test('those that PS3.6 lists, and private ones, stay', () => {
    const ours = '1.2.840.113619.4.27';
    const { dataSet } = run(image(OWN, el(0x0008001a, 'UI', `1.2.840.10008.5.1.4.1.1.4\\${ours}`)), BASIC);
    expect(textOf(findElement(dataSet, 0x0008001a))).toBe(`1.2.840.10008.5.1.4.1.1.4\\${ours}`);
  });
});

describe('the own UID with other signs between its numbers', () => {
  test.each([
    ...[', ', '. ', ' . ', '..', '+', '\r\n', ':', ';', '|', '~', '__', '=2E', '\xb7', '^', '&#46;', '%252E'],
    '\x1b(B.',
  ])('%j', (sign) => {
    const { dataSet } = run(
      image(OWN, sq(0x00620002, [[el(0x00620005, 'LO', `n ${OWN.replaceAll('.', sign)} n`)]])),
      BASIC,
    );
    const label = findElement(findElement(dataSet, 0x00620002)?.items?.[0] ?? [], 0x00620005);
    expect(textOf(label)).toBe('ANONYMIZED');
  });
});

describe('a UID made of a UUID, in the forms of a UUID', () => {
  test.each([
    'SEG f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
    'F81D4FAE7DEC11D0A76500A0C91E6BF6',
    OF_UUID.slice('2.25.'.length),
  ])('%s', (text) => {
    const { bytes } = run(image(OF_UUID, sq(0x00620002, [[el(0x00620005, 'LO', text)]])), BASIC);
    expect(bytes).not.toContain(text);
  });

  test('one of another object stays', () => {
    const text = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf7';
    const { bytes } = run(image(OF_UUID, sq(0x00620002, [[el(0x00620005, 'LO', text)]])), BASIC);
    expect(bytes).toContain(text);
  });
});

describe('bulk data that is nothing but text goes', () => {
  test.each([
    [0x00686300, 'OB'],
    [0x00700256, 'OB'],
    [0x00720067, 'OB'],
    [0x00660103, 'OF'],
  ] as const)('%i %s', (tag, vr) => {
    const { bytes } = run(image(OWN, el(tag, vr, ascii('Qwertzberg^Ottokar 19620714 '))), BASIC);
    expect(bytes).not.toContain('Qwertzberg');
  });

  test.each([
    ['a pattern', Uint8Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? 0x55 : 0x2a))],
    ['a slope', Uint8Array.from({ length: 64 }, (_, i) => 0x30 + i)],
    ['other bytes among them', Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256)],
  ])('%s stays', (_, value) => {
    const { dataSet } = run(image(OWN, el(0x00700256, 'OB', value)), BASIC);
    expect(Buffer.from(findElement(dataSet, 0x00700256)?.bytes ?? []).equals(Buffer.from(value))).toBe(true);
  });
});

describe('a private creator stays with the elements that it owns', () => {
  const block = [el(0x00290010, 'LO', 'ACME CORP'), el(0x00291010, 'DA', '20190305')];
  test.each([
    { '(0029,xxxx)': 'shiftdate' },
    { '(0029,xxxx)': 'truncdate' },
    { '(vr:DA)': 'truncdate', '(vr:LO)': 'clear', remove_unknown_tags: false },
    { '(0029,xxxx)': 'truncdate', '(vr:LO)': 'dummy' },
  ])('%j', (rules) => {
    const { dataSet } = run(image(OWN, ...block), { preset: 'none', ...rules });
    expect(textOf(findElement(dataSet, 0x00290010))).toBe('ACME CORP');
    expect(findElement(dataSet, 0x00291010)).toBeDefined();
  });

  test('unless a rule names it', () => {
    const rules = { '(0029,0010)': 'set(OTHER)', '(0029,1010)': 'keep' };
    const { dataSet } = run(image(OWN, ...block), { preset: 'none', ...rules });
    expect(textOf(findElement(dataSet, 0x00290010))).toBe('OTHER');
  });
});

describe('an image with directory records in it is an image', () => {
  const isDirectory = (elements: readonly Part[]): boolean => {
    const bytes = file({ elements });
    return runParser(parseFile(bytes.length), (offset) => bytes.subarray(offset)).dicomDir;
  };
  test('with a SOP Class UID of its own', () => {
    expect(isDirectory([sq(0x00041220, []), ...image(OWN)])).toBe(false);
    expect(run([sq(0x00041220, []), ...image(OWN)], BASIC).bytes).not.toContain('\x04\x00\x20\x12');
  });
  test('without one it is an index', () => {
    expect(isDirectory([sq(0x00041220, [])])).toBe(true);
  });
});
