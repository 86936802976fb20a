import type { CoverageReport } from '../assignment/coverage/report.ts';
import { OVERLAY_OF } from '../assignment/overlay-presets.ts';
import { formatSelector } from '../rules/selector.ts';
import { decidedBy, optionCodes } from './coverage-words.ts';
import { csv } from './csv.ts';
import { locator } from './place.ts';

const HEAD = [
  ...['selector', 'keyword', 'name', 'basic', 'options', 'grade', 'by_option', 'allowed_by', 'command'],
  ...['place', 'layer', 'decided_by', 'rule', 'reason'],
];

/** One line a row of the table, the weaker ones first. */
export function coverageCsv({ sections, text }: CoverageReport): string {
  const placeOf = locator(text);
  return csv([
    HEAD,
    ...sections.flatMap(({ rows }) =>
      rows.map((row) => [
        ...[row.selector, row.keyword, row.name, row.basic, optionCodes(row), row.grade, row.by ?? ''],
        row.allowedBy.map((option) => OVERLAY_OF[option]).join(' '),
        ...[row.command, row.place, row.decision.layer, decidedBy(row, placeOf)],
        row.decision.rule === undefined ? '' : formatSelector(row.decision.rule.selector),
        row.decision.reason,
      ]),
    ),
  ]);
}
