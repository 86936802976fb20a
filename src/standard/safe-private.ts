import table from './data/ps315-safe-private.json' with { type: 'json' };

/** A row of PS3.15 Table E.3.10-1. */
export interface SafePrivate {
  /** Value of the private creator element, in the spelling of the table: capital and small letters count. */
  readonly creator: string;
  readonly group: number;
  /** The last two hexadecimal digits of the element number, 0 to 0xFF. */
  readonly element: number;
  /** "OW/OB" is two; empty for five rows of the table, all of `SIEMENS Ultrasound SC2000`. */
  readonly vr: readonly string[];
  readonly vm: string;
}

let all: readonly SafePrivate[] | undefined;
let rows: ReadonlyMap<string, SafePrivate> | undefined;

const key = (creator: string, group: number, element: number): string => `${creator}|${group}|${element}`;

/** A row as src/standard/data holds it. */
export function parseSafePrivate(row: string): SafePrivate {
  const [creator = '', group = '', element = '', vrs = '', vm = ''] = row.split('|');
  return {
    creator,
    group: Number.parseInt(group, 16),
    element: Number.parseInt(element, 16),
    vr: vrs === '' ? [] : vrs.split(','),
    vm,
  };
}

/** All rows, in the order of the table. */
export function allSafePrivate(): readonly SafePrivate[] {
  all ??= table.rows.map(parseSafePrivate);
  return all;
}

/** The row of a private element; parameters as below. */
export function safePrivateRow(
  creator: string,
  group: number,
  elementLowByte: number,
): SafePrivate | undefined {
  rows ??= new Map(allSafePrivate().map((row) => [key(row.creator, row.group, row.element), row]));
  return rows.get(key(creator, group, elementLowByte));
}

/**
 * Whether PS3.15 Table E.3.10-1 calls a private element safe.
 * @param creator value of the private creator element, without padding
 * @param elementLowByte the last two hexadecimal digits of the element number, 0 to 0xFF
 */
export function safePrivate(creator: string, group: number, elementLowByte: number): boolean {
  return safePrivateRow(creator, group, elementLowByte) !== undefined;
}

/**
 * The creators whose elements with this group and last byte PS3.15 Table E.3.10-1 calls safe; empty where it knows none.
 * A tag alone does not name the creator: that is in the file.
 */
export const safeCreators = (group: number, elementLowByte: number): readonly string[] =>
  allSafePrivate()
    .filter((row) => row.group === group && row.element === elementLowByte)
    .map(({ creator }) => creator);
