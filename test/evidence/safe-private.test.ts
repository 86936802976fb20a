/**
 * Private elements under PS3.15: all go; with the Retain Safe Private Option those of Table E.3.10-1 stay, at every depth
 * and in whatever block, and no others.
 */

import { describe, expect, test } from 'vitest';
import { ascii, el, file, type Part, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { flatten, type ReadElement, readDicom } from '../support/reader.ts';
import { standardTable } from '../support/standard-table.ts';

interface SafeRow {
  readonly tag: string;
  readonly creator: string;
  readonly vr: string;
}

const rows = standardTable<readonly SafeRow[]>('ps315_safe_private_2026c.json') ?? [];

const NUMBERS: Readonly<Record<string, number>> = {
  AT: 4,
  FD: 8,
  FL: 4,
  OW: 4,
  SL: 4,
  SS: 2,
  UL: 4,
  US: 2,
  OB: 2,
};

function valueFor(vr: string): Uint8Array | string {
  if (NUMBERS[vr] !== undefined) return new Uint8Array(NUMBERS[vr]).fill(7);
  if (vr === 'UI') return '1.2.999.6.1';
  return vr === 'IS' || vr === 'DS' ? '73' : 'SAFE';
}

const LEAK = 'QZXLEAK';
/** No row of the table has this element number for any creator. */
const OTHER = 0xf0;

/** The elements of one creator and group in a block: all safe ones, and one that is not. */
function block(creator: string, group: number, number: number): Part[] {
  const own = rows.filter(
    (row) => row.creator === creator && Number.parseInt(row.tag.slice(1, 5), 16) === group,
  );
  const base = group * 0x10000 + number * 0x100;
  const parts = own.map((row): [number, Part] => {
    const tag = base + Number.parseInt(row.tag.slice(8, 10), 16);
    const vr = row.vr.split('/')[0] || 'LO';
    if (vr !== 'SQ') return [tag, el(tag, vr, valueFor(vr))];
    const inside = [
      el(0x00100010, 'PN', `${LEAK}^A`),
      el(group * 0x10000 + 0x10, 'LO', creator),
      el(group * 0x10000 + 0x1000 + OTHER, 'LO', LEAK),
    ];
    return [tag, sq(tag, [group > 0x10 ? inside : [inside[1]!, inside[2]!, inside[0]!]])];
  });
  const other: [number, Part] = [base + OTHER, el(base + OTHER, 'LO', LEAK)];
  return [
    el(group * 0x10000 + number, 'LO', creator),
    ...[...parts, other].sort(([a], [b]) => a - b).map(([, part]) => part),
  ];
}

/** A file for each creator and group: in block 10 at the top level, in block 3B in an item. */
const files = [...new Set(rows.map(({ creator, tag }) => `${tag.slice(1, 5)} ${creator}`))].map((key) => {
  const group = Number.parseInt(key.slice(0, 4), 16);
  const creator = key.slice(5);
  const parts: [number, Part][] = [
    [0x00080016, el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4')],
    [0x00082218, sq(0x00082218, [block(creator, group, 0x3b)])],
    [0x00100010, el(0x00100010, 'PN', `${LEAK}^B`)],
    [
      group * 0x10000 + 0x10,
      (syntax) => Buffer.concat(block(creator, group, 0x10).map((part) => part(syntax))),
    ],
    [
      0x00970010,
      (syntax) =>
        Buffer.concat([
          el(0x00970010, 'LO', `${LEAK} CREATOR`)(syntax),
          el(0x00971001, 'UN', ascii(LEAK))(syntax),
        ]),
    ],
  ];
  return {
    key,
    creator,
    group,
    bytes: file({ elements: parts.sort(([a], [b]) => a - b).map(([, part]) => part) }),
  };
});

const isPrivate = ({ tag }: ReadElement): boolean => ((tag >>> 16) & 1) === 1;
const isCreator = ({ tag }: ReadElement): boolean => (tag & 0xffff) <= 0xff;

const isSafe = (creator: string, { tag }: ReadElement): boolean =>
  rows.some(
    (row) =>
      row.creator === creator &&
      Number.parseInt(row.tag.slice(1, 5), 16) === tag >>> 16 &&
      Number.parseInt(row.tag.slice(8, 10), 16) === (tag & 0xff),
  );

describe.skipIf(rows.length === 0)('private elements', () => {
  test('ps315-basic: all go', () => {
    for (const { bytes } of files) {
      const output = processOne(bytes, { general: { preset: 'ps315-basic' } }).bytes;
      expect(flatten(readDicom(output).dataSet).filter(isPrivate)).toEqual([]);
      expect(Buffer.from(output).includes(LEAK)).toBe(false);
    }
  });

  test.each(files)('ps315-retain-safe-private: $key', ({ creator, group, bytes }) => {
    const output = processOne(bytes, {
      general: { preset: ['ps315-basic', 'ps315-retain-safe-private'] },
    }).bytes;
    const { dataSet } = readDicom(output);
    const before = flatten(readDicom(bytes).dataSet).filter(
      (one) => isPrivate(one) && !isCreator(one) && isSafe(creator, one),
    );
    const after = flatten(dataSet).filter((one) => isPrivate(one) && !isCreator(one));
    expect(after.map(({ tag }) => tag)).toEqual(before.map(({ tag }) => tag));
    for (const [i, element] of after.entries()) {
      if (element.vr === 'SQ') continue;
      // A UID of an instance leads back to it, in whatever element it stands: it is mapped.
      if (element.vr === 'UI')
        expect(Buffer.from(element.bytes!).toString('latin1')).toMatch(/^2\.25\.\d+\0?$/);
      else expect(element.bytes).toEqual(before[i]!.bytes);
    }
    expect(dataSet.find(({ tag }) => tag === group * 0x10000 + 0x10)).toBeDefined();
    expect(Buffer.from(output).includes(LEAK)).toBe(false);
  });
});
