/** The output is read alike by all: slips are corrected in it, and values that grew too long are UN. */
import { describe, expect, test } from 'vitest';
import { elementBytes } from '../../src/dicom/header.ts';
import {
  ascii,
  concat,
  el,
  encode,
  file,
  header,
  hex,
  type Part,
  raw,
  type Syntax,
  sq,
  TS,
  tagBytes,
  u32,
} from '../support/bytes.ts';
import { processOne, uidFor } from '../support/engine.ts';
import type { Policy } from '../support/settings.ts';

const STUDY = '1.2.3.4.6';
const identity = (study = STUDY): Part[] => [
  el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
  el(0x00080018, 'UI', '1.2.3.4.5'),
  el(0x0020000d, 'UI', study),
];
const none = (rules: Record<string, string | number>): Policy => ({ general: { preset: 'none', ...rules } });
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const output = (elements: readonly Part[], policy: Policy, transferSyntax: string = TS.explicit): string =>
  latin(processOne(file({ transferSyntax, elements: [...identity(), ...elements] }), policy).dataSet);
const written = (part: Part, syntax: Syntax = 'explicit'): string => latin(encode([part], syntax));

describe('slips of the writer', () => {
  const open = hex('FE FF 00 E0 FF FF FF FF');
  const close = (length: string): Uint8Array =>
    concat(hex(`FE FF 0D E0 ${length}`), hex(`FE FF DD E0 ${length}`));
  const sequence = (length: string, name: string): Part =>
    raw(
      concat(
        header(0x00081140, 'SQ', 0xffffffff, 'explicit'),
        open,
        encode([el(0x00100010, 'PN', name)]),
        close(length),
      ),
    );

  test('lengths of delimitation items, where all stays and where something changes', () => {
    const slip = sequence('FF FF FF FF', 'Doe^Jane');
    expect(output([slip], none({}))).toContain(written(sequence('00 00 00 00', 'Doe^Jane')));
    expect(output([slip], none({ '(0010,0010)': 'set(X)' }))).toContain(
      written(sequence('00 00 00 00', 'X')),
    );
    expect(output([slip], none({ '(0008,1140)': 'remove' }))).not.toContain('\xfe\xff');
  });

  test('a delimitation item behind the last element goes', () => {
    const end = output([el(0x00280010, 'US', [2]), raw(hex('FE FF 0D E0 00 00 00 00'))], none({}));
    expect(end.endsWith(written(el(0x00280010, 'US', [2])))).toBe(true);
  });

  test('text in the basic offset table goes, and the fragments stay', () => {
    const pixels = (table: string): Part =>
      raw(
        concat(
          header(0x7fe00010, 'OB', 0xffffffff, 'explicit'),
          hex(`FE FF 00 E0 ${table.length === 0 ? '00' : '08'} 00 00 00`),
          ascii(table),
          hex('FE FF 00 E0 04 00 00 00 FF D8 FF D9 FE FF DD E0 00 00 00 00'),
        ),
      );
    const tail = el(0x7ff10010, 'LO', 'ACME');
    const end = output([pixels('Doe^Jane'), tail], none({}), TS.jpegBaseline);
    expect(end.endsWith(written(pixels('')) + written(tail))).toBe(true);
  });

  test('a VR of blanks and reserved bytes', () => {
    const end = output(
      [
        raw(hex('10 00 20 00 20 20 02 00 41 42')),
        raw(hex('09 00 01 10 4F 42 4A 44 02 00 00 00 01 02')),
        // Room for what the blanks are as a length of 32 bits.
        el(0x00420011, 'OB', new Uint8Array(140_000)),
      ],
      none({ '(0009,1001)': 'keep' }),
    );
    expect(end).toContain(written(el(0x00100020, 'LO', 'AB')));
    expect(end).toContain(written(el(0x00091001, 'OB', [1, 2])));
  });
});

describe('items in explicit VR in an implicit file', () => {
  const part = sq(0x00091001, [[el(0x00100010, 'PN', 'Doe^Jane')]], {
    inner: 'explicit',
    undefinedLength: true,
  });

  test('may go, and are refused where they would stay', () => {
    expect(output([part], none({ '(0009,1001)': 'remove' }), TS.implicit)).not.toContain('Jane');
    expect(() => output([part], none({ '(0009,1001)': 'keep' }), TS.implicit)).toThrow(
      /^\(0009,1001\): its items are in explicit VR/,
    );
  });
});

describe('values that are too long for the length field of their VR (PS3.5 Section 6.2.2)', () => {
  test.each<[vr: string, value: string, big: string]>([
    ['DA', 'ab', 'ab'],
    ['US', '\x01\x02', '\x02\x01'],
    ['AT', '\x01\x02\x03\x04', '\x02\x01\x04\x03'],
    ['FL', '\x01\x02\x03\x04', '\x04\x03\x02\x01'],
    ['FD', '\x01\x02\x03\x04\x05\x06\x07\x08', '\x08\x07\x06\x05\x04\x03\x02\x01'],
  ])('%s becomes UN, which is little endian', (vr, value, turned) => {
    const times = Math.ceil(65_536 / value.length);
    const bytes = ascii(value.repeat(times));
    const tag = 0x00180010;
    const explicit = { explicitVr: true, bigEndian: false };
    expect(latin(elementBytes(tag, vr, bytes, explicit))).toBe(written(el(tag, 'UN', bytes)));
    expect(latin(elementBytes(tag, vr, bytes, { ...explicit, bigEndian: true }))).toBe(
      written(el(tag, 'UN', ascii(turned.repeat(times))), 'big'),
    );
    expect(latin(elementBytes(tag, vr, bytes, { ...explicit, explicitVr: false }))).toBe(
      written(el(tag, vr, bytes), 'implicit'),
    );
  });

  const many = (value: string): string => Array(9000).fill(value).join('\\');
  test.each<[rule: string, tag: number, before: string, after: string]>([
    ['truncdate', 0x00080020, '20190305', '20190101'],
    ['shiftdate', 0x00080020, '20190305', ''],
    ['capage', 0x00101010, '093Y\\093Y', '090Y\\090Y'],
    ['mapuid', 0x00080058, '1.2.3.9.9', uidFor('1.2.3.9.9')],
    ['keep', 0x00080058, STUDY, uidFor(STUDY)],
    ['D', 0x00186032, '1.5 ', ''],
    ['D', 0x00189069, '1.250000', ''],
    ['clear', 0x00080020, '20190305', ''],
  ])('%s of a list in UN, %s', (rule, tag, before, after) => {
    const selector = `(${tag
      .toString(16)
      .padStart(8, '0')
      .replace(/^(....)/, '$1,')})`;
    for (const transferSyntax of [TS.explicit, TS.big, TS.implicit]) {
      const part = el(tag, 'UN', many(before));
      const end = output([part], none({ [selector]: rule, date_shift_max_days: 30 }), transferSyntax);
      expect(end).not.toContain(before.trim() === '1.5' ? '1.5' : before);
      if (after === '') continue;
      const value = many(after);
      const head = latin(
        concat(tagBytes(tag), ascii('UN'), hex('00 00'), u32(value.length + (value.length % 2))),
      );
      if (transferSyntax === TS.explicit) expect(end).toContain(head + value);
      expect(end).toContain(value);
    }
  });

  test('UIDs that grow beyond it', () => {
    const end = output([el(0x00080058, 'UI', many('1.2.9'))], none({ '(0008,0058)': 'mapuid' }));
    expect(end).toContain(latin(concat(tagBytes(0x00080058), ascii('UN'))));
    expect(end).toContain(many(uidFor('1.2.9')));
  });
});
