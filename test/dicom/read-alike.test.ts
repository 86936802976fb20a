/** What one reader skips as one thing and another reads as elements: refused, or written so that all read the same. */
import { describe, expect, test } from 'vitest';
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
  type Syntax,
  sq,
  TS,
  tagBytes,
  u32,
} from '../support/bytes.ts';
import { dataSetOf, outline, parseBytes } from '../support/parse.ts';

const modality = el(0x00080060, 'CS', 'CT');
const name = el(0x00100010, 'PN', 'Doe^John');
const OPEN = 0xffffffff;
const DELIMITER = hex('FE FF DD E0 00 00 00 00');

const jpeg = (...elements: Part[]): Uint8Array => file({ transferSyntax: TS.jpegBaseline, elements });
const corrections = (bytes: Uint8Array): [at: number, length: number, bytes: string][] =>
  dataSetOf(bytes).corrections.map(({ start, end, bytes: by }) => [
    start,
    end - start,
    Buffer.from(by).toString('hex'),
  ]);

describe('pixel data of undefined length', () => {
  const nested = (part: Part): Part => sq(0x00880200, [[part]], { undefinedLength: true });
  const asItems = (vr: string, inner: Syntax): Part =>
    sq(0x7fe00010, [[name]], { vr, inner, undefinedLength: true });

  // PS3.5 Section 6.2.2: a sequence in implicit VR, whatever the transfer syntax is.
  test.each<[string, Part]>([
    ['fragments', encapsulated([hex('FFD8 FFD9')], { vr: 'UN' })],
    ['items in implicit VR', asItems('UN', 'implicit')],
    ['items in explicit VR', asItems('UN', 'explicit')],
    ['float pixels', encapsulated([hex('0000 0000')], { vr: 'UN', tag: 0x7fe00008 })],
    ['double float pixels', encapsulated([hex('0000 0000')], { vr: 'UN', tag: 0x7fe00009 })],
  ])('in UN, %s: refused under every transfer syntax and at every depth', (_, part) => {
    for (const transferSyntax of [TS.explicit, TS.jpegBaseline, '1.3.46.670589.33.1.4.1'])
      for (const elements of [[part], [nested(part)]])
        expect(() => dataSetOf(file({ transferSyntax, elements: [modality, ...elements] }))).toThrow(
          /\(7fe0,00(08|09|10)\) at byte \d+ has the VR UN and an undefined length/,
        );
  });

  // PS3.5 Section A.4: only the transfer syntaxes of compressed pixels have fragments.
  test.each<[string, string]>([
    ['implicit', TS.implicit],
    ['explicit', TS.explicit],
    ['big endian', TS.big],
    ['none', ''],
  ])('fragments are refused under a transfer syntax of uncompressed pixels: %s', (_, transferSyntax) => {
    for (const vr of ['OB', 'OW'])
      for (const part of [encapsulated([hex('FFD8 FFD9')], { vr }), asItems(vr, 'explicit')])
        for (const elements of [[part], [nested(part)]])
          expect(() => dataSetOf(file({ transferSyntax, elements: [modality, ...elements] }))).toThrow(
            /^\(7fe0,0010\) at byte \d+ has an undefined length.*not compressed|should be items/,
          );
  });

  test.each<[string, Part]>([
    ['in SQ', sq(0x7fe00010, [[name]])],
    ['in SQ of undefined length', sq(0x7fe00010, [[name]], { undefinedLength: true })],
    ['in UN of known length', sq(0x7fe00010, [[name]], { vr: 'UN' })],
    ['in float pixels', sq(0x7fe00008, [[name]], { vr: 'UN' })],
  ])('items are refused %s', (_, part) => {
    for (const transferSyntax of [TS.explicit, TS.jpegBaseline])
      for (const elements of [[part], [nested(part)]])
        expect(() => dataSetOf(file({ transferSyntax, elements: [modality, ...elements] }))).toThrow(
          /^\(7fe0,00(08|10)\) at byte \d+ holds items/,
        );
  });

  test('pixels in UN of known length are bytes', () => {
    const part = el(0x7fe00010, 'UN', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(outline(dataSetOf(file({ elements: [modality, part] })).elements)[1]).toBe('7fe00010 UN 10');
  });

  test.each([0x00281201, 0x00420011])(
    'fragments are refused in any other attribute of the standard: %i',
    (tag) => {
      for (const vr of ['OB', 'OW'])
        expect(() => dataSetOf(jpeg(modality, encapsulated([hex('0102')], { tag, vr })))).toThrow(
          /has an undefined length, which only/,
        );
    },
  );

  test('fragments are read under private transfer syntaxes, of which nobody knows', () => {
    const bytes = file({
      transferSyntax: '1.3.46.670589.33.1.4.1',
      elements: [modality, encapsulated([hex('FFD8')])],
    });
    expect(outline(dataSetOf(bytes).elements)[1]).toBe('7fe00010 OB undefined fragments');
  });
});

describe('the basic offset table (PS3.5 Section A.4)', () => {
  const fragments = [hex('FFD8 FFD9'), hex('0000'), hex('0102 0304 0506')];
  const withTable = (table: Uint8Array): Part =>
    raw(
      concat(
        header(0x7fe00010, 'OB', OPEN, 'explicit'),
        ...[table, ...fragments].map((bytes) => concat(tagBytes(0xfffee000), u32(bytes.length), bytes)),
        DELIMITER,
      ),
    );
  const offsets = (...numbers: number[]): Uint8Array => concat(...numbers.map((number) => u32(number)));
  // Items of 8 + 4 and 8 + 2 bytes stand before the second and the third fragment.
  test.each<[string, Uint8Array]>([
    ['empty', offsets()],
    ['one frame', offsets(0)],
    ['three frames', offsets(0, 12, 22)],
    ['two frames, the first of two fragments', offsets(0, 22)],
  ])('stays: %s', (_, table) => {
    expect(corrections(jpeg(modality, withTable(table)))).toEqual([]);
  });

  const start = jpeg(modality).length + 12;
  const wrong: [string, Uint8Array][] = [
    ['text', ascii('Doe^Jane')],
    ['text behind an offset', concat(offsets(0), ascii('Doe^'))],
    ['text before an offset', concat(ascii('Doe^'), offsets(0))],
    ['no multiple of four', concat(offsets(0, 12), ascii('JD'))],
    ['an offset into a fragment', offsets(0, 14)],
    ['descending', offsets(22, 12, 0)],
    ['behind the last fragment', offsets(0, 12, 22, 36)],
  ];
  test.each(wrong)('is written empty: %s', (_, table) => {
    expect(corrections(jpeg(modality, withTable(table)))).toEqual([
      [start + 4, 4 + table.length, '00000000'],
    ]);
  });
  test.each(wrong)('is refused in an item: %s', (_, table) => {
    const bytes = jpeg(modality, sq(0x00880200, [[withTable(table)]]));
    expect(() => dataSetOf(bytes)).toThrow(
      /^The basic offset table of \(7fe0,0010\) at byte \d+ holds bytes other/,
    );
  });
  test('of private values nobody knows whether it is one', () => {
    const part = encapsulated([ascii('ABCD')], { tag: 0x00091001 });
    expect(corrections(jpeg(modality, part))).toEqual([]);
  });
});

describe('the extended offset table (PS3.3 Section C.7.6.3)', () => {
  const numbers = (tag: number, ...values: number[]): Part => el(tag, 'OV', values);
  const pixels = encapsulated([hex('FFD8 FFD9'), hex('0000')]);

  test('offsets and lengths of frames stay, many as well', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => index * 10);
    const frames = many.map(() => hex('0000'));
    for (const parts of [
      [numbers(0x7fe00001, 0, 12), numbers(0x7fe00002, 4, 2), el(0x7fe00003, 'UV', [6]), pixels],
      [numbers(0x7fe00001, ...many), encapsulated(frames)],
      [numbers(0x7fe00001), pixels],
    ])
      expect(dataSetOf(jpeg(modality, ...parts)).elements).toHaveLength(parts.length + 1);
  });

  test.each<[string, Part]>([
    ['text for offsets', el(0x7fe00001, 'OV', 'Doe^Jane')],
    ['text behind an offset', el(0x7fe00001, 'OV', concat(new Uint8Array(8), ascii('Doe^Jane')))],
    ['text in another VR', el(0x7fe00001, 'OB', 'Doe^Jane')],
    ['text for lengths', el(0x7fe00002, 'OV', 'Doe^Jane')],
    ['text for the length of all', el(0x7fe00003, 'UV', 'Doe^Jane')],
    ['no multiple of eight', el(0x7fe00001, 'OV', concat(new Uint8Array(8), ascii('Doe ')))],
    ['a first frame that is not at 0', numbers(0x7fe00001, 2, 12)],
    ['descending', numbers(0x7fe00001, 0, 12, 4)],
  ])('%s: refused', (_, part) => {
    expect(() => dataSetOf(jpeg(modality, part, pixels))).toThrow(
      /^\(7fe0,000[123]\) at byte \d+ holds bytes other/,
    );
    expect(() => dataSetOf(jpeg(sq(0x00880200, [[part, modality]])))).toThrow(/holds bytes other/);
  });
});

describe('a VR that PS3.5 does not know', () => {
  const unknown = (tag: number, vr: string, tail = '00 00 02 00 00 00 01 02'): Part =>
    raw(concat(tagBytes(tag), ascii(vr), hex(tail)));
  const inItem = (part: Part): Part => sq(0x00081140, [[modality, part]]);

  test.each<[string, Part[], string]>([
    ['32-bit length', [unknown(0x00181030, 'ZZ')], '(0018,1030) at byte \\d+ has the VR ZZ'],
    ['16-bit length', [unknown(0x00181030, 'RE', '02 00 41 42')], '(0018,1030) at byte \\d+ has the VR RE'],
    ['in an item', [inItem(unknown(0x00080080, 'QQ'))], '(0008,0080) at byte \\d+ has the VR QQ'],
    [
      'private, behind its creator',
      [el(0x00090010, 'LO', 'ACME'), unknown(0x00091001, 'ZZ')],
      '(0009,1001) at byte \\d+ has the VR ZZ',
    ],
    ['text that was misread', [unknown(0x4f444e48, 'SM')], 'An element at byte \\d+ has a VR'],
  ])('%s: refused by name', (_, parts, says) => {
    const message = new RegExp(`^${says.replace(/[()]/g, '\\$&')}`);
    expect(() => dataSetOf(file({ elements: [modality, ...parts] }))).toThrow(message);
  });

  test('in the file meta group', () => {
    const bytes = file({ elements: [modality], extra: [unknown(0x00020016, 'ZZ')] });
    expect(() => dataSetOf(bytes)).toThrow(/^\(0002,0016\) at byte \d+ has the VR ZZ/);
  });

  test.each(['zz', 'Pn', 'P ', '1A', '\xff\xff', 'A\0'])('bytes that are no letters: %j', (vr) => {
    expect(() => dataSetOf(file({ elements: [modality, unknown(0x00181030, vr)] }))).toThrow(
      /^There is no valid VR at byte/,
    );
  });

  test('within a private value of known length it stays bytes', () => {
    const value = item([unknown(0x00181030, 'ZZ')], 'explicit');
    const bytes = file({ elements: [modality, el(0x00091001, 'OB', value)] });
    expect(outline(dataSetOf(bytes).elements)).toEqual(['00080060 CS 2', `00091001 OB ${value.length}`]);
  });
});

describe('headers that other readers take differently are written as the standard has them', () => {
  test.each(['20 20', '00 00'])(
    '%s for a VR becomes the dictionary’s where 32 bits are a length too',
    (vr) => {
      const at = file({ elements: [modality] }).length;
      const blank = raw(hex(`10 00 10 00 ${vr} 02 00 41 42`));
      // As 32 bits the length is 2 times 65536, or 8224 more.
      const long = el(0x00091001, 'OB', new Uint8Array(140_000));
      expect(corrections(file({ elements: [modality, blank, long] }))).toEqual([[at + 4, 2, '504e']]);
      expect(corrections(file({ elements: [modality, blank, modality] }))).toEqual([]);
    },
  );
  test('not in what turns out to be bytes: no value is changed', () => {
    const slip = raw(hex('09 00 01 10 4F 42 4A 44 02 00 00 00 01 02'));
    const value = concat(item([slip], 'explicit'), hex('00'));
    expect(corrections(file({ elements: [modality, el(0x00091001, 'OB', value)] }))).toEqual([]);
  });
  test('reserved bytes that hold something', () => {
    const at = file({ elements: [modality] }).length;
    const bytes = file({ elements: [modality, raw(hex('09 00 01 10 4F 42 4A 44 02 00 00 00 01 02'))] });
    expect(corrections(bytes)).toEqual([[at + 6, 2, '0000']]);
  });
});

describe('delimitation items', () => {
  const repeated = hex('FF FF FF FF');
  const openItem = hex('FE FF 00 E0 FF FF FF FF');

  test('a length that has no room in the file is a slip, and becomes 0', () => {
    const head = file({ elements: [modality] }).length;
    const content = encode([modality]);
    const value = concat(openItem, content, hex('FE FF 0D E0'), repeated, hex('FE FF DD E0'), repeated);
    const bytes = file({
      elements: [modality, raw(concat(header(0x00081140, 'SQ', OPEN, 'explicit'), value)), name],
    });
    const first = head + 12 + 8 + content.length + 4;
    expect(outline(dataSetOf(bytes).elements)).toEqual([
      '00080060 CS 2',
      '00081140 SQ undefined',
      '  item undefined',
      '    00080060 CS 2',
      '00100010 PN 8',
    ]);
    expect(corrections(bytes)).toEqual([
      [first, 4, '00000000'],
      [first + 8, 4, '00000000'],
    ]);
  });

  test('behind fragments', () => {
    const pixels = encode([encapsulated([hex('FFD8 FFD9')])]).slice(0, -4);
    const bytes = jpeg(modality, raw(pixels), raw(repeated));
    expect(corrections(bytes)).toEqual([[bytes.length - 4, 4, '00000000']]);
  });

  test('a length that has room is refused: bytes may hide there', () => {
    const pixels = encode([encapsulated([hex('FFD8 FFD9')])]).slice(0, -4);
    const hidden = encode([el(0x00100010, 'PN', 'Doe^Jane')]);
    const bytes = jpeg(modality, raw(concat(pixels, u32(hidden.length), hidden)));
    expect(() => dataSetOf(bytes)).toThrow(/delimitation item at byte \d+ has a length/);
  });

  test.each<[string, Uint8Array]>([
    ['of an item', hex('FE FF 0D E0 00 00 00 00')],
    ['of a sequence', DELIMITER],
    ['both', hex('FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00')],
    ['without a length of 0', hex('FE FF DD E0 FF FF FF FF')],
    ['zeros behind it', concat(DELIMITER, new Uint8Array(50))],
  ])('behind the last element is left out: %s', (_, tail) => {
    const whole = file({ elements: [modality] });
    const { dataSet, warnings } = parseBytes(concat(whole, tail));
    expect(dataSet).toMatchObject({ end: whole.length, corrections: [] });
    expect([...warnings]).toEqual(['delimiter-tail']);
  });

  test.each<[string, Uint8Array]>([
    ['an item', hex('FE FF 00 E0 00 00 00 00')],
    ['an item behind one', concat(DELIMITER, hex('FE FF 00 E0 00 00 00 00'))],
    ['an element behind one', concat(DELIMITER, encode([name]))],
    ['text behind one', concat(DELIMITER, ascii('Doe'))],
    ['a length that covers text', concat(hex('FE FF DD E0 04 00 00 00'), ascii('Doe '))],
  ])('behind the last element is refused: %s', (_, tail) => {
    expect(() => parseBytes(concat(file({ elements: [modality] }), tail))).toThrow(/belongs to no sequence/);
  });
});

describe('items in explicit VR in an implicit file', () => {
  test.each([false, true])('in a private sequence; undefined length: %s', (undefinedLength) => {
    const inner = sq(0x00081199, [[name]], { undefinedLength });
    const part = sq(0x00091001, [[modality, inner]], { inner: 'explicit', undefinedLength });
    const bytes = file({ transferSyntax: TS.implicit, elements: [modality, part, name] });
    const [, sequence] = dataSetOf(bytes).elements;
    expect(sequence?.items?.[0]?.encoding).toEqual({ explicitVr: true, bigEndian: false });
    expect(outline(sequence?.items?.[0]?.elements ?? [])[3]).toBe('    00100010 PN 8');
  });

  test('what can be read in implicit VR is read so, as others do', () => {
    // As explicit VR: PN of length 0. As implicit VR: a value of 0x4e50 bytes.
    const value = new Uint8Array(0x4e50);
    const part = sq(0x00091001, [[raw(concat(tagBytes(0x00100010), u32(value.length), value))]], {
      inner: 'implicit',
      undefinedLength: true,
    });
    const bytes = file({ transferSyntax: TS.implicit, elements: [modality, part] });
    expect(outline(dataSetOf(bytes).elements)[3]).toBe(`    00100010 PN ${value.length}`);
  });
});

test('an implicit data set whose first length reads as a VR is refused: others take it for explicit VR', () => {
  const value = new Uint8Array(0x5151);
  const elements = [el(0x00080008, 'CS', value), name];
  for (const transferSyntax of [TS.implicit, '', '1.2.840.113619.5.2'])
    expect(() => dataSetOf(file({ transferSyntax, dataSyntax: 'implicit', elements }))).toThrow(
      /in implicit and in explicit VR/,
    );
});

describe('implicit VR under a transfer syntax of compressed pixels, which is explicit VR', () => {
  const implicit = (first: Uint8Array): Uint8Array =>
    file({
      transferSyntax: TS.jpegBaseline,
      dataSyntax: 'implicit',
      elements: [el(0x00080008, 'CS', first), modality, name],
    });
  const hidden = encode([el(0x00100010, 'PN', 'Doe^Jane')]);

  test('is read where no reader can take it for explicit VR', () => {
    expect(outline(dataSetOf(implicit(ascii('ORIGINAL\\PRIMARY '))).elements)).toHaveLength(3);
  });
  // Read as explicit VR, the header of the first element has a length of 0, and the next one is in its value.
  test.each<[string, Uint8Array]>([
    ['at once', hidden],
    ['behind an unknown VR of 32 bits', concat(hex('41 41 42 42 5A 5A 00 00 02 00 00 00 20 20'), hidden)],
    ['behind one of 16 bits', concat(hex('41 41 42 42 20 20 02 00 20 20'), hidden)],
    ['behind a private element', concat(encode([el(0x00091001, 'LO', 'x')]), hidden)],
  ])('is refused where one could find elements: %s', (_, first) => {
    expect(() => dataSetOf(implicit(first))).toThrow(/in implicit and in explicit VR/);
  });
});
