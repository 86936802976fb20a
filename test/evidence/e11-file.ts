/** Files with a value in every attribute of PS3.15 Table E.1-1, at three places, each value of its own. */

import { ascii, el, file, type Part, sq } from '../support/bytes.ts';
import { tagOfId } from '../support/standard-table.ts';
import { Sentinels } from './sentinels.ts';

/** A row of the standard's table, as ../shared/standard has it. */
export interface TableRow {
  readonly id: string;
  readonly name: string;
  readonly basic: string;
  readonly [option: string]: string;
}

export interface Carrier {
  readonly row: TableRow;
  readonly tag: number;
  readonly vr: string;
}

export const FAMILY_NAME = 'QUORN';

/** What is left of a text that an option cleans: a word of its own for each row, all letters. */
export const cleanWord = (tag: number): string =>
  `Les${tag
    .toString(16)
    .padStart(8, '0')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;

export const PLACES = ['top', 'in a sequence', 'in a functional group'] as const;
export type Place = (typeof PLACES)[number];

const ANATOMIC_REGION_SEQUENCE = 0x00082218;
const SHARED_FUNCTIONAL_GROUPS = 0x52009229;
const FRAME_ANATOMY_SEQUENCE = 0x00209071;
/** No row of the table names them: they stay. */
export const PATH_TO: Readonly<Record<Place, readonly number[]>> = {
  top: [],
  'in a sequence': [ANATOMIC_REGION_SEQUENCE],
  'in a functional group': [SHARED_FUNCTIONAL_GROUPS, FRAME_ANATOMY_SEQUENCE],
};

const NUMBERS: Readonly<Record<string, number>> = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8, AT: 4 };
const TEXTS = /^(LO|LT|SH|ST|UT)$/;

const hasCode = (row: TableRow, code: string): boolean =>
  Object.entries(row).some(([column, text]) => /^(rtn|clean)/.test(column) && text === code);

/** The groups that stand for (50xx,xxxx) and (60xx,...): the first ones, one with a letter, the last. */
const GROUPS = ['00', '02', '1E', 'FE'];

/**
 * Rows of groups 0000, 0002 and 0004 have no place in a data set (PS3.15 Section E.1.1); the one for private attributes is
 * another test.
 */
export function carriersOf(rows: readonly TableRow[], vrOf: ReadonlyMap<string, string>): Carrier[] {
  return rows.flatMap((row): Carrier[] => {
    if (row.id === 'private' || /^000[024]/.test(row.id)) return [];
    if (row.id === '50xxxxxx')
      return GROUPS.flatMap((group) => [
        { row, tag: tagOfId(`50${group}2500`), vr: 'LO' },
        { row, tag: tagOfId(`50${group}3000`), vr: 'OW' },
      ]);
    const vr = vrOf.get(row.id)?.split('|')[0];
    if (vr === undefined) throw new Error(`${row.id} is not in PS3.6`);
    const ids = row.id.includes('xx') ? GROUPS.map((group) => row.id.replace('xx', group)) : [row.id];
    return ids.map((id) => ({ row, tag: tagOfId(id), vr }));
  });
}

/** The value of one attribute at one place, as bytes; undefined for sequences. */
function valueFor({ row, tag, vr }: Carrier, sentinels: Sentinels, origin: string): Uint8Array | string {
  const width = NUMBERS[vr];
  if (width !== undefined) return new Uint8Array(width).fill(1 + (tag % 250));
  if (vr === 'AS') return '047Y';
  // The title of a system has room for a word, and not for a name behind it.
  if (vr === 'AE' && hasCode(row, 'C')) return cleanWord(tag);
  if (TEXTS.test(vr) && hasCode(row, 'C'))
    return hasCode(row, 'K') ? cleanWord(tag) : `${cleanWord(tag)} ${FAMILY_NAME}`;
  const value = sentinels.make(vr, origin) ?? '';
  if (tag === 0x00100010) return `${FAMILY_NAME}^${value.split('^')[0]}`;
  return /^(OB|OW|OD|OF|OL|OV|UN)$/.test(vr) ? ascii(value) : value;
}

/** The rows that speak of what stands in an item, by the word for it in a sentinel's origin. */
export const LEAVES: Readonly<Record<string, string | undefined>> = {
  date: '00080023',
  institution: '00080080',
  'nested reference': '00081155',
  reference: '00081155',
  name: '00100010',
  'date and time': '0040a120',
  text: undefined,
  creator: undefined,
  private: undefined,
  unknown: undefined,
};

/** An item with what a sequence of the table could hold: names, texts, dates, numbers, UIDs, references, private ones. */
function leaves(sentinels: Sentinels, origin: string): Part[] {
  const text = (vr: string, what: string): string => sentinels.make(vr, `${origin} ${what}`) ?? '';
  return [
    el(0x00080023, 'DA', text('DA', 'date')),
    el(0x00080080, 'LO', text('LO', 'institution')),
    el(0x00080100, 'SH', '121071'),
    el(0x00080102, 'SH', 'DCM'),
    el(0x00080104, 'LO', 'Finding'),
    sq(0x00081110, [[el(0x00081155, 'UI', text('UI', 'nested reference'))]]),
    el(0x00081155, 'UI', text('UI', 'reference')),
    el(0x00090010, 'LO', text('LO', 'creator')),
    el(0x00091001, 'LO', text('LO', 'private')),
    el(0x00100010, 'PN', text('PN', 'name')),
    el(0x0018fff0, 'LO', text('LO', 'unknown')),
    el(0x0040a040, 'CS', 'TEXT'),
    sq(0x0040a043, [
      [el(0x00080100, 'SH', '121071'), el(0x00080102, 'SH', 'DCM'), el(0x00080104, 'LO', 'Finding')],
    ]),
    el(0x0040a120, 'DT', text('DT', 'date and time')),
    el(0x0040a160, 'UT', text('UT', 'text')),
  ];
}

export interface E11File {
  readonly bytes: Uint8Array;
  /** What went in, by place and tag; sequences are not in it. */
  readonly values: ReadonlyMap<string, Uint8Array>;
  readonly sentinels: Sentinels;
}

export const keyOf = (place: Place, tag: number): string => `${tag.toString(16).padStart(8, '0')} ${place}`;

/** One file of a SOP class with all carriers at all places. */
export function e11File(sopClass: string, carriers: readonly Carrier[], transferSyntax?: string): E11File {
  const sentinels = new Sentinels();
  const values = new Map<string, Uint8Array>();
  const at = (place: Place): [number, Part][] =>
    carriers.map((carrier) => {
      const { tag, vr } = carrier;
      const key = keyOf(place, tag);
      if (vr === 'SQ') return [tag, sq(tag, [leaves(sentinels, key), leaves(sentinels, key)])];
      const part = el(tag, vr, valueFor(carrier, sentinels, key));
      // Behind tag, VR and length.
      values.set(key, part('explicit').subarray(/^(O[BDFLVW]|U[CNRT]|SV|UV)$/.test(vr) ? 12 : 8));
      return [tag, part];
    });
  const sorted = (parts: [number, Part][]): Part[] => parts.sort(([a], [b]) => a - b).map(([, part]) => part);
  const elements = sorted([
    ...at('top'),
    [0x00080016, el(0x00080016, 'UI', sopClass)],
    [ANATOMIC_REGION_SEQUENCE, sq(ANATOMIC_REGION_SEQUENCE, [sorted(at('in a sequence'))])],
    [
      SHARED_FUNCTIONAL_GROUPS,
      sq(SHARED_FUNCTIONAL_GROUPS, [
        [sq(FRAME_ANATOMY_SEQUENCE, [sorted(at('in a functional group'))], { undefinedLength: true })],
      ]),
    ],
  ]);
  return { bytes: file({ elements, sopClass, transferSyntax }), values, sentinels };
}
