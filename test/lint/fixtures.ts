import { expect, test } from 'vitest';
import { ownEnvironment } from '../../src/cli/environment.ts';
import { readDocument } from '../../src/documents/read-file.ts';
import type { FileKind, SettingsDocument } from '../../src/documents/types.ts';
import type { Severity } from '../../src/finding/finding.ts';
import { messageOf } from '../../src/format/finding-text.ts';
import { locator, type Place } from '../../src/format/place.ts';
import { type LintOptions, lint } from '../../src/lint/lint.ts';
import type { LintFinding } from '../../src/lint/support/types.ts';

/** What is expected at one place: message, hint (undefined: none), and the severity where it is not the rule's own. */
export type Expected = readonly [message: string, hint?: string | undefined, severity?: Severity];

/** A text with its faults marked: `⟦...⟧` around the range of each finding, in the order of `expected`. */
export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly kind?: FileKind;
  readonly options?: LintOptions;
  readonly expected: readonly Expected[];
}

const environment = ownEnvironment();

export function lintFile(text: string, kind: FileKind = 'settings'): SettingsDocument {
  const file = readDocument({ path: 'settings.json', text, kind }, environment);
  if (file === undefined) throw new Error('the fixture is no file of ours');
  return file;
}

/** A finding as the formats show it. */
interface Shown extends Omit<LintFinding, 'related'> {
  readonly rule: string;
  readonly start: Place;
  readonly end: Place;
  readonly related: readonly { readonly message: string; readonly start: Place }[];
}

export function shownIn(text: string): (finding: LintFinding) => Shown {
  const placeOf = locator(text);
  return (finding) => ({
    ...finding,
    rule: finding.id,
    message: messageOf(finding, placeOf),
    start: placeOf(finding.span.start),
    end: placeOf(finding.span.end),
    related: finding.related.map(({ message, at }) => ({ message, start: placeOf(at.start) })),
  });
}

export function lintText(text: string, kind?: FileKind, options?: LintOptions): Shown[] {
  const file = lintFile(text, kind);
  return lint(file, options).map(shownIn(file.text));
}

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
export function testRule(rule: string, severity: Severity, fixtures: readonly Fixture[]): void {
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
