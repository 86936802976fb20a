import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterSetOf, decodeText, encodeText, isAscii, splitValues } from '../../src/dicom/charset.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { hex } from '../support/bytes.ts';

const decode = (bytes: Uint8Array, terms: string, vr = 'PN'): string =>
  decodeText(bytes, characterSetOf(terms.split('\\')), vr, textCodec);

const encode = (text: string, terms: string, vr = 'PN'): Uint8Array | undefined =>
  encodeText(text, characterSetOf(terms.split('\\')), vr, textCodec);

const asHex = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** Term, text, bytes: as printed in PS3.5 Annexes H, I, J and K. */
const EXAMPLES: readonly (readonly [string, string, string, string])[] = [
  [
    'H.3.1',
    '\\ISO 2022 IR 87',
    'Yamada^Tarou=山田^太郎=やまだ^たろう',
    `59 61 6d 61 64 61 5e 54 61 72 6f 75 3d 1b 24 42 3b 33 45 44 1b 28 42 5e 1b 24 42 42 40 4f 3a 1b 28 42 3d
     1b 24 42 24 64 24 5e 24 40 1b 28 42 5e 1b 24 42 24 3f 24 6d 24 26 1b 28 42`,
  ],
  [
    'H.3.2',
    'ISO 2022 IR 13\\ISO 2022 IR 87',
    'ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう',
    `d4 cf c0 de 5e c0 db b3 3d 1b 24 42 3b 33 45 44 1b 28 4a 5e 1b 24 42 42 40 4f 3a 1b 28 4a 3d
     1b 24 42 24 64 24 5e 24 40 1b 28 4a 5e 1b 24 42 24 3f 24 6d 24 26 1b 28 4a`,
  ],
  [
    'I.2',
    '\\ISO 2022 IR 149',
    'Hong^Gildong=洪^吉洞=홍^길동',
    `48 6f 6e 67 5e 47 69 6c 64 6f 6e 67 3d 1b 24 29 43 fb f3 5e 1b 24 29 43 d1 ce d4 d7 3d
     1b 24 29 43 c8 ab 5e 1b 24 29 43 b1 e6 b5 bf`,
  ],
  [
    'J.1',
    'ISO_IR 192',
    'Wang^XiaoDong=王^小東=',
    '57 61 6e 67 5e 58 69 61 6f 44 6f 6e 67 3d e7 8e 8b 5e e5 b0 8f e6 9d b1 3d',
  ],
  [
    'J.3',
    'GB18030',
    'Wang^XiaoDong=王^小东=',
    '57 61 6e 67 5e 58 69 61 6f 44 6f 6e 67 3d cd f5 5e d0 a1 b6 ab 3d',
  ],
  [
    'K.2',
    '\\ISO 2022 IR 58',
    'Zhang^XiaoDong=张^小东=',
    `5a 68 61 6e 67 5e 58 69 61 6f 44 6f 6e 67 3d 1b 24 29 41 d5 c5 5e 1b 24 29 41 d0 a1 b6 ab 3d`,
  ],
];

describe('the examples of PS3.5', () => {
  test.each(EXAMPLES)('%s: %s', (_, terms, text, bytes) => {
    expect(decode(hex(bytes), terms)).toBe(text);
    expect(asHex(encode(text, terms))).toBe(asHex(hex(bytes)));
  });
});

/** Terms, text, and bytes by the tables of ISO 8859, TIS 620 and JIS X 0201. */
const SETS: readonly (readonly [string, string, string])[] = [
  ['', 'Buc^Jerome', '42 75 63 5e 4a 65 72 6f 6d 65'],
  ['ISO_IR 100', 'Buc^Jérôme', '42 75 63 5e 4a e9 72 f4 6d 65'],
  ['ISO_IR 101', 'Wałęsa', '57 61 b3 ea 73 61'],
  ['ISO_IR 109', 'ĈĦ', 'c6 a1'],
  ['ISO_IR 110', 'ĒĶ', 'aa d3'],
  ['ISO_IR 144', 'Люкceмбypг', 'bb ee da 63 65 dc d1 79 70 d3'],
  ['ISO_IR 127', 'قباني', 'e2 c8 c7 e6 ea'],
  ['ISO_IR 126', 'Διονυσιος', 'c4 e9 ef ed f5 f3 e9 ef f2'],
  ['ISO_IR 138', 'שרון', 'f9 f8 e5 ef'],
  ['ISO_IR 148', 'Çavuşoğlu', 'c7 61 76 75 fe 6f f0 6c 75'],
  ['ISO_IR 203', 'Œ€', 'bc a4'],
  ['ISO_IR 166', 'นามสกุล', 'b9 d2 c1 ca a1 d8 c5'],
  ['ISO_IR 13', 'ﾔﾏﾀﾞ¥‾', 'd4 cf c0 de 5c 7e'],
  ['GBK', '王', 'cd f5'],
  // Not of the standard: multi-byte sets without escapes.
  ['ISO_IR 149', '홍a', 'c8 ab 61'],
  ['ISO_IR 58', '张a', 'd5 c5 61'],
  ['GB18030', '㐂', '81 39 ef 31'],
  ['ISO 2022 IR 6\\ISO 2022 IR 159', 'a丂', '61 1b 24 28 44 30 21 1b 28 42'],
  ['ISO 2022 IR 100\\ISO 2022 IR 126', 'éΔé', 'e9 1b 2d 46 c4 1b 2d 41 e9'],
  ['ISO 2022 IR 100\\ISO 2022 IR 144', 'éЛ\né', 'e9 1b 2d 4c bb 1b 2d 41 0a e9'],
  // The wave dash, the minus and the double line as JIS X 0208 has them, not as Windows reads them.
  ['\\ISO 2022 IR 87', '〜−‖', '1b 24 42 21 41 21 5d 21 42 1b 28 42'],
];

describe('all sets', () => {
  test.each(SETS)('%s: %s', (terms, text, bytes) => {
    expect(decode(hex(bytes), terms, 'LT')).toBe(text);
    expect(asHex(encode(text, terms, 'LT'))).toBe(asHex(hex(bytes)));
  });
});

describe('spellings', () => {
  test.each([
    [
      'ISO_IR 100',
      ['ISO-IR 100', 'ISO IR 100', 'ISO_IR_100', 'iso_ir 100', 'ISO_IR100', 'ISO_IR 100 ', 'ISO 8859-1'],
    ],
    ['ISO_IR 192', ['ISO_IR_192', 'ISO IR 192', 'UTF-8', '\\ISO_IR 192']],
    ['', ['ISO_IR 6', 'ISO 2022 IR 6', 'ISO_IR_6']],
    [
      '\\ISO 2022 IR 87',
      ['ISO 2022 IR 6\\ISO 2022 IR 87', 'ISO 2022 IR 87', '\\ISO_2022_IR_87', 'ISO_IR 87'],
    ],
    ['\\ISO 2022 IR 149', ['ISO 2022 IR 149']],
    ['GB18030', ['gb18030', 'GB18030 ']],
  ])('%s', (canonical, spellings) => {
    const expected = characterSetOf(canonical.split('\\'));
    for (const spelling of spellings) {
      expect(characterSetOf(spelling.split('\\')), spelling).toEqual(expected);
      expect(expected.known).toBe(true);
    }
  });

  test('an absent element is the default repertoire', () => {
    expect(characterSetOf([])).toEqual(characterSetOf(['']));
  });

  test.each(['ISO_IR 999', 'KOI9-R', 'ISO-2022-JP', 'ISO_IR 100\\nonsense', 'ISO 8859-12'])(
    '%s is unknown',
    (terms) => {
      const charset = characterSetOf(terms.split('\\'));
      expect(charset.known).toBe(false);
      expect(encode('Muller', terms)).toEqual(hex('4d 75 6c 6c 65 72'));
      expect(encode('Müller', terms)).toBeUndefined();
    },
  );

  test('sets that read bytes differently have different keys', () => {
    const all = [
      '',
      'ISO_IR 100',
      'ISO_IR 101',
      '\\ISO 2022 IR 87',
      'ISO_IR 192',
      'GB18030',
      'GBK',
      'ISO_IR 13',
      'x',
      'y',
    ];
    expect(new Set(all.map((terms) => characterSetOf(terms.split('\\')).key)).size).toBe(all.length);
  });
});

describe('delimiters and the second bytes of characters', () => {
  const split = (bytes: string, terms: string, vr: string): (string | undefined)[] =>
    splitValues(hex(bytes), characterSetOf(terms.split('\\')), vr).map(asHex);

  test.each([
    ['GB18030', '81 5c 5c 41', ['81 5c', '41'], '乗\\A'],
    ['GBK', '41 5c 81 5c', ['41', '81 5c'], 'A\\乗'],
    ['ISO_IR 192', 'c3 a9 5c 41', ['c3 a9', '41'], 'é\\A'],
    // 3f 5c is the one character 須 of JIS X 0208.
    ['\\ISO 2022 IR 87', '1b 24 42 3f 5c 1b 28 42 5c 41', ['1b 24 42 3f 5c 1b 28 42', '41'], '須\\A'],
    // And 5c 70 has it first.
    ['\\ISO 2022 IR 87', '1b 24 42 5c 70 1b 28 42', ['1b 24 42 5c 70 1b 28 42'], '樶'],
    ['ISO_IR 13', 'd4 5c cf', ['d4', 'cf'], 'ﾔ\\ﾏ'],
    // Shift JIS under the name of ISO_IR 13: 95 5c is 表.
    ['ISO_IR 13', '95 5c 5c 41', ['95 5c', '41'], '表\\A'],
    ['ISO_IR 100', '41 5c 5c 42', ['41', '', '42'], 'A\\\\B'],
  ])('%s: %s', (terms, bytes, values, text) => {
    expect(split(bytes, terms, 'LO')).toEqual(values);
    expect(decode(hex(bytes), terms, 'LO')).toBe(text);
  });

  test('a text VR of one value is not split', () => {
    expect(split('41 5c 42', '', 'LT')).toEqual(['41 5c 42']);
    expect(split('', '', 'LO')).toEqual(['']);
  });

  test('a delimiter ends what an escape has invoked', () => {
    // The set of the second value is Latin-1 again, though no escape says so.
    expect(decode(hex('1b 2d 46 c4 5c e9'), 'ISO 2022 IR 100\\ISO 2022 IR 126', 'LO')).toBe('Δ\\é');
    expect(decode(hex('1b 2d 46 c4 5e e9'), 'ISO 2022 IR 100\\ISO 2022 IR 126', 'PN')).toBe('Δ^é');
    expect(decode(hex('1b 2d 46 c4 5e e9'), 'ISO 2022 IR 100\\ISO 2022 IR 126', 'LO')).toBe('Δ^ι');
    expect(decode(hex('1b 2d 46 c4 0d 0a e9'), 'ISO 2022 IR 100\\ISO 2022 IR 126', 'LT')).toBe('Δ\r\né');
  });

  test('each value of a multi-valued text has its own escapes', () => {
    expect(asHex(encode('山\\田', '\\ISO 2022 IR 87', 'LO'))).toBe(
      '1b 24 42 3b 33 1b 28 42 5c 1b 24 42 45 44 1b 28 42',
    );
  });
});

describe('damaged and wrongly labelled text', () => {
  test.each([
    ['ISO_IR 192', 'ff 41', '\ufffdA'],
    ['', 'e9 41', 'éA'],
    ['unknown', 'e9 5e 41', 'é^A'],
    ['\\ISO 2022 IR 149', 'c8 ab', '홍'],
    ['\\ISO 2022 IR 87', '1b 24 42 3b', ';'],
    ['ISO_IR 100', '1b 25 41', '\x1b%A'],
    ['GB18030', '81', '\ufffd'],
  ])('%s: %s', (terms, bytes, text) => {
    expect(decode(hex(bytes), terms)).toBe(text);
  });

  test('decoding and splitting never throw, and splitting loses no byte', () => {
    const sets = [...SETS.map(([terms]) => terms), ...EXAMPLES.map(([, terms]) => terms), 'x'];
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom(...sets),
        fc.constantFrom('PN', 'LO', 'LT'),
        (bytes, terms, vr) => {
          const charset = characterSetOf(terms.split('\\'));
          const values = splitValues(bytes, charset, vr);
          expect(
            values
              .map((value) => asHex(value) ?? '')
              .join(' 5c ')
              .trim()
              .replace(/ +/g, ' '),
          ).toBe(asHex(bytes));
          expect(typeof decodeText(bytes, charset, vr, textCodec)).toBe('string');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('encoding', () => {
  test.each([
    ['ISO_IR 100', 'Łódź', 'PN'],
    ['', 'é', 'LO'],
    ['GBK', '한', 'LO'],
    ['ISO_IR 13', '\\', 'LT'],
    ['ISO_IR 13', '~', 'LT'],
    ['ISO_IR 13', '¥', 'LO'],
    ['ISO_IR 192', '\ud800', 'LO'],
    ['\\ISO 2022 IR 87', 'é', 'LO'],
    ['\\ISO 2022 IR 87', '①', 'LO'],
    ['\\ISO 2022 IR 58', 'ⅰ', 'LO'],
    ['ISO_IR 100', '\x1b-F', 'LO'],
  ])('%s does not have %s', (terms, text, vr) => {
    expect(encode(text, terms, vr)).toBeUndefined();
  });

  test('text that fits comes back', () => {
    const alphabet = [...'Aa ^=\\~¥‾éßŁЛΔשقชﾔ山田慎〜ｱ丂홍洪张東乗㐂😀\n\t①'];
    const sets = [...SETS.map(([terms]) => terms), ...EXAMPLES.map(([, terms]) => terms), 'x'];
    let written = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }),
        fc.constantFrom(
          ...sets,
          'ISO 2022 IR 13\\ISO 2022 IR 87\\ISO 2022 IR 159\\ISO 2022 IR 149\\ISO 2022 IR 58',
        ),
        fc.constantFrom('PN', 'LO', 'LT'),
        (characters, terms, vr) => {
          const text = characters.join('');
          const bytes = encode(text, terms, vr);
          if (bytes === undefined) return;
          written++;
          expect(decode(bytes, terms, vr)).toBe(text);
          // Each value stands alone: its escapes are in it.
          if (vr === 'LO') {
            const charset = characterSetOf(terms.split('\\'));
            const alone = splitValues(bytes, charset, vr).map((value) =>
              decodeText(value, charset, vr, textCodec),
            );
            expect(alone).toEqual(text.split('\\'));
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(written).toBeGreaterThan(100);
  });
});

test('isAscii', () => {
  expect(isAscii(hex('00 41 7f'))).toBe(true);
  expect(isAscii(hex(''))).toBe(true);
  expect(isAscii(hex('41 80'))).toBe(false);
  expect(isAscii(hex('41 1b 28 42'))).toBe(false);
});
