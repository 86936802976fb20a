import { E11_EDITION, type E11Option, e11Row } from '../../standard/e11.ts';
import { METHOD_CODES, type MethodCode } from '../../standard/method-codes.ts';
import { isPrivate, type Tag } from '../../standard/tag.ts';
import type { Assignment } from '../types.ts';
import { type CoverageRow, claimsOf, coverageOf, type Grade } from './coverage.ts';
import { type CodeStanding, codeStandings } from './options.ts';

/** How an assignment does by PS3.15 Table E.1-1, with everything about it that is shown. */
export interface CoverageReport {
  /** `preset default`; `settings.json, project mystudy`. */
  readonly label: string;
  /** Of the settings, for the places in it; empty for a preset. */
  readonly text: string;
  readonly assignment: Assignment;
  /** Of the table: `2026c`. */
  readonly edition: string;
  /** What files say of themselves in (0012,0064). */
  readonly claims: readonly MethodCode[];
  readonly codes: readonly CodeStanding[];
  readonly sections: readonly CoverageSection[];
  /** Rows of the whole table, whatever the filter leaves. */
  readonly totals: Readonly<Record<Grade, number>>;
  /** Of the rows that are fulfilled, those that only an option allows. */
  readonly byOption: number;
  /** Tags that were asked for, and the table does not list. */
  readonly unlisted: readonly Tag[];
  readonly filtered: boolean;
  /** Of this program. */
  readonly version: string;
  /** Day on which it was made, YYYY-MM-DD. */
  readonly date: string;
}

/** Rows that do alike, the worst section first; none is empty. */
export interface CoverageSection {
  readonly grade: Grade;
  /** Only this option allows what these rows do. */
  readonly by: MethodCode | undefined;
  readonly rows: readonly CoverageRow[];
}

export function coverageReport(
  { label, text, assignment }: Pick<CoverageReport, 'label' | 'text' | 'assignment'>,
  /** Only their rows; empty: all. */
  tags: readonly Tag[],
  about: { readonly version: string; readonly date: string },
): CoverageReport {
  const { rows, totals, options } = coverageOf(assignment);
  const concerns = (row: CoverageRow, tag: Tag): boolean =>
    row.tag === undefined ? isPrivate(tag) : !isPrivate(tag) && e11Row(row.tag) === e11Row(tag);
  const wanted = tags.length === 0 ? rows : rows.filter((row) => tags.some((tag) => concerns(row, tag)));
  const section = (grade: Grade, option?: E11Option): CoverageSection => ({
    grade,
    by: METHOD_CODES.find((code) => option !== undefined && code.option === option),
    rows: wanted.filter((row) => row.grade === grade && row.by === option),
  });
  const sections = [
    section('weaker'),
    ...options.map((option) => section('fulfils', option)),
    section('stricter'),
    section('fulfils'),
  ];
  return {
    label,
    text,
    assignment,
    edition: assignment.standard[0]?.edition ?? E11_EDITION,
    claims: claimsOf(assignment),
    codes: codeStandings(assignment),
    sections: sections.filter((one) => one.rows.length > 0),
    totals,
    byOption: rows.filter(({ by }) => by !== undefined).length,
    unlisted: tags.filter((tag) => !rows.some((row) => concerns(row, tag))),
    filtered: tags.length > 0,
    ...about,
  };
}
