import type { AssignmentReport } from '../assignment/explain/report.ts';
import { standardCode } from '../assignment/explain/report.ts';
import { beatenText } from './assignment-words.ts';
import { csv } from './csv.ts';

const HEAD = [
  ...['selector', 'keyword', 'name', 'command', 'effect', 'layer', 'reason', 'beaten', 'sop_classes'],
  'ps3.15_e.1-1',
];

/** One line a row, as RFC 4180 has it; what holds for everything else has its words for a selector. */
export function assignmentCsv({ rows, rest }: AssignmentReport): string {
  const lines = [
    HEAD,
    ...rows.map((row) => [
      ...[row.selector, row.keyword, row.name, row.command, row.effect, row.layer, row.reason],
      beatenText(row),
      row.sopClasses?.join(' ') ?? '',
      row.isMask ? '' : (standardCode(row.tag) ?? ''),
    ]),
    ...rest.map(({ what, command, effect, layer, reason }) => [
      ...[what, '', '', command, effect, layer, reason, '', '', ''],
    ]),
  ];
  return csv(lines);
}
