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
