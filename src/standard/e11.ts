import data from './data/ps315-e11.json' with { type: 'json' };
import { type Masked, parseMasked, tableOf } from './table.ts';
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
export interface E11Row extends Masked {
  readonly name: string;
  /** Action of the Basic Profile: X, Z, D, U, or compound (X/Z, X/D, Z/D, X/Z/D, X/Z/U*). */
  readonly basic: string;
  /** K or C by option; what the table leaves empty is absent. */
  readonly options: Readonly<Partial<Record<E11Option, string>>>;
}

/** A row as src/standard/data holds it. */
export function parseE11Row(row: string): E11Row {
  const [tag = '', name = '', basic = '', options = ''] = row.split('|');
  return { ...parseMasked(tag), name, basic, options: parseOptions(options) };
}

/** `retainUids=K,cleanGraphics=C`. */
export function parseOptions(text: string): E11Row['options'] {
  return Object.fromEntries(text === '' ? [] : text.split(',').map((pair) => pair.split('=')));
}

const table = tableOf(data.rows, parseE11Row);

/**
 * The row of an attribute, (50xx,xxxx), (60xx,3000) and (60xx,4000) included; undefined where the table does not list
 * it. The row for private attributes (odd groups) is left out: whoever decides asks `isPrivate` first.
 */
export const e11Row = (tag: Tag): E11Row | undefined => (isPrivate(tag) ? undefined : table.find(tag));

/** The edition of PS3.15 that the table is from: `2026c`. */
export const E11_EDITION: string = data.edition;

/** All rows by tag, but for the one for private attributes. */
export const allE11Rows = (): readonly E11Row[] => table.all();
