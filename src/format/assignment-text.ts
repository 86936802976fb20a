import type { AssignmentReport } from '../assignment/explain/report.ts';
import type { AssignmentRow } from '../assignment/explain/rows.ts';
import { reasonText } from '../assignment/reasons.ts';
import { counted } from '../finding/counted.ts';
import {
  beatenText,
  effectCounts,
  leftOutText,
  onlyFor,
  originText,
  someClasses,
  sopClassNames,
  tellingOptions,
} from './assignment-words.ts';
import { clip, columns, wrapHard } from './columns.ts';
import { claimsText, stayingText } from './coverage-words.ts';
import { oddsLines } from './odds-words.ts';
import { locator } from './place.ts';
import type { Paint } from './types.ts';

const WIDTH = 80;
const TABLE = [11, 31, 24, 8];
/** Names of macros are the longest names. */
const INFO = [24, 34, 18];

interface TextOptions {
  readonly paint: Paint;
  /** Also why, and what was beaten; lines get longer than 80 columns. */
  readonly wide: boolean;
}

/** The assignment for a terminal, 80 columns wide unless `wide`. */
export function assignmentText(report: AssignmentReport, options: TextOptions): string {
  const leftOut = leftOutText(report);
  const lines = [
    ...headText(report, options),
    ...tableText(report, options),
    ...(leftOut === undefined ? [] : ['', ...wrapHard(leftOut, WIDTH)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whose assignment it is, and what is in force besides its rules. */
function headText(report: AssignmentReport, { paint, wide }: TextOptions): string[] {
  const { label, text, assignment, options, projectInfo, pseudonyms, totals } = report;
  const claims = claimsText(assignment);
  const told = wide ? options : tellingOptions(report);
  const bold = (words: string): string => paint('strong', words);
  const placeOf = locator(text);
  const shown = projectInfo.map((info) => ({ ...info, name: `${info.name}  @project_${info.name}@` }));
  return [
    bold(clip(`Assignment of ${label}`, WIDTH)),
    ...wrapHard(`preset ${assignment.preset}, policy digest ${assignment.digest.slice(0, 16)}`, WIDTH),
    ...(claims === undefined ? [] : wrapHard(claims, WIDTH)),
    '',
    ...[...told, ...shown].map((one) =>
      columns([one.name, one.value === '' ? '""' : one.value, originText(one, placeOf)], INFO),
    ),
    ...othersText(options.length - told.length),
    '',
    ...oddsLines(pseudonyms).flatMap((line) => wrapHard(line, WIDTH)),
    ...(pseudonyms.length === 0 ? [] : ['']),
    ...wrapHard(`Attributes: ${effectCounts(totals)}`, WIDTH),
    ...wrapHard(stayingText(assignment), WIDTH),
    '',
  ];
}

function othersText(count: number): string[] {
  if (count === 0) return [];
  const stand = count === 1 ? 'stands at its default' : 'stand at their defaults';
  return [`${counted(count, 'other option')} ${stand} (--wide shows all).`];
}

function tableText({ rows, rest, filtered }: AssignmentReport, { paint, wide }: TextOptions): string[] {
  const head = columns(['TAG', 'KEYWORD', 'COMMAND', 'LAYER'], TABLE);
  const line = (cells: readonly string[], more: string): string =>
    wide ? columns([...cells, more], [...TABLE, 0]) : columns(cells, TABLE);
  const body = rows.flatMap((row) => {
    const cells = [nameOf(row), row.command, row.layer];
    const more = wide ? moreOf(row) : '';
    // What would be cut is what tells these selectors apart.
    if (row.selector.length > TABLE[0]!) return [clip(row.selector, WIDTH), line(['', ...cells], more)];
    return [line([row.selector, ...cells], more)];
  });
  const others = rest.map(({ what, command, layer }) => `${columns([what, command, layer], [44, 24, 8])}`);
  const none = filtered ? 'No rule of the assignment matches the filters.' : 'No rules.';
  return [
    paint('strong', wide ? `${head}     WHY, AND WHAT WAS OVERRULED` : head),
    ...(body.length === 0 ? [none] : body),
    ...(others.length === 0 ? [] : ['', paint('strong', 'EVERYTHING ELSE'), ...others]),
    ...(rows.length === 0 ? [] : ['', `${counted(rows.length, 'row')}.`]),
  ];
}

/** A row of some SOP classes stands below the one of all others. */
const nameOf = (row: AssignmentRow): string =>
  row.sopClasses === undefined
    ? row.keyword || (row.isMask ? 'all that it matches' : 'not in PS3.6')
    : `  ${onlyFor(row.sopClasses)}`;

function moreOf(row: AssignmentRow): string {
  const beaten = beatenText(row);
  return [
    ...(row.reason === 'rule' ? [] : [reasonText(row)]),
    ...(beaten === '' ? [] : [`beat ${beaten}`]),
    ...classesOf(row),
  ].join('; ');
}

function classesOf({ effect, types, sopClasses }: AssignmentRow): string[] {
  if (sopClasses === undefined) return [];
  return types === undefined
    ? [sopClassNames(sopClasses).join(', ')]
    : [`Type ${types.join(', ')}: ${effect}, in ${someClasses(sopClasses)}`];
}
