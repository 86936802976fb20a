import { type LintReport, openFindings, type ReportedFile } from '../lint/report.ts';
import { allLocated, type LocatedFinding } from './located.ts';
import { wholeMessage } from './words.ts';

/**
 * JUnit's XML as Jenkins reads it: a test suite for each file, a test case for each finding. Errors are failures; warnings
 * and notes pass and say so in system-out; what is accepted or in the baseline is skipped. A clean file is one test case
 * that passes, since a suite without any is often taken for a mistake.
 */
export function format(report: LintReport): string {
  const suites = report.files.map(suite);
  const sum = (key: 'tests' | 'failures' | 'skipped'): number =>
    suites.reduce((all, one) => all + one[key], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="mercure-anonymizer lint" tests="${sum('tests')}" failures="${sum('failures')}" errors="0">`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
  readonly lines: readonly string[];
}

function suite(file: ReportedFile): Suite {
  const open = openFindings(file);
  const failures = open.filter(({ severity }) => severity === 'error').length;
  const skipped = file.findings.length - open.length;
  const tests = Math.max(1, file.findings.length);
  const name = attribute(file.repositoryPath);
  const cases =
    file.findings.length === 0
      ? [`    <testcase name="no findings" classname=${name}/>`]
      : allLocated(file).flatMap((finding) => testcase(file, finding));
  return {
    tests,
    failures,
    skipped,
    lines: [
      `  <testsuite name=${name} tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}">`,
      ...cases,
      '  </testsuite>',
    ],
  };
}

function testcase(file: ReportedFile, finding: LocatedFinding): string[] {
  const { id, start, severity, hint, suppression } = finding;
  const title = attribute(`${id} (${start.line}:${start.column})`);
  const message = wholeMessage(finding);
  const place = `${file.repositoryPath}:${start.line}:${start.column}`;
  const text = xml(
    [`${place}: ${severity} ${message} [${id}]`, hint === undefined ? '' : `hint: ${hint}`].join('\n').trim(),
  );
  const inner =
    suppression !== undefined
      ? `<skipped type="${suppression.kind}" message=${attribute(suppression.reason)}/>`
      : severity === 'error'
        ? `<failure type="error" message=${attribute(message)}>${text}</failure>`
        : `<system-out>${text}</system-out>`;
  return [
    `    <testcase name=${title} classname=${attribute(file.repositoryPath)}>`,
    `      ${inner}`,
    '    </testcase>',
  ];
}

const attribute = (text: string): string => `"${xml(text).replace(/"/g, '&quot;').replace(/\s/g, ' ')}"`;

/** XML 1.0 cannot hold most control characters, lone surrogates, U+FFFE and U+FFFF, not even as references. */
const xml = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) =>
      '\t\n\r'.includes(character) ? character : '\uFFFD',
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
