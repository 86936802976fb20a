import table from './data/ps315-e11.json' with { type: 'json' };
import { parseMaskedTag } from './masked-tag.ts';
import { isPrivate, type Tag } from './tag.ts';

/** The option columns of PS3.15 Table E.1-1. */
export type E11Option =
  | 'retainSafePrivate'
  | 'retainUids'
  | 'retainDeviceIdentity'
  | 'retainInstitutionIdentity'
  | 'retainPatientCharacteristics'
  | 'retainLongitudinalFullDates'
  | 'retainLongitudinalModifiedDates'
  | 'cleanDescriptors'
  | 'cleanStructuredContent'
  | 'cleanGraphics';

/** A row of PS3.15 Table E.1-1. */
export interface E11Row {
  readonly tag: Tag;
  /** 0xFFFFFFFF for one tag; less for (50xx,xxxx), (60xx,3000) and (60xx,4000). */
  readonly mask: number;
  readonly name: string;
  /** Action of the Basic Profile: X, Z, D, U, or compound (X/Z, X/D, Z/D, X/Z/D, X/Z/U*). */
  readonly basic: string;
  /** K or C by option; what is not listed is absent. */
  readonly options: Readonly<Partial<Record<E11Option, string>>>;
}

let rows: readonly E11Row[] | undefined;
let exact: ReadonlyMap<Tag, E11Row> | undefined;

function parseRow(row: string): E11Row {
  const [tag = '', name = '', basic = '', options = ''] = row.split('|');
  const { value, mask } = parseMaskedTag(tag);
  const pairs = options === '' ? [] : options.split(',').map((pair) => pair.split('='));
  return { tag: value, mask, name, basic, options: Object.fromEntries(pairs) };
}

/** All rows by tag. The row for private attributes (odd groups) is not among them: whoever decides asks `isPrivate` first. */
export function allE11Rows(): readonly E11Row[] {
  rows ??= table.rows.map(parseRow);
  return rows;
}

/** The row of an attribute; undefined where the table does not list it, and for private attributes. */
export function e11Row(tag: Tag): E11Row | undefined {
  if (isPrivate(tag)) {
    return undefined;
  }
  exact ??= new Map(
    allE11Rows()
      .filter((row) => row.mask === 0xffffffff)
      .map((row) => [row.tag, row]),
  );
  return (
    exact.get(tag) ??
    allE11Rows().find((row) => row.mask !== 0xffffffff && (tag & row.mask) >>> 0 === row.tag)
  );
}
