import type { RuleGroup } from '../lint/all-rules.ts';
import type { Example, LintRule } from '../lint/support/types.ts';
import { acceptance } from './rules.ts';
import { exampleTitles } from './words.ts';

const INTRODUCTION = `# The rules of the linter

<!-- Written by scripts/generate-rule-docs.ts from src/lint/rules. -->

\`mercure-anonymizer lint --explain RULE\` shows the same in a terminal.

An **error** is what \`run\` refuses, or what sends on an identified patient, or what makes images useless. A **warning** is worth a
look before the settings are used. A **note** says what is so on purpose. Errors make the exit code 1, warnings only beyond
\`--max-warnings\`, notes never.

What is right for your project can be accepted, with a reason, in the section where it stands:

\`\`\`json
${acceptance('<rule>').replace('<rule>', '<id of the rule>')}
\`\`\`

Accepted findings are counted, and SARIF shows them as suppressed. What \`run\` refuses cannot be accepted. mercure hands
the settings with their reasons to the module in \`task.json\`, and keeps them in its database: write nothing into a reason
that must not be read there.`;

/** Markdown: for each group a table of its rules, and a part for each of them. */
export const ruleDocs = (groups: readonly RuleGroup[]): string =>
  [
    INTRODUCTION,
    ...groups.flatMap(({ title, rules }) => [
      `## ${title}`,
      ['| rule | severity | finds |', '|---|---|---|', ...rules.map(row)].join('\n'),
      ...rules.map(part),
    ]),
  ]
    .join('\n\n')
    .concat('\n');

const row = ({ id, severity, docs }: LintRule): string =>
  `| [${id}](#${id}) | ${severity} | ${docs.what.replaceAll('|', '\\|')} |`;

function part({ id, severity, refused, compat, docs }: LintRule): string {
  const titles = exampleTitles(severity);
  const remarks = [
    refused ? '`run` refuses it: it cannot be accepted.' : '',
    compat ? 'Only with `--compat`.' : '',
  ].filter((text) => text !== '');
  return [
    `### ${id}`,
    [`*${severity}.* ${docs.what} ${docs.why}`, ...remarks].join(' '),
    ...example(titles.wrong, docs.wrong),
    ...example(titles.right, docs.right),
  ].join('\n\n');
}

function example(title: string, { kind, text, baseline }: Example): string[] {
  const file = kind === 'task' ? ', in a `task.json`' : kind === 'mercure' ? ', in a `mercure.json`' : '';
  const fenced = (json: string): string => `\`\`\`json\n${json}\n\`\`\``;
  return [
    `${title}${file}:`,
    fenced(text),
    ...(baseline === undefined ? [] : ['with this baseline for `settings.json`:', fenced(baseline)]),
  ];
}
