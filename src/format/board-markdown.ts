import type { BoardSummary } from './board-summary.ts';
import { table, textCell } from './markdown.ts';

/** The summary that the page for an ethics board begins with, for a file in a repository. */
export function boardMarkdown({ alerts, facts, lines, stays, limits }: BoardSummary): string[] {
  return [
    ...alerts.flatMap(({ title, text }) => [`> **Attention: ${textCell(title)}** ${textCell(text)}`, '']),
    ...facts.map(
      ({ what, text }) => `- ${what}: ${text === undefined ? 'the settings do not say' : textCell(text)}`,
    ),
    '',
    '## What happens to the data',
    '',
    ...table(
      ['What', 'Result', 'In words'],
      lines.map(({ what, effect, words }) => [textCell(what), effect ?? '', textCell(words)]),
    ),
    '',
    '## What stays, and why',
    '',
    `The DICOM standard has a table of the attributes that may identify a person. ${textCell(stays.count)}`,
    '',
    ...(stays.groups.length === 0
      ? []
      : [
          ...table(
            ['Kind', 'How many', 'Which', 'What they may tell', 'Decided by, and why'],
            stays.groups.map(({ title, count, names, risk, why }) =>
              [title, count, names, risk, why].map(textCell),
            ),
          ),
          '',
        ]),
    '## Pixels, and what these rules cannot do',
    '',
    ...limits.map((limit) => `- ${textCell(limit)}`),
    '',
    '## Options and all attributes',
    '',
  ];
}
