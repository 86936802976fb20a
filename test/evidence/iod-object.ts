/** An object of an IOD with all attributes that PS3.3 demands at the top level. */

import sopClasses from '../../src/standard/data/sop-class-iods.json' with { type: 'json' };
import { lookUp } from '../../src/standard/dictionary.ts';
import { allIods, iodOf, typedTagsOf } from '../../src/standard/iod-types.ts';
import { el, file, type Part, sq } from '../support/bytes.ts';
import type { ReadElement } from '../support/reader.ts';

export interface Demand {
  readonly tag: number;
  readonly type: '1' | '2';
}

export interface StorageClass {
  readonly uid: string;
  readonly iod: string;
}

export const storageClasses: readonly StorageClass[] = sopClasses.rows.map((row) => {
  const [uid = ''] = row.split('|');
  return { uid, iod: iodOf(uid)! };
});

/** IODs of which no storage SOP class makes objects, such as those of normalized services. */
export const iodsWithoutClass = (): string[] =>
  allIods().filter((iod) => !storageClasses.some((one) => one.iod === iod));

/** The Type 1 and Type 2 attributes of a data set of the class, in the order of tags. */
export const demandsOf = ({ iod }: StorageClass): Demand[] =>
  [...typedTagsOf(iod)]
    .flatMap(([tag, type]): Demand[] => (type === '1' || type === '2' ? [{ tag, type }] : []))
    .filter(({ tag }) => tag >= 0x00080000)
    .sort((a, b) => a.tag - b.tag);

/** PS3.5 Table 6.2-1. */
const VALUES: Readonly<Record<string, string | readonly number[]>> = {
  AE: 'SCANNER',
  AS: '047Y',
  AT: [0x10, 0x10],
  CS: 'ABDOMEN',
  DA: '20190305',
  DS: '1.5',
  DT: '20190305101112',
  FD: [1.5],
  FL: [1.5],
  IS: '7',
  LO: 'Some words',
  LT: 'Some words',
  OB: [1, 2],
  OD: [1.5],
  OF: [1.5],
  OL: [7],
  OW: [7],
  PN: 'Quorn^Zelda',
  SH: 'Some words',
  SL: [7],
  SS: [7],
  ST: 'Some words',
  TM: '101112',
  UC: 'Some words',
  UI: '1.2.999.4.5.6',
  UL: [7],
  UN: [1, 2],
  UR: 'https://example.org/a',
  US: [7],
  UT: 'Some words',
};

/** What a code sequence and a reference have in them, so that no sequence is without a value. */
const ITEM: readonly Part[] = [
  el(0x00080100, 'SH', '121071'),
  el(0x00080102, 'SH', 'DCM'),
  el(0x00080104, 'LO', 'Finding'),
  el(0x00081150, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
  el(0x00081155, 'UI', '1.2.999.4.5.7'),
];

/** All attributes that the modules of the IOD list, whatever their Type. */
const listedIn = ({ iod }: StorageClass): number[] =>
  [...typedTagsOf(iod)]
    .map(([tag]) => tag)
    .filter((tag) => tag >= 0x00080000 && lookUp(tag) !== undefined)
    .sort((a, b) => a - b);

/** `full`: with what is conditional or optional as well. */
export function iodObject(sopClass: StorageClass, full = false): Uint8Array {
  const tags = full ? listedIn(sopClass) : demandsOf(sopClass).map(({ tag }) => tag);
  const elements = tags.map((tag): Part => {
    if (tag === 0x00080016) return el(tag, 'UI', sopClass.uid);
    if (tag === 0x00080005) return el(tag, 'CS', 'ISO_IR 100');
    if (tag === 0x00420012) return el(tag, 'LO', 'application/pdf');
    const vr = lookUp(tag)!.vrs[0]!;
    return vr === 'SQ' ? sq(tag, [ITEM]) : el(tag, vr, VALUES[vr]!);
  });
  return file({ elements, sopClass: sopClass.uid });
}

/** Whether an element is as its Type demands (PS3.5 Section 7.4). */
export const isFulfilled = ({ type }: Demand, element: ReadElement | undefined): boolean =>
  element !== undefined && (type === '2' || (element.bytes.length > 0 && element.items?.length !== 0));
