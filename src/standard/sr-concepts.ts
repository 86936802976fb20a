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
let byCode: ReadonlyMap<string, readonly SrConcept[]> | undefined;

const NONE: readonly SrConcept[] = [];

/** Code values hold no bar. */
const key = (scheme: string, value: string): string => `${value}|${scheme}`;

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

function rowsByCode(): ReadonlyMap<string, readonly SrConcept[]> {
  const rows = new Map<string, SrConcept[]>();
  for (const row of allSrConcepts()) {
    const code = key(row.scheme, row.value);
    rows.set(code, [...(rows.get(code) ?? []), row]);
  }
  return rows;
}

/** The rows of a code, of which seven have more than one: they differ in the Value Type. */
export function srConcepts(scheme: string, value: string): readonly SrConcept[] {
  byCode ??= rowsByCode();
  return byCode.get(key(scheme, value)) ?? NONE;
}

/**
 * The row of a code, undefined where the table does not list it. Scheme and value have to be spelt as in the table: it
 * names no other spelling (SRT, LOINC).
 * @param valueType picks among the rows of a code; without it, or where no row has it, the first row answers
 */
export function srConcept(scheme: string, value: string, valueType?: string): SrConcept | undefined {
  const rows = srConcepts(scheme, value);
  return rows.find((row) => row.valueType === valueType) ?? rows[0];
}
