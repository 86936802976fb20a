import { type E11Row, parseE11Row } from '../../src/standard/e11.ts';
import { parseSafePrivate, type SafePrivate } from '../../src/standard/safe-private.ts';
import { parseSrConcept, type SrConcept } from '../../src/standard/sr-concepts.ts';
import type { TableName } from './source-rows.ts';

/** The rows of src/standard/data, or of a folder with another edition. */
export type TableRows = Readonly<Record<TableName, readonly string[]>>;

/** What the presets of PS3.15 are made of. */
export interface Tables {
  readonly edition: string;
  readonly e11: readonly E11Row[];
  readonly safePrivate: readonly SafePrivate[];
  readonly concepts: readonly SrConcept[];
  /** VR by tag in eight digits; a tag with several has several. */
  readonly vrs: ReadonlyMap<string, readonly string[]>;
}

export const tablesOf = (edition: string, rows: TableRows): Tables => ({
  edition,
  e11: rows['ps315-e11'].map(parseE11Row),
  safePrivate: rows['ps315-safe-private'].map(parseSafePrivate),
  concepts: rows['ps315-sr-concepts'].map(parseSrConcept),
  vrs: new Map(
    rows.ps306.map((row) => {
      const [tag = '', , , vrs = ''] = row.split('|');
      return [tag, vrs.split(',')];
    }),
  ),
});
