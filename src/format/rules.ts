import type { RuleGroup } from '../lint/all-rules.ts';
import type { Example, LintRule } from '../lint/support/types.ts';
import { exampleTitles } from './words.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;
const INDENT = 9;

/** All rules by their groups, in the order of docs/rules.md. */
export const listRules = (groups: readonly RuleGroup[]): string =>
  groups
    .map(({ title, rules }) =>
      [
        title,
        ...rules.flatMap(({ id, severity, docs }) => [
          `${severity.padEnd(INDENT)}${id}`,
          ...wrap(docs.what, WIDTH - INDENT).map((line) => ' '.repeat(INDENT) + line),
        ]),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');

/** The same for programs. */
export const rulesAsJson = (groups: readonly RuleGroup[]): string =>
  `${JSON.stringify(
    groups.flatMap(({ title, rules }) =>
      rules.map(({ id, severity, refused, compat, docs }) => ({
        id,
        group: title,
        severity,
        refused: refused === true,
        compat: compat === true,
        ...docs,
      })),
    ),
    undefined,
    2,
  )}\n`;

/** One rule with its examples, and how to accept what it finds. */
export function explainRule({ id, severity, refused, compat, docs }: LintRule): string {
  const titles = exampleTitles(severity);
  return [
    `${id} (${[severity, refused ? 'run refuses it' : '', compat ? 'with --compat only' : ''].filter((part) => part !== '').join(', ')})`,
    '',
    ...wrap(docs.what, WIDTH),
    ...wrap(docs.why, WIDTH),
    '',
    ...example(titles.wrong, docs.wrong),
    '',
    ...example(titles.right, docs.right),
    '',
    ...(refused
      ? ['It cannot be accepted.']
      : ['Accept it with a reason, in the section where it stands:', `    ${acceptance(id)}`]),
    '',
  ].join('\n');
}

export const acceptance = (id: string): string => `"lint_accept": {"${id}": {"<tag or *>": "<reason>"}}`;

export function example(title: string, { kind, text, baseline }: Example): string[] {
  const file = kind === 'task' ? ' (task.json)' : kind === 'mercure' ? ' (mercure.json)' : '';
  const indented = (json: string): string[] => json.split('\n').map((line) => `    ${line}`);
  return [
    `${title}${file}:`,
    ...indented(text),
    ...(baseline === undefined ? [] : ['with the baseline:', ...indented(baseline)]),
  ];
}
