/** DICOM files that hold a sentinel in every attribute of PS3.15 Table E.1-1, at three depths and in odd places. */

import { allEntries, lookUp } from '../../src/standard/dictionary.ts';
import { allE11Rows, e11Row } from '../../src/standard/e11.ts';
import { ascii, concat, el, encapsulated, encode, file, item, type Part, sq, TS } from '../support/bytes.ts';
import { plainTag } from '../support/reader.ts';
import type { Sentinels } from './sentinels.ts';

type Tagged = readonly [tag: number, part: Part];

const REFERENCED_SOP_SEQUENCE = 0x00081199;
const ANATOMIC_REGION_SEQUENCE = 0x00082218;
const ANATOMIC_REGION_MODIFIER_SEQUENCE = 0x00082220;

const inOrder = (parts: readonly Tagged[]): Part[] =>
  [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);

/** Every attribute of the table but groups 0000 and 0002 and the elements that stand behind everything. */
function identifying(sentinels: Sentinels, place: string): Tagged[] {
  const parts: Tagged[] = [];
  for (const row of allE11Rows()) {
    const { tag } = row;
    const vr = lookUp(tag)?.vrs[0];
    if (row.mask !== 0xffffffff || tag < 0x00080000 || tag >= 0xfffa0000 || vr === undefined) continue;
    const origin = `${plainTag(tag)} ${place}`;
    if (vr === 'SQ') {
      parts.push([
        tag,
        sq(tag, [
          [
            el(0x00080080, 'LO', sentinels.make('LO', `${origin} institution`)),
            el(0x00080104, 'LO', sentinels.make('LO', `${origin} code meaning`)),
            el(0x00100010, 'PN', sentinels.make('PN', `${origin} name`)),
          ],
        ]),
      ]);
      continue;
    }
    const value = sentinels.make(vr, origin);
    if (value === undefined) continue;
    const binary = /^(OB|OW|OD|OF|OL|OV|UN|US|SS|UL|SL|FL|FD)$/.test(vr);
    parts.push([tag, el(tag, vr, binary ? ascii(value) : value)]);
  }
  return parts;
}

const bytesOf = (sentinels: Sentinels, origin: string): Uint8Array =>
  ascii(sentinels.make('OB', origin) ?? '');

function privateParts(sentinels: Sentinels, place: string): Tagged[] {
  const text = (vr: string, origin: string): string => sentinels.make(vr, `${origin} ${place}`) ?? '';
  return [
    [0x00090010, el(0x00090010, 'LO', 'SIEMENS CT VA0  COAD')],
    [0x00091001, el(0x00091001, 'LO', text('LO', 'private text of a known creator'))],
    [0x00091040, el(0x00091040, 'UN', bytesOf(sentinels, `private UN of a known creator ${place}`))],
    [0x00110010, el(0x00110010, 'LO', text('LO', 'private creator'))],
    [0x00111003, el(0x00111003, 'DS', text('DS', 'private number'))],
    [
      0x00111004,
      el(
        0x00111004,
        'UN',
        item([el(0x00100010, 'PN', text('PN', 'name in an opaque private sequence'))], 'implicit'),
      ),
    ],
    [0x00111005, sq(0x00111005, [[el(0x00080104, 'LO', text('LO', 'code meaning in a private sequence'))]])],
    [0x00291001, el(0x00291001, 'LO', text('LO', 'private element without a creator'))],
  ];
}

function overlays(sentinels: Sentinels, place: string): Tagged[] {
  const text = (vr: string, origin: string): string => sentinels.make(vr, `${origin} ${place}`) ?? '';
  return [
    [0x50000022, el(0x50000022, 'LO', text('LO', 'curve description'))],
    [0x50002500, el(0x50002500, 'LO', text('LO', 'curve label'))],
    [0x50003000, el(0x50003000, 'OW', bytesOf(sentinels, `curve data ${place}`))],
    [0x501e0022, el(0x501e0022, 'LO', text('LO', 'last curve description'))],
    [0x60000010, el(0x60000010, 'US', [8])],
    [0x60000022, el(0x60000022, 'LO', text('LO', 'overlay description'))],
    [0x60003000, el(0x60003000, 'OW', bytesOf(sentinels, `overlay data ${place}`))],
    [0x60004000, el(0x60004000, 'LT', text('LT', 'overlay comments'))],
    [0x601e3000, el(0x601e3000, 'OW', bytesOf(sentinels, `last overlay data ${place}`))],
    [0x60203000, el(0x60203000, 'OW', bytesOf(sentinels, `overlay data behind the last group ${place}`))],
  ];
}

/** Every attribute of PS3.6 that is a person's name and stands in no row of the table. */
export const OTHER_NAMES = allEntries()
  .filter((entry) => entry.vrs[0] === 'PN' && entry.mask === 0xffffffff && e11Row(entry.tag) === undefined)
  .map((entry) => entry.tag)
  .filter((tag) => tag >= 0x00080000);

function otherPlaces(sentinels: Sentinels, place: string): Tagged[] {
  const text = (vr: string, origin: string): string => sentinels.make(vr, `${origin} ${place}`) ?? '';
  return [
    [0x0008fff0, el(0x0008fff0, 'LO', text('LO', 'tag that PS3.6 does not know'))],
    ...OTHER_NAMES.map((tag): Tagged => [tag, el(tag, 'PN', text('PN', plainTag(tag)))]),
  ];
}

/** Groups of messages and of the file meta group, which have no place in a data set. */
function misplaced(sentinels: Sentinels, place: string): Tagged[] {
  return [
    [0x00001000, el(0x00001000, 'UI', sentinels.make('UI', `0000,1000 ${place}`))],
    [0x00020016, el(0x00020016, 'AE', sentinels.make('AE', `0002,0016 ${place}`))],
  ];
}

/** The image: 2 x 2, 16 bits, with the attributes that preset `default` has to keep. */
const image: readonly Tagged[] = [
  [0x00080008, el(0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\AXIAL')],
  [0x00080016, el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2')],
  [0x00080060, el(0x00080060, 'CS', 'CT')],
  [0x00280002, el(0x00280002, 'US', [1])],
  [0x00280004, el(0x00280004, 'CS', 'MONOCHROME2')],
  [0x00280010, el(0x00280010, 'US', [2])],
  [0x00280011, el(0x00280011, 'US', [2])],
  [0x00280100, el(0x00280100, 'US', [16])],
  [0x00280101, el(0x00280101, 'US', [12])],
  [0x00280102, el(0x00280102, 'US', [11])],
  [0x00280103, el(0x00280103, 'US', [0])],
];

/** The other elements win over the image's. */
const without = (parts: readonly Tagged[], others: readonly Tagged[]): Tagged[] =>
  parts.filter(([tag]) => !others.some(([other]) => other === tag));

/** One file in a transfer syntax; `deflate` is applied to the data set of the deflated one. */
export function sentinelFile(
  sentinels: Sentinels,
  transferSyntax: string,
  deflate: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const name = Object.entries(TS).find(([, uid]) => uid === transferSyntax)?.[0] ?? transferSyntax;
  const top = identifying(sentinels, `top ${name}`);
  const nested = inOrder([
    ...identifying(sentinels, `nested ${name}`),
    ...privateParts(sentinels, `nested ${name}`),
    ...otherPlaces(sentinels, `nested ${name}`),
    ...misplaced(sentinels, `nested ${name}`),
  ]);
  const deep = inOrder([
    ...identifying(sentinels, `deep ${name}`),
    ...privateParts(sentinels, `deep ${name}`),
    ...otherPlaces(sentinels, `deep ${name}`),
    ...misplaced(sentinels, `deep ${name}`),
  ]);
  const undefinedLength = { undefinedLength: true };
  const head: Tagged[] = [
    ...top,
    ...without(image, top),
    [REFERENCED_SOP_SEQUENCE, sq(REFERENCED_SOP_SEQUENCE, [nested])],
    [
      ANATOMIC_REGION_SEQUENCE,
      sq(
        ANATOMIC_REGION_SEQUENCE,
        [[el(0x00080100, 'SH', 'T-D3000'), sq(ANATOMIC_REGION_MODIFIER_SEQUENCE, [deep], undefinedLength)]],
        undefinedLength,
      ),
    ],
    ...privateParts(sentinels, `top ${name}`),
    ...otherPlaces(sentinels, `top ${name}`),
    ...overlays(sentinels, `top ${name}`),
  ];
  const text = (vr: string, origin: string): string => sentinels.make(vr, `${origin} ${name}`) ?? '';
  const isEncapsulated = transferSyntax === TS.jpegBaseline;
  const pixelData = isEncapsulated
    ? encapsulated([Uint8Array.of(0xff, 0xd8, 1, 2, 0xff, 0xd9)])
    : el(0x7fe00010, 'OW', [1, 2, 3, 4]);
  const behind: Part[] = [
    el(0x7fe10010, 'LO', text('LO', 'private creator behind the pixels')),
    el(0x7fe11001, 'LO', text('LO', 'private element behind the pixels')),
    el(0x00100010, 'PN', text('PN', 'second 0010,0010 behind the pixels')),
    el(0x00104000, 'LT', text('LT', 'second 0010,4000 behind the pixels')),
    sq(0xfffafffa, [[el(0x04000115, 'OB', bytesOf(sentinels, `signature ${name}`))]]),
    el(0xfffcfffc, 'OB', bytesOf(sentinels, `trailing padding ${name}`)),
  ];
  const elements = [...inOrder(head), pixelData, ...behind];
  const options = {
    transferSyntax,
    sopInstance: text('UI', '0002,0003'),
    extra: [
      el(0x00020012, 'UI', text('UI', '0002,0012')),
      el(0x00020013, 'SH', text('SH', '0002,0013')),
      el(0x00020016, 'AE', text('AE', '0002,0016')),
      el(0x00020017, 'AE', text('AE', '0002,0017')),
      el(0x00020018, 'AE', text('AE', '0002,0018')),
      el(0x00020100, 'UI', text('UI', '0002,0100')),
      el(0x00020102, 'OB', bytesOf(sentinels, `0002,0102 ${name}`)),
    ],
  };
  const bytes =
    transferSyntax === TS.deflated
      ? concat(file({ ...options, elements: [] }), deflate(encode(elements, 'explicit')))
      : file({ ...options, elements });
  bytes.set(ascii(text('LO', 'preamble')), 0);
  return bytes;
}

export const ALL_SYNTAXES = [TS.explicit, TS.implicit, TS.big, TS.deflated, TS.jpegBaseline];
