import { describe, expect, test } from 'vitest';
import {
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
} from '../support/bytes.ts';
import { dataSetOf, outline, parseBytes } from '../support/parse.ts';

const uid = el(0x00081155, 'UI', '1.2.3');
const name = el(0x00100010, 'PN', 'Doe^John');
const syntaxes: readonly [Syntax, string][] = [
  ['explicit', TS.explicit],
  ['implicit', TS.implicit],
  ['big', TS.big],
];

const read = (transferSyntax: string, ...elements: Part[]): string[] =>
  outline(dataSetOf(file({ transferSyntax, elements })).elements);

describe.each(syntaxes)('sequences, %s', (syntax, transferSyntax) => {
  // UI 1.2.3 takes 8 + 6 bytes, the item around it 8 more (PS3.5 Section 7.5).
  test.each([
    ['defined lengths', {}, 22, 14],
    ['undefined lengths', { undefinedLength: true }, 'undefined', 'undefined'],
    ['a defined length with open items', { undefinedItems: true }, 30, 'undefined'],
    [
      'an undefined length with closed items',
      { undefinedLength: true, undefinedItems: false },
      'undefined',
      14,
    ],
  ] as const)('%s', (_, options, length, itemLength) => {
    expect(read(transferSyntax, sq(0x00081140, [[uid]], options), name)).toEqual([
      `00081140 SQ ${length}`,
      `  item ${itemLength}`,
      '    00081155 UI 6',
      '00100010 PN 8',
    ]);
  });

  test('empty ones, empty items, and one in another', () => {
    const inner = sq(0x00081199, [[uid], []], { undefinedLength: true });
    const parts = [
      sq(0x00081110, []),
      sq(0x00081111, [], { undefinedLength: true }),
      sq(0x00081115, [[inner, uid]], { undefinedLength: true }),
    ];
    expect(read(transferSyntax, ...parts, name)).toEqual([
      '00081110 SQ 0',
      '00081111 SQ undefined',
      '00081115 SQ undefined',
      '  item undefined',
      '    00081199 SQ undefined',
      '      item undefined',
      '        00081155 UI 6',
      '      item undefined',
      '    00081155 UI 6',
      '00100010 PN 8',
    ]);
  });

  test('an item says where it is, and how its elements are written', () => {
    const bytes = file({
      transferSyntax,
      elements: [sq(0x00081140, [[uid]], { undefinedLength: true }), name],
    });
    const { elements, encoding, start, end } = dataSetOf(bytes);
    const [sequence, patientName] = elements;
    const headerLength = syntax === 'implicit' ? 8 : 12;
    const valueStart = start + headerLength;
    expect(sequence).toMatchObject({ start, valueStart, end: patientName?.start, value: undefined });
    expect(sequence?.items).toMatchObject([
      {
        start: valueStart,
        contentStart: valueStart + 8,
        contentEnd: valueStart + 22,
        end: valueStart + 30,
        encoding: { explicitVr: syntax !== 'implicit', bigEndian: syntax === 'big' },
      },
    ]);
    expect(sequence?.items?.[0]?.encoding).toEqual(encoding);
    expect(patientName?.end).toBe(bytes.length);
    expect(end).toBe(bytes.length);
  });

  test('nothing is odd about them', () => {
    const bytes = file({ transferSyntax, elements: [sq(0x00081140, [[uid], []]), sq(0x00081115, [[uid]])] });
    expect([...parseBytes(bytes).warnings]).toEqual([]);
  });

  test('private sequences with an undefined length', () => {
    const vr = syntax === 'implicit' ? 'UN' : 'SQ';
    const part = sq(0x00091001, [[uid]], { undefinedLength: true });
    expect(read(transferSyntax, part)).toEqual([
      `00091001 ${vr} undefined`,
      '  item undefined',
      '    00081155 UI 6',
    ]);
  });

  test('encapsulated pixel data, at the top and in an item', () => {
    const pixels = encapsulated([hex('FFD8 FFD9'), hex('0000')], { offsets: [0, 12] });
    const vr = syntax === 'implicit' ? 'OW' : 'OB';
    const icon = sq(0x00880200, [[pixels]], { undefinedLength: true });
    const elements = [icon, pixels, el(0xfffcfffc, 'OB', [0, 0])];
    const bytes = file({ transferSyntax: TS.jpegBaseline, dataSyntax: syntax, elements });
    expect(outline(dataSetOf(bytes).elements)).toEqual([
      '00880200 SQ undefined',
      '  item undefined',
      `    7fe00010 ${vr} undefined fragments`,
      `7fe00010 ${vr} undefined fragments`,
      'fffcfffc OB 2',
    ]);
  });
});

describe('values that turn out to be items', () => {
  const explicitItem = item([uid], 'explicit');
  const implicitItem = item([uid], 'implicit');

  test.each<[string, Part, string[], boolean]>([
    [
      'UN of undefined length',
      sq(0x00081140, [[uid]], { vr: 'UN', undefinedLength: true }),
      ['00081140 UN undefined', '  item undefined', '    00081155 UI 6'],
      false,
    ],
    [
      'UN of a known sequence',
      sq(0x00081140, [[uid]], { vr: 'UN' }),
      ['00081140 UN 22', '  item 14', '    00081155 UI 6'],
      false,
    ],
    [
      'UN with items in explicit VR',
      sq(0x00081140, [[uid]], { vr: 'UN', inner: 'explicit' }),
      ['00081140 UN 22', '  item 14', '    00081155 UI 6'],
      true,
    ],
    [
      'UN of undefined length, items in explicit VR',
      sq(0x00091001, [[uid]], { vr: 'UN', inner: 'explicit', undefinedLength: true }),
      ['00091001 UN undefined', '  item undefined', '    00081155 UI 6'],
      true,
    ],
    [
      'private UN',
      el(0x00091001, 'UN', implicitItem),
      ['00091001 UN 22', '  item 14', '    00081155 UI 6'],
      false,
    ],
    [
      'private OB',
      el(0x00091001, 'OB', explicitItem),
      ['00091001 OB 22', '  item 14', '    00081155 UI 6'],
      true,
    ],
    [
      'private OW',
      el(0x00091001, 'OW', implicitItem),
      ['00091001 OW 22', '  item 14', '    00081155 UI 6'],
      false,
    ],
    [
      'OB of a known sequence',
      el(0x00081140, 'OB', explicitItem),
      ['00081140 OB 22', '  item 14', '    00081155 UI 6'],
      true,
    ],
    [
      'private OB of undefined length',
      sq(0x00091001, [[uid]], { vr: 'OB', inner: 'explicit', undefinedLength: true }),
      ['00091001 OB undefined', '  item undefined', '    00081155 UI 6'],
      true,
    ],
    [
      'a tag that PS3.6 does not know',
      el(0x00080fff, 'UN', implicitItem),
      ['00080fff UN 22', '  item 14', '    00081155 UI 6'],
      false,
    ],
  ])('%s', (_, part, expected, explicitVr) => {
    const { elements } = dataSetOf(file({ elements: [part, name] }));
    expect(outline(elements)).toEqual([...expected, '00100010 PN 8']);
    expect(elements[0]?.items?.[0]?.encoding).toEqual({ explicitVr, bigEndian: false });
    expect(elements[0]?.value).toBeUndefined();
  });

  test('private values in implicit VR', () => {
    const part = el(0x00091001, 'UN', concat(implicitItem, implicitItem));
    expect(read(TS.implicit, part)).toEqual([
      '00091001 UN 44',
      '  item 14',
      '    00081155 UI 6',
      '  item 14',
      '    00081155 UI 6',
    ]);
  });

  test('an undefined length in implicit VR, whatever the dictionary says', () => {
    const part = sq(0x0040a160, [[uid]], { undefinedLength: true });
    expect(read(TS.implicit, part)).toEqual([
      '0040a160 UT undefined',
      '  item undefined',
      '    00081155 UI 6',
    ]);
  });

  test('UN in a big endian file is little endian, or the file’s own', () => {
    const parts = [
      sq(0x00081140, [[uid]], { vr: 'UN' }),
      sq(0x00081199, [[uid]], { vr: 'UN', inner: 'big', undefinedLength: true }),
    ];
    const { elements } = dataSetOf(file({ transferSyntax: TS.big, elements: parts }));
    expect(elements.map(({ items }) => items?.[0]?.encoding)).toEqual([
      { explicitVr: false, bigEndian: false },
      { explicitVr: true, bigEndian: true },
    ]);
  });

  test.each<[string, Uint8Array]>([
    ['anything else', hex('01 02 03 04 05 06 07 08 09 0a')],
    ['too short for an item', hex('FE FF 00 E0')],
    ['a big endian item in a little endian file', item([uid], 'big')],
    ['one byte too many behind the item', concat(implicitItem, hex('00'))],
    ['an item that is longer than the value', concat(hex('FE FF 00 E0 20 00 00 00'), new Uint8Array(14))],
    ['an item of no elements', hex('FE FF 00 E0 04 00 00 00 01 02 03 04')],
  ])('stay bytes: %s', (_, value) => {
    for (const vr of ['UN', 'OB', 'OW']) {
      const [element] = dataSetOf(file({ elements: [el(0x00091001, vr, value), name] })).elements;
      expect(element).toMatchObject({ vr, items: undefined, encapsulated: false });
      expect(element?.value).toEqual(value);
    }
  });

  test('an empty UN of a known sequence is an empty sequence', () => {
    expect(dataSetOf(file({ elements: [el(0x00081140, 'UN')] })).elements[0]?.items).toEqual([]);
  });

  test('private OB of undefined length with fragments', () => {
    const part = encapsulated([hex('FFD8 FFD9 0000')], { tag: 0x00091001 });
    expect(read(TS.explicit, part, name)).toEqual(['00091001 OB undefined fragments', '00100010 PN 8']);
  });
});

describe('an implicit item in an explicit file', () => {
  test.each([false, true])('undefined lengths: %s', (undefinedLength) => {
    const part = sq(0x00081140, [[uid]], { inner: 'implicit', undefinedLength });
    const { dataSet, warnings } = parseBytes(file({ elements: [part, name] }));
    expect(dataSet?.elements[0]?.items?.[0]?.encoding).toEqual({ explicitVr: false, bigEndian: false });
    expect(outline(dataSet?.elements ?? []).slice(2)).toEqual(['    00081155 UI 6', '00100010 PN 8']);
    expect([...warnings]).toEqual(['implicit-item']);
  });

  test('is refused where it does not parse', () => {
    const content = concat(encode([uid], 'implicit'), hex('01 02'));
    const value = concat(hex('FE FF 00 E0 10 00 00 00'), content);
    const part = raw(concat(header(0x00081140, 'SQ', value.length, 'explicit'), value));
    expect(() => parseBytes(file({ elements: [part] }))).toThrow(/no room for its header/);
  });
});
