import { TABLE_NAMES, TABLES, type TableName } from './source-rows.ts';
import type { TableRows } from './tables.ts';

export interface ColumnChange {
  /** As the table's head names it, or the option. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface Change {
  readonly table: TableName;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Tag as a selector, UID, private element as a selector, or code with its scheme and Value Type. */
  readonly key: string;
  readonly name: string;
  /** All columns of a row that is added or removed, those that differ of one that is changed. */
  readonly columns: readonly ColumnChange[];
}

interface Shape {
  readonly keyOf: (columns: readonly string[]) => string;
  readonly nameOf: (columns: readonly string[]) => string;
  /** The columns that the key does not hold. */
  readonly compared: readonly number[];
  /** The column that holds `option=action,...`. */
  readonly options?: number;
}

/** `(gggg,eeee)` of a row whose first column is a tag. */
export const tagKey = ([tag = '']: readonly string[]): string => `(${tag.slice(0, 4)},${tag.slice(4)})`;

/** `valueType`: "" for items of any. */
export const conceptKey = (scheme: string, value: string, valueType: string): string =>
  `(${value}, ${scheme}) ${valueType}`;

const SHAPES: Readonly<Record<TableName, Shape>> = {
  ps306: { keyOf: tagKey, nameOf: (row) => row[2] || row[1] || 'no name', compared: [1, 2, 3, 4, 5] },
  'ps306-uids': { keyOf: ([uid = '']) => uid, nameOf: (row) => row[1] ?? '', compared: [1, 2, 3] },
  'ps315-e11': { keyOf: tagKey, nameOf: (row) => row[1] ?? '', compared: [1, 2], options: 3 },
  'ps315-safe-private': {
    keyOf: ([creator, group, element]) => `(${group},{${creator}}${element})`,
    nameOf: () => '',
    compared: [3, 4],
  },
  'ps315-sr-concepts': {
    keyOf: ([scheme = '', value = '', , valueType = '']) => conceptKey(scheme, value, valueType),
    nameOf: (row) => row[2] ?? '',
    compared: [2, 4],
    options: 5,
  },
};

/** What a row says besides its key, by column. */
function cellsOf(name: TableName, row: readonly string[]): ReadonlyMap<string, string> {
  const { compared, options } = SHAPES[name];
  const heads = TABLES[name].columns.split(' | ').map((head) => (head.startsWith('R: ') ? 'retired' : head));
  const cells = compared.map((i) => [heads[i]!, row[i] ?? ''] as const);
  const pairs = (options === undefined ? '' : (row[options] ?? '')).split(',').filter((pair) => pair !== '');
  return new Map([...cells, ...pairs.map((pair) => pair.split('=') as [string, string])]);
}

function compareTable(
  name: TableName,
  before: readonly string[],
  after: readonly string[],
): readonly Change[] {
  const { keyOf, nameOf } = SHAPES[name];
  const byKey = (rows: readonly string[]) =>
    new Map(rows.map((row) => row.split('|')).map((row) => [keyOf(row), row]));
  const [old, young] = [byKey(before), byKey(after)];
  const keys = [...new Set([...old.keys(), ...young.keys()])].sort();
  return keys.flatMap((key): readonly Change[] => {
    const [a, b] = [old.get(key), young.get(key)];
    const [was, is] = [a ? cellsOf(name, a) : new Map(), b ? cellsOf(name, b) : new Map()];
    const columns = [...new Set([...was.keys(), ...is.keys()])]
      .map((column) => ({ column, before: was.get(column) ?? '', after: is.get(column) ?? '' }))
      .filter((one) => one.before !== one.after);
    const kind = a === undefined ? 'added' : b === undefined ? 'removed' : 'changed';
    return kind === 'changed' && columns.length === 0
      ? []
      : [{ table: name, kind, key, name: nameOf(b ?? a ?? []), columns }];
  });
}

/** What differs between two editions, in the order of the tables and of their keys. */
export const compareTables = (before: TableRows, after: TableRows): readonly Change[] =>
  TABLE_NAMES.flatMap((name) => compareTable(name, before[name], after[name]));
