import data from './data/ps315-sr-concepts.json' with { type: 'json' };
import { type E11Row, parseOptions } from './e11.ts';

/** A row of PS3.15 Table E.3.4-1: a concept name of the SR content tree. */
export interface SrConcept {
  /** As the table spells it: `DCM`, `SCT`, `LN`, `NCIt`, `UMLS`, `NCDR [2.0b]`. */
  readonly scheme: string;
  readonly value: string;
  readonly meaning: string;
  /** Value Type (0040,A040) of the content items that the row speaks of: `TEXT`, `IMAGE`. */
  readonly valueType: string;
  /** Action of the Basic Profile: X, D or X/D. */
  readonly basic: string;
  /** K or C by option; what the table leaves empty is absent. */
  readonly options: E11Row['options'];
}

let all: readonly SrConcept[] | undefined;

/** A row as src/standard/data holds it. */
export function parseSrConcept(row: string): SrConcept {
  const [scheme = '', value = '', meaning = '', valueType = '', basic = '', options = ''] = row.split('|');
  return { scheme, value, meaning, valueType, basic, options: parseOptions(options) };
}

/** All rows, in the order of the table. */
export function allSrConcepts(): readonly SrConcept[] {
  all ??= data.rows.map(parseSrConcept);
  return all;
}
