import type { CoverageRow, Grade } from '../assignment/coverage/coverage.ts';
import type { CodeStanding } from '../assignment/coverage/options.ts';
import type { CoverageReport, CoverageSection } from '../assignment/coverage/report.ts';
import { counted } from '../finding/counted.ts';
import { formatTag } from '../standard/tag.ts';
import { clip, columns, wrapHard } from './columns.ts';
import {
  claimText,
  codeName,
  decidedBy,
  isUnfolded,
  optionCodes,
  rowKeyword,
  rowNotes,
  sectionTitle,
  stayingText,
  totalsText,
} from './coverage-words.ts';
import { locator, type PlaceOf } from './place.ts';
import type { Paint, Style } from './types.ts';

const WIDTH = 80;
const TABLE = [11, 24, 6, 12, 19];
const STYLES: Readonly<Record<Grade, Style>> = { weaker: 'error', stricter: 'good', fulfils: 'good' };

interface CoverageTextOptions {
  readonly paint: Paint;
  /** Rows that do what the profile says, too. */
  readonly all: boolean;
  /** All rows, with why and what the options say; lines get longer than 80 columns. */
  readonly wide: boolean;
}

/** The coverage of PS3.15 Table E.1-1 for a terminal, 80 columns wide unless `wide`. */
export function coverageText(report: CoverageReport, options: CoverageTextOptions): string {
  const { assignment, edition, label, claims, codes, sections, unlisted } = report;
  const { paint } = options;
  const placeOf = locator(report.text);
  const shows = (section: CoverageSection): boolean =>
    isUnfolded(section, report, options.all || options.wide);
  const folded = sections.filter((one) => !shows(one));
  const lines = [
    paint('strong', clip(`PS3.15 ${edition} Table E.1-1: ${label}`, WIDTH)),
    ...wrapHard(`preset ${assignment.preset}, policy digest ${assignment.digest.slice(0, 16)}`, WIDTH),
    '',
    ...wrapHard(claimText(report), WIDTH).map((line) => paint(claims.length > 0 ? 'good' : 'strong', line)),
    ...wrapHard(`Rows of the table: ${totalsText(report)}.`, WIDTH),
    ...wrapHard(stayingText(assignment), WIDTH),
    ...(assignment.standard.length === 0
      ? []
      : ['', paint('strong', 'CODES OF PS3.16 CID 7050'), ...codes.flatMap(codeText)]),
    ...sections.filter(shows).flatMap((section) => sectionText(section, options, placeOf)),
    ...unlisted.flatMap((tag) => ['', `${formatTag(tag)} is not a row of the table.`]),
    ...(folded.length === 0
      ? []
      : [
          '',
          ...folded.map((section) => `${sectionTitle(section)}: ${counted(section.rows.length, 'row')}.`),
          '--all lists every row, --wide with why.',
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** One line where it fits; lines that follow stand below the meaning. */
function codeText(code: CodeStanding): string[] {
  const text = `${codeName(code)}: ${code.isClaimed ? 'claimed' : `no, ${code.whyNot}`}`;
  const [first = '', ...others] = wrapHard(text, WIDTH);
  return [first, ...(others.length === 0 ? [] : wrapHard(others.join(' '), WIDTH, ' '.repeat(8)))];
}

function sectionText(
  section: CoverageSection,
  { paint, wide }: CoverageTextOptions,
  placeOf: PlaceOf,
): string[] {
  const { grade, rows } = section;
  const head = ['TAG', 'KEYWORD', 'E.1-1', 'RULE', 'DECIDED BY'];
  return [
    '',
    ...wrapHard(`${sectionTitle(section)} (${counted(rows.length, 'row')})`, WIDTH).map((line) =>
      paint(STYLES[grade], line),
    ),
    paint(
      'strong',
      wide ? columns([...head, 'WHY, AND WHAT OPTIONS SAY'], [...TABLE, 0]) : columns(head, TABLE),
    ),
    ...rows.flatMap((row) => rowText(row, wide, placeOf)),
  ];
}

function rowText(row: CoverageRow, wide: boolean, placeOf: PlaceOf): string[] {
  const cells = [row.selector, rowKeyword(row), row.basic, row.command, decidedBy(row, placeOf)];
  const notes = rowNotes(row);
  if (wide) {
    const more = [...notes, optionCodes(row)].filter((one) => one !== '').join('; ');
    return [columns([...cells, more], [...TABLE, 0])];
  }
  if (row.grade !== 'weaker') return [columns(cells, TABLE)];
  return [columns(cells, TABLE), ...wrapHard(notes.join('; '), WIDTH, ' '.repeat(13))];
}
