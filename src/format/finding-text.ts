import type { Finding, FindingText, Severity } from '../finding/finding.ts';
import { oneLine } from '../settings/text.ts';
import { hintLines } from './error-text.ts';
import { locator, type PlaceOf } from './place.ts';

/** A text without its byte order mark, and the name that readers know it by; undefined where it came from no file. */
export interface Source {
  readonly text: string;
  readonly label: string | undefined;
}

/** The message with the place that it ends with, where it has one. */
export function messageOf({ message, earlier }: FindingText, placeOf: PlaceOf): string {
  if (earlier === undefined) return message;
  const { line, column } = placeOf(earlier.start);
  return `${message} at line ${line}, column ${column}`;
}

/** One thing that is said to whoever watches; without a severity it is only told. */
export interface Entry {
  readonly severity: Severity | undefined;
  readonly text: string;
  /** What to write instead. */
  readonly hint: string | undefined;
}

/** Findings one by one, each beginning with its place where the text has a name: `task.json:12:7: message`. */
export function findingEntry({ text, label }: Source): (finding: Finding) => Entry {
  const placeOf = locator(text);
  return (finding) => {
    const { line, column } = placeOf(finding.span.start);
    const place = label === undefined ? '' : `${label}:${line}:${column}: `;
    return { severity: finding.severity, text: place + messageOf(finding, placeOf), hint: finding.hint };
  };
}

/** `ERROR: text`, and the hint in a line of its own. */
export function entryText({ severity, text, hint }: Entry): string {
  const first = (severity === undefined ? '' : `${severity.toUpperCase()}: `) + oneLine(text);
  return [first, ...hintLines(hint)].join('\n');
}

/** Findings as they are printed one by one: `ERROR: task.json:12:7: message`. */
export function findingPrinter(source: Source): (finding: Finding) => string {
  const entryOf = findingEntry(source);
  return (finding) => entryText(entryOf(finding));
}
