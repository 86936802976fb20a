import type { Tag } from './tag.ts';

/** An entry of one of the standard's tables, for all tags with (tag & mask) === entry.tag. */
export interface Masked {
  readonly tag: Tag;
  /** 0xFFFFFFFF for one tag; less where the standard writes x for any hexadecimal digit: 50xx, 60xx. */
  readonly mask: number;
}

export interface Table<T> {
  /** Exact tags go before those with an x. */
  find(tag: Tag): T | undefined;
  all(): readonly T[];
}

/** Eight hexadecimal digits or x: `00100010`, `60xx3000`. */
export function parseMasked(text: string): Masked {
  return {
    tag: Number.parseInt(text.replaceAll('x', '0'), 16),
    mask: Number.parseInt(text.replace(/[^x]/g, 'f').replaceAll('x', '0'), 16),
  };
}

const hasWildcard = (row: string): boolean => row.slice(0, 8).includes('x');

/**
 * A table over rows that begin with a tag of eight digits and are sorted by it. Rows are parsed when they are asked
 * for and found by bisection: parsing or hashing thousands of them would cost every start of the program.
 */
export function tableOf<T extends Masked>(rows: readonly string[], parse: (row: string) => T): Table<T> {
  const found = new Map<Tag, T | undefined>();
  let masked: readonly T[] | undefined;
  let all: readonly T[] | undefined;

  function bisect(tag: Tag): T | undefined {
    const wanted = tag.toString(16).padStart(8, '0');
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (rows[middle]!.slice(0, 8) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const row = rows[low];
    return row?.startsWith(wanted) ? parse(row) : undefined;
  }

  function search(tag: Tag): T | undefined {
    masked ??= rows.filter(hasWildcard).map(parse);
    return bisect(tag) ?? masked.find((entry) => (tag & entry.mask) >>> 0 === entry.tag);
  }

  return {
    find(tag) {
      // A hostile file may hold millions of different tags: only what is in the table is remembered.
      const known = found.get(tag);
      if (known !== undefined) {
        return known;
      }
      const entry = search(tag);
      if (entry !== undefined && entry.mask === 0xffffffff) {
        found.set(tag, entry);
      }
      return entry;
    },
    all() {
      all ??= rows.map(parse);
      return all;
    },
  };
}
