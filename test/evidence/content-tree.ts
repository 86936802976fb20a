/** Content trees of reports (PS3.3 Section C.17.3) from bytes, and what is in them after a run. */

import { el, file, type Part, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { findElement, type ReadElement, readDicom, textOf } from '../support/reader.ts';

export type CodeTriple = readonly [value: string, scheme: string, meaning: string];

export const code = ([value, scheme, meaning]: CodeTriple): Part[] => [
  el(0x00080100, 'SH', value),
  el(0x00080102, 'SH', scheme),
  el(0x00080104, 'LO', meaning),
];

/** A content item; `parts` hold its value, in the order of tags and behind (0040,A043), children come behind them. */
export interface Node {
  readonly type: string;
  readonly concept?: CodeTriple;
  readonly parts?: readonly Part[];
  /** Stands before everything else: (0008,1199). */
  readonly reference?: string;
  readonly children?: readonly Node[];
  /** The place of the item that this one refers to, instead of a value. */
  readonly refersTo?: readonly number[];
}

const IMAGE_CLASS = '1.2.840.10008.5.1.4.1.1.2';

function itemOf({ type, concept, parts = [], reference, children = [], refersTo }: Node): Part[] {
  if (refersTo !== undefined) return [el(0x0040a010, 'CS', 'INFERRED FROM'), el(0x0040db73, 'UL', refersTo)];
  return [
    ...(reference === undefined
      ? []
      : [sq(0x00081199, [[el(0x00081150, 'UI', IMAGE_CLASS), el(0x00081155, 'UI', reference)]])]),
    el(0x0040a010, 'CS', 'CONTAINS'),
    el(0x0040a040, 'CS', type),
    ...(concept === undefined ? [] : [sq(0x0040a043, [code(concept)])]),
    ...parts,
    ...(children.length === 0 ? [] : [sq(0x0040a730, children.map(itemOf))]),
  ];
}

export const NAME = 'Quorn^Zelda';

/** A comprehensive SR of a patient by the name of `NAME`. */
export const report = (nodes: readonly Node[]): Uint8Array =>
  file({
    sopClass: '1.2.840.10008.5.1.4.1.1.88.33',
    elements: [
      el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.88.33'),
      el(0x00080018, 'UI', '1.2.999.8.1'),
      el(0x00100010, 'PN', NAME),
      el(0x00100020, 'LO', 'MRN-77123'),
      el(0x0020000d, 'UI', '1.2.999.8.2'),
      el(0x0020000e, 'UI', '1.2.999.8.3'),
      el(0x0040a040, 'CS', 'CONTAINER'),
      sq(0x0040a043, [code(['126000', 'DCM', 'Imaging Measurement Report'])]),
      el(0x0040a050, 'CS', 'SEPARATE'),
      sq(0x0040a730, nodes.map(itemOf)),
    ],
  });

export interface Run {
  /** The items of the top-level content sequence. */
  readonly items: readonly (readonly ReadElement[])[];
  /** The whole output, one character a byte. */
  readonly text: string;
}

export function run(nodes: readonly Node[], preset: readonly string[], withoutTokens = false): Run {
  const { bytes } = processOne(
    report(nodes),
    { general: { preset: ['ps315-basic', ...preset] } },
    { withoutTokens },
  );
  const items = findElement(readDicom(bytes).dataSet, 0x0040a730)?.items ?? [];
  return { items, text: Buffer.from(bytes).toString('latin1') };
}

export const value = (item: readonly ReadElement[] | undefined, tag: number): string | undefined => {
  const element = item && findElement(item, tag);
  return element && textOf(element);
};

/** The first item of a sequence in an item. */
export const inner = (
  item: readonly ReadElement[] | undefined,
  tag: number,
): readonly ReadElement[] | undefined => item && findElement(item, tag)?.items?.[0];

/** Value, scheme and meaning of the code in an item. */
export const codeIn = (item: readonly ReadElement[] | undefined, tag: number): (string | undefined)[] =>
  [0x00080100, 0x00080102, 0x00080104].map((part) => value(inner(item, tag), part));
