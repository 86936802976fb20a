import type { CoverageReport, CoverageSection } from '../assignment/coverage/report.ts';
import { counted } from '../finding/counted.ts';
import { formatTag } from '../standard/tag.ts';
import {
  claimText,
  decidedBy,
  isUnfolded,
  rowKeyword,
  rowNotes,
  sectionTitle,
  stayingText,
  totalsText,
} from './coverage-words.ts';
import { codeCell, table, textCell } from './markdown.ts';
import { locator, type PlaceOf } from './place.ts';

/** `all`: also the rows that do what the profile says, or more. */
export function coverageMarkdown(report: CoverageReport, { all }: { readonly all: boolean }): string {
  const placeOf = locator(report.text);
  const { label, assignment, edition, codes, sections, unlisted, version, date } = report;
  return [
    `# PS3.15 ${edition} Table E.1-1: ${textCell(label)}`,
    '',
    `Preset ${codeCell(assignment.preset)}, policy digest ${codeCell(assignment.digest)}; mercure-anonymizer ${version}, ${date}.`,
    '',
    `**${textCell(claimText(report))}** Rows of the table: ${totalsText(report)}. ${stayingText(assignment)}`,
    ...(assignment.standard.length === 0 ? [] : ['', ...codesTable(codes)]),
    ...sections.flatMap((section) => [
      '',
      `## ${textCell(sectionTitle(section))}`,
      '',
      ...(isUnfolded(section, report, all)
        ? rowsTable(section, placeOf)
        : [`${counted(section.rows.length, 'row')} (\`--all\` lists them).`]),
    ]),
    ...unlisted.flatMap((tag) => ['', `${codeCell(formatTag(tag))} is not a row of the table.`]),
    '',
  ].join('\n');
}

const codesTable = (codes: CoverageReport['codes']): string[] =>
  table(
    ['Code', 'Meaning', 'Claimed'],
    codes.map(({ code, meaning, isClaimed, whyNot }) => [
      code,
      textCell(meaning),
      isClaimed ? 'yes' : `no, ${textCell(whyNot)}`,
    ]),
  );

const rowsTable = ({ rows }: CoverageSection, placeOf: PlaceOf): string[] =>
  table(
    ['Tag', 'Attribute', 'E.1-1', 'Rule', 'Decided by', 'Note'],
    rows.map((row) => [
      codeCell(row.selector),
      textCell(rowKeyword(row)),
      row.basic,
      codeCell(row.command),
      textCell(decidedBy(row, placeOf)),
      textCell(rowNotes(row).join('; ')),
    ]),
  );
