import table from './data/ps315-safe-private.json' with { type: 'json' };

let rows: ReadonlySet<string> | undefined;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * Whether PS3.15 Table E.3.10-1 calls a private element safe.
 * @param creator value of the private creator element, without padding
 * @param elementLowByte the last two hexadecimal digits of the element number, 0 to 0xFF
 */
export function safePrivate(creator: string, group: number, elementLowByte: number): boolean {
  rows ??= new Set(table.rows);
  return rows.has(`${creator}|${hex(group, 4)}|${hex(elementLowByte, 2)}`);
}

/**
 * The creators whose elements with this group and last byte PS3.15 Table E.3.10-1 calls safe; empty where it knows none.
 * A tag alone does not name the creator: that is in the file.
 */
export const safeCreators = (group: number, elementLowByte: number): readonly string[] =>
  table.rows
    .map((row) => row.split('|'))
    .filter(([, g, e]) => g === hex(group, 4) && e === hex(elementLowByte, 2))
    .map(([creator = '']) => creator);
