import type { AssignmentReport } from '../assignment/explain/report.ts';
import { standardCode } from '../assignment/explain/report.ts';
import type { LintFinding } from '../lint/support/types.ts';
import { beatenText, effectCounts, leftOutText, onlyFor, originText } from './assignment-words.ts';
import { boardMarkdown } from './board-markdown.ts';
import { boardSummary } from './board-summary.ts';
import { claimsText } from './coverage-words.ts';
import { codeCell, table, textCell } from './markdown.ts';
import { locator } from './place.ts';

export function assignmentMarkdown(report: AssignmentReport, findings?: readonly LintFinding[]): string {
  const { label, text, assignment, options, projectInfo, rows, rest, totals, version, date } = report;
  const claims = claimsText(assignment);
  const leftOut = leftOutText(report);
  const placeOf = locator(text);
  const info = projectInfo.map((one) => ({ ...one, name: `project ${one.name}` }));
  return [
    `# Assignment of ${textCell(label)}`,
    '',
    `Preset ${codeCell(assignment.preset)}, policy digest ${codeCell(assignment.digest)}; mercure-anonymizer ${version}, ${date}.`,
    '',
    ...(claims === undefined ? [] : [textCell(claims), '']),
    `Attributes: ${effectCounts(totals)}.`,
    '',
    ...boardMarkdown(boardSummary(report, findings)),
    ...table(
      ['Option', 'Value', 'Set by'],
      [...options, ...info].map((one) => [codeCell(one.name), codeCell(one.value), originText(one, placeOf)]),
    ),
    '',
    ...table(
      ['Tag', 'Keyword', 'Command', 'Layer', 'Beat', 'E.1-1'],
      rows.map((row) => [
        codeCell(row.selector),
        textCell(row.keyword + (row.sopClasses === undefined ? '' : ` (${onlyFor(row.sopClasses)})`)),
        codeCell(row.command),
        row.layer,
        textCell(beatenText(row)),
        row.isMask ? '' : (standardCode(row.tag) ?? ''),
      ]),
    ),
    ...(rest.length === 0
      ? []
      : [
          '',
          ...table(
            ['Everything else', 'Command', 'Layer'],
            rest.map(({ what, command, layer }) => [textCell(what), codeCell(command), layer]),
          ),
        ]),
    ...(leftOut === undefined ? [] : ['', leftOut]),
    '',
  ].join('\n');
}
