/**
 * The tests that KitwareMedical/dicom-anonymizer runs on every file it has: whole columns of PS3.15 Table E.1-1, looked
 * up in the table itself, at every depth that is left.
 */

import { plainTag, type ReadElement, type ReadFile } from '../../support/reader.ts';
import { standardTable } from '../../support/standard-table.ts';

interface Row {
  /** `00100010`; `50xxxxxx` and `60xx3000` stand for all groups. */
  readonly id: string;
  readonly basic: string;
}

export type ActionOf = (tag: number) => string | undefined;

/** The Basic Profile's action for an attribute; undefined where ../shared is absent. */
export function basicProfile(): ActionOf | undefined {
  const rows = standardTable<readonly Row[]>('ps315_e11_2026c.json');
  if (rows === undefined) return undefined;
  const exact = new Map(rows.map(({ id, basic }) => [id, basic]));
  return (tag) => {
    const id = tag.toString(16).padStart(8, '0');
    const group = tag >>> 16;
    if (group % 2 === 1) return 'X';
    if (group >= 0x5000 && group <= 0x50ff) return 'X';
    if (group >= 0x6000 && group <= 0x60ff) return exact.get(`60xx${id.slice(4)}`);
    return exact.get(id);
  };
}

export interface Fate {
  /** `0040,0275/0008,0050` */
  readonly path: string;
  readonly tag: number;
  readonly action: string | undefined;
  readonly before: ReadElement;
  readonly after: ReadElement | undefined;
}

/** What became of every element whose surroundings are left, item by item. */
export function fatesOf(input: ReadFile, output: ReadFile, actionOf: ActionOf): Fate[] {
  const fates: Fate[] = [];
  const walk = (before: readonly ReadElement[], after: readonly ReadElement[], above: string): void => {
    for (const element of before) {
      const path = above + plainTag(element.tag);
      const now = after.find(({ tag }) => tag === element.tag);
      fates.push({ path, tag: element.tag, action: actionOf(element.tag), before: element, after: now });
      const items = now?.items;
      if (element.items === undefined || items === undefined || items.length !== element.items.length)
        continue;
      element.items.forEach((item, index) => {
        walk(item, items[index]!, `${path}/`);
      });
    }
  };
  walk(input.dataSet, output.dataSet, '');
  return fates;
}
