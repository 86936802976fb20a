import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterSetOf } from '../../src/dicom/charset.ts';
import {
  type EncodedValue,
  encodeUids,
  encodeValue,
  sanitizeInserted,
  uidValues,
  valueText,
} from '../../src/dicom/values.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { ascii, hex } from '../support/bytes.ts';

const asHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

const write = (vr: string, text: string, terms = '', bigEndian = false): EncodedValue =>
  encodeValue(vr, text, { bigEndian, charset: characterSetOf(terms.split('\\')), codec: textCodec });

const read = (vr: string, bytes: Uint8Array, terms = '', bigEndian = false): string | undefined =>
  valueText(bytes, vr, characterSetOf(terms.split('\\')), bigEndian, textCodec);

const written = (value: EncodedValue): string => (value.ok ? asHex(value.bytes) : value.reason);

describe('numbers', () => {
  /** VR, text, little endian bytes. */
  const NUMBERS: readonly (readonly [string, string, string])[] = [
    ['US', '4', '04 00'],
    ['US', '0\\65535', '00 00 ff ff'],
    ['SS', '-1\\32767', 'ff ff ff 7f'],
    ['UL', '4294967295', 'ff ff ff ff'],
    ['SL', '-2147483648', '00 00 00 80'],
    ['UV', '18446744073709551615', 'ff ff ff ff ff ff ff ff'],
    ['SV', '-9223372036854775808', '00 00 00 00 00 00 00 80'],
    ['FL', '1.5', '00 00 c0 3f'],
    ['FL', '0.1', 'cd cc cc 3d'],
    ['FL', '-0', '00 00 00 80'],
    ['FL', '16777216', '00 00 80 4b'],
    ['FL', '3.4028235e+38', 'ff ff 7f 7f'],
    ['FL', '1e-45', '01 00 00 00'],
    ['FD', '0.1', '9a 99 99 99 99 99 b9 3f'],
    ['FD', '1e+300', '9c 75 00 88 3c e4 37 7e'],
    ['AT', '(0010,0020)\\(7fe0,0010)', '10 00 20 00 e0 7f 10 00'],
  ];

  test.each(NUMBERS)('%s %s', (vr, text, bytes) => {
    expect(written(write(vr, text))).toBe(bytes);
    expect(read(vr, hex(bytes))).toBe(text);
  });

  test.each([
    ['US', '4\\258', '00 04 01 02'],
    ['SL', '-2', 'ff ff ff fe'],
    ['FD', '1.5', '3f f8 00 00 00 00 00 00'],
    ['UV', '1', '00 00 00 00 00 00 00 01'],
    ['AT', '(0010,0020)', '00 10 00 20'],
  ])('big endian: %s %s', (vr, text, bytes) => {
    expect(written(write(vr, text, '', true))).toBe(bytes);
    expect(read(vr, hex(bytes), '', true)).toBe(text);
  });

  test.each([
    ['US', ' 4 ', '04 00'],
    ['US', '+4', '04 00'],
    ['US', '', ''],
    ['FL', '.5', '00 00 00 3f'],
    ['FL', '5.', '00 00 a0 40'],
    ['AT', '0010,0020', '10 00 20 00'],
    ['AT', '(0010,00AB)', '10 00 ab 00'],
  ])('spelling: %s "%s"', (vr, text, bytes) => {
    expect(written(write(vr, text))).toBe(bytes);
  });

  test.each([
    ['US', 'abc', 'not-a-number'],
    ['US', '4.0', 'not-a-number'],
    ['US', '0x10', 'not-a-number'],
    ['US', '1\\', 'not-a-number'],
    ['US', '65536', 'out-of-range'],
    ['US', '-1', 'out-of-range'],
    ['SS', '32768', 'out-of-range'],
    ['UL', '4294967296', 'out-of-range'],
    ['SL', '-2147483649', 'out-of-range'],
    ['UV', '18446744073709551616', 'out-of-range'],
    ['SV', '9223372036854775808', 'out-of-range'],
    ['FL', '1e39', 'out-of-range'],
    ['FD', '1e309', 'out-of-range'],
    ['FD', 'NaN', 'not-a-number'],
    ['FD', '1,5', 'not-a-number'],
    ['AT', '00100020', 'not-a-number'],
    ['AT', '(0010,0020', 'not-a-number'],
  ])('refused: %s %s', (vr, text, reason) => {
    expect(write(vr, text)).toEqual({ ok: false, reason });
  });

  test('the shortest text of FL and FD reads back as the same bits', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const bytes = new Uint8Array(4);
        new DataView(bytes.buffer).setFloat32(0, value, true);
        expect(written(write('FL', read('FL', bytes) ?? ''))).toBe(asHex(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const bytes = new Uint8Array(8);
        new DataView(bytes.buffer).setFloat64(0, value, true);
        expect(written(write('FD', read('FD', bytes) ?? ''))).toBe(asHex(bytes));
      }),
    );
  });

  test('a value that is cut short leaves its whole numbers', () => {
    expect(read('US', hex('01 00 02'))).toBe('1');
    expect(read('UL', hex('01 00'))).toBe('');
  });
});

describe('text', () => {
  test.each([
    ['LO', 'abc', '', '61 62 63 20'],
    ['UI', '1.2.3', '', '31 2e 32 2e 33 00'],
    ['UN', 'abc', '', '61 62 63 00'],
    ['CS', 'A\\B', '', '41 5c 42 20'],
    ['LO', 'é', 'ISO_IR 192', 'c3 a9'],
    ['LO', 'é', 'ISO_IR 100', 'e9 20'],
    ['LO', '', '', ''],
  ])('%s "%s" in "%s"', (vr, text, terms, bytes) => {
    expect(written(write(vr, text, terms))).toBe(bytes);
  });

  const x = (count: number): string => 'x'.repeat(count);
  const TOO_LONG = ['too-long'];
  const BAD = ['bad-characters'];

  /** VR, text, problems: by PS3.5 Table 6.2-1. */
  const LIMITS: readonly (readonly [string, string, readonly string[]])[] = [
    ['AE', x(16), []],
    ['AE', x(17), TOO_LONG],
    ['AS', '063Y', []],
    ['AS', '63Y', BAD],
    ['CS', 'ABC_1 2', []],
    ['CS', 'abc', BAD],
    ['CS', 'A'.repeat(17), TOO_LONG],
    ['CS', `${'A'.repeat(16)}\\${'B'.repeat(16)}`, []],
    ['DA', '20240617', []],
    ['DA', '2024.06.17', ['too-long', 'bad-characters']],
    ['DA', '', []],
    ['DS', '1.5e3\\-2', []],
    ['DS', '1,5', BAD],
    ['DS', '1.2345678901234567', TOO_LONG],
    ['DT', '20240617101112.123456+0100', []],
    ['DT', 'yesterday', BAD],
    ['IS', '2147483647', []],
    ['IS', '2147483648', BAD],
    ['IS', '1.5', BAD],
    ['LO', x(64), []],
    ['LO', x(65), TOO_LONG],
    ['LO', `${x(64)}\\${x(64)}`, []],
    ['LO', 'a\nb', BAD],
    ['LT', `a\\b\r\n${x(10_000)}`, []],
    ['LT', x(10_241), TOO_LONG],
    ['PN', `${x(64)}=${x(64)}=${x(64)}`, []],
    ['PN', x(65), TOO_LONG],
    ['PN', 'a=b=c=d', BAD],
    ['PN', 'a^b^c^d^e^f', BAD],
    ['SH', x(17), TOO_LONG],
    ['ST', x(1025), TOO_LONG],
    ['TM', '101112.1', []],
    ['TM', '25', BAD],
    ['UC', x(10_000), []],
    ['UI', '1.2.840', []],
    ['UI', '1.02', BAD],
    ['UI', `1.${'2'.repeat(63)}`, TOO_LONG],
    ['UR', 'http://example.org/a', []],
    ['UR', 'a b', BAD],
    ['UT', x(70_000), []],
  ];

  test.each(LIMITS)('%s "%.20s"', (vr, text, problems) => {
    expect(write(vr, text)).toMatchObject({ ok: true, problems });
  });

  test('SH, LO and PN count characters, whatever their bytes', () => {
    expect(write('SH', 'é'.repeat(16), 'ISO_IR 192')).toMatchObject({ problems: [] });
    expect(write('SH', '山'.repeat(16), '\\ISO 2022 IR 87')).toMatchObject({ problems: [] });
    expect(write('SH', '山'.repeat(17), '\\ISO 2022 IR 87')).toMatchObject({ problems: ['too-long'] });
  });

  test('text outside ASCII in a VR that has ASCII only is written, with a problem', () => {
    expect(write('CS', 'Ü', 'ISO_IR 100')).toEqual({
      ok: true,
      bytes: hex('dc 20'),
      problems: ['bad-characters'],
    });
    expect(write('UR', 'Ü', 'ISO_IR 100')).toEqual({
      ok: true,
      bytes: hex('dc 20'),
      problems: ['bad-characters'],
    });
  });

  test.each([
    ['OB', 'x', '', 'no-text-form'],
    ['OW', '1', '', 'no-text-form'],
    ['SQ', 'x', '', 'no-text-form'],
    ['LO', 'é', '', 'not-encodable'],
    ['UN', 'é', 'ISO_IR 100', 'not-encodable'],
    ['LO', 'Ł', 'ISO_IR 100', 'not-encodable'],
    ['LO', x(65_536), '', 'too-long-to-write'],
    ['LT', 'é'.repeat(32_768), 'ISO_IR 192', 'too-long-to-write'],
  ])('refused: %s "%.5s" in "%s": %s', (vr, text, terms, reason) => {
    expect(write(vr, text, terms)).toEqual({ ok: false, reason });
  });

  test('65534 bytes can be written with a length of 16 bits, and any length with one of 32', () => {
    expect(write('LO', x(65_533))).toMatchObject({ ok: true });
    expect(write('UT', x(65_536))).toMatchObject({ ok: true });
  });

  test.each([
    ['LO', 'CT Thorax ', 'CT Thorax'],
    ['LO', ' a  \0', ' a'],
    ['DS', '0.7\\0.7 ', '0.7\\0.7'],
    ['UI', '1.2.3\0', '1.2.3'],
    ['UN', 'abc\0', 'abc'],
    ['LO', '', ''],
    ['UN', '\x01\x02', undefined],
    ['OB', 'abc', undefined],
    ['SQ', '', undefined],
  ])('reading %s "%s"', (vr, bytes, text) => {
    expect(read(vr, ascii(bytes))).toBe(text);
  });

  test('reading follows the character set', () => {
    expect(read('LO', hex('53 63 68 e4 64 65 6c 20'), 'ISO_IR 100')).toBe('Schädel');
    expect(read('LO', hex('53 63 68 c3 a4 64 65 6c'), 'ISO_IR 192')).toBe('Schädel');
  });
});

test.each([
  ['a\\b', 'LO', 'SH', 'a\\b'],
  ['a\\b', 'LO', 'LT', 'a/b'],
  ['a\\b', 'LT', 'LO', 'a/b'],
  ['a\\b', 'LT', 'LT', 'a/b'],
  ['1\\2', 'US', 'LO', '1\\2'],
  ['1\\2', 'US', 'UT', '1/2'],
  ['1\\2', 'DS', 'FD', '1\\2'],
  ['a\r\nb\x1b(Bc', 'LT', 'LO', 'a  b (Bc'],
  ['a\x85\x7fb', 'LO', 'LO', 'a  b'],
  ['Müller', 'PN', 'PN', 'Müller'],
])('inserting %j of %s into %s', (text, source, target, expected) => {
  expect(sanitizeInserted(text, source, target)).toBe(expected);
});

describe('UIDs', () => {
  test.each([
    ['1.2.3\0', ['1.2.3']],
    ['1.2.3 ', ['1.2.3']],
    ['1.2\\1.3', ['1.2', '1.3']],
    ['1.2\0\\ 1.3\0\0', ['1.2', '1.3']],
    ['\\1.3', ['', '1.3']],
    ['', []],
    ['\0\0', []],
  ])('reading %j', (bytes, uids) => {
    expect(uidValues(ascii(bytes))).toEqual(uids);
  });

  test('writing', () => {
    expect(encodeUids(['1.2.3'])).toEqual(ascii('1.2.3\0'));
    expect(encodeUids(['1.2', '1.33'])).toEqual(ascii('1.2\\1.33'));
    expect(encodeUids([])).toEqual(ascii(''));
  });
});
