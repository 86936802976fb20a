import { expect, test } from 'vitest';
import { lintEnvironment } from '../../src/io/lint/environment.ts';
import { type LintOptions, lint } from '../../src/lint/lint.ts';
import { readLintFile } from '../../src/lint/read-file.ts';
import type { FileKind, Finding, LintFile, LintSeverity } from '../../src/lint/types.ts';
import { locator } from '../../src/settings/tree.ts';

/** What is expected at one place: message, hint (undefined: none), and the severity where it is not the rule's own. */
export type Expected = readonly [message: string, hint?: string | undefined, severity?: LintSeverity];

/** A text with its faults marked: `⟦...⟧` around the range of each finding, in the order of `expected`. */
export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly kind?: FileKind;
  readonly options?: LintOptions;
  readonly expected: readonly Expected[];
}

const environment = lintEnvironment();

export function lintFile(text: string, kind: FileKind = 'settings'): LintFile {
  const file = readLintFile({ path: 'settings.json', text, kind }, environment);
  if (file === undefined) throw new Error('the fixture is no file of ours');
  return file;
}

export const lintText = (text: string, kind?: FileKind, options?: LintOptions): Finding[] =>
  lint(lintFile(text, kind), options);

interface Mark {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The text without its marks, and their places: 1-based, columns in UTF-16 units. */
export function unmark(marked: string): { text: string; marks: Mark[] } {
  let text = '';
  const open: number[] = [];
  const ranges: [number, number][] = [];
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') ranges.push([open.pop()!, text.length]);
    else text += character;
  }
  const position = locator(text);
  const marks = ranges
    .sort(([a], [b]) => a - b)
    .map(([from, to]) => {
      const start = position(from);
      const end = position(to);
      return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    });
  return { text, marks };
}

/** Runs the fixtures of one rule: its findings are those that are marked, with these texts, and no others. */
export function testRule(rule: string, severity: LintSeverity, fixtures: readonly Fixture[]): void {
  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(`${rule}: %s`, (_, fixture) => {
    const { text, marks } = unmark(fixture.text);
    const found = lintText(text, fixture.kind, fixture.options)
      .filter((finding) => finding.rule === rule)
      .map(({ start, end, severity, message, hint }) => ({
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        severity,
        message,
        hint,
      }));
    const wanted = fixture.expected.map(([message, hint, own], i) => ({
      ...marks[i],
      severity: own ?? severity,
      message,
      hint,
    }));
    expect(found).toEqual(wanted);
    expect(marks).toHaveLength(fixture.expected.length);
  });
}
